import { memo } from 'react';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { useElapsedSecond } from '../bridge/WindowProvider.tsx';
import { nameOfSeat } from '../ui/board/seatNames.ts';
import { useTapped, type Taps } from '../ui/board/useTaps.ts';
import { countsFrom, stripBars } from '../ui/board/voices.ts';
import { emsWide } from '../ui/names.ts';
import { boardWords as words } from '../words.ts';

const WIDTH = 330;

/** The voices of the last minute: one that came over another lies above it. */
export const LastMinute = memo(function LastMinute({
  view,
  taps,
}: {
  readonly view: BoardView;
  readonly taps: Taps;
}) {
  const { recent, seats } = view;
  // It moves on with the seconds in the middle of the board.
  const at = useElapsedSecond(countsFrom(useTapped(taps, view)));
  const bars = stripBars(recent, at);
  const nameOf = (person: string) => nameOfSeat(seats, person) ?? '';
  const names = [...new Set(bars.map((bar) => nameOf(bar.person)))];
  return (
    <svg className="last-minute" viewBox={`0 0 ${WIDTH} 60`} role="img" aria-label={words.strip(names)}>
      <path className="last-minute-ground" d={`M0 44H${WIDTH}`} />
      {bars.map((bar, i) => {
        const width = Math.max(2, (bar.to - bar.from) * WIDTH - 2);
        const name = nameOf(bar.person);
        const fits = !bar.over && emsWide(name) * 13 + 12 < width;
        return (
          <g key={i}>
            <rect
              className={bar.over ? 'last-minute-over' : 'last-minute-voice'}
              x={bar.from * WIDTH}
              y={bar.over ? 10 : 24}
              width={width}
              height={bar.over ? 12 : 20}
              rx={Math.min(4, width / 2)}
            />
            {fits && (
              <text className="last-minute-name" x={bar.from * WIDTH + 7} y={39}>
                {name}
              </text>
            )}
          </g>
        );
      })}
      <text className="last-minute-scale" x={0} y={58}>
        {words.minuteAgo}
      </text>
      <text className="last-minute-scale" x={WIDTH} y={58} textAnchor="end">
        {words.now}
      </text>
    </svg>
  );
});
