import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { useElapsedSecond } from '../bridge/WindowProvider.tsx';
import { nameOfSeat, seatName } from '../ui/board/seatNames.ts';
import { useTapped, type Taps } from '../ui/board/useTaps.ts';
import { countsFrom, stripBars } from '../ui/board/voices.ts';
import { emsWide } from '../ui/clipNames.ts';
import { textThatFits } from '../ui/namedText.ts';
import { boardWords as words } from '../words.ts';

/** At most, in pixels. */
const WIDEST = 330;

/** The voices of the last minute: one that came over another lies above it. */
export const LastMinute = memo(function LastMinute({
  view,
  taps,
}: {
  readonly view: BoardView;
  readonly taps: Taps;
}) {
  const { recent, seats } = view;
  const picture = useRef<SVGSVGElement>(null);
  const [wide, setWide] = useState(WIDEST);
  useLayoutEffect(() => {
    const element = picture.current;
    if (element === null) return undefined;
    const sized = new ResizeObserver(() => setWide(element.clientWidth));
    sized.observe(element);
    return () => sized.disconnect();
  }, []);
  // It moves on with the seconds in the middle of the board.
  const at = useElapsedSecond(countsFrom(useTapped(taps, view)));
  const bars = stripBars(recent, at);
  const nameOf = (person: string) => nameOfSeat(seats, person) ?? '';
  const all = seats.map(seatName);
  const names = [...new Set(bars.map((bar) => nameOf(bar.person)))];
  // Where both ends cannot be named side by side, the nearer one is.
  const scaleFits = emsWide(words.minuteAgo + words.now) * 12 + 12 < wide;
  return (
    <svg ref={picture} className="last-minute" role="img" aria-label={words.strip(names)}>
      <path className="last-minute-ground" d={`M0 44H${wide}`} />
      {bars.map((bar, i) => {
        const width = Math.max(2, (bar.to - bar.from) * wide - 2);
        const fits = (text: string): boolean => emsWide(text) * 13 + 12 < width;
        const name = textThatFits(nameOf(bar.person), all, fits);
        return (
          <g key={i}>
            <rect
              className={bar.over ? 'last-minute-over' : 'last-minute-voice'}
              x={bar.from * wide}
              y={bar.over ? 10 : 24}
              width={width}
              height={bar.over ? 12 : 20}
              rx={Math.min(4, width / 2)}
            />
            {!bar.over && fits(name) && (
              <text aria-hidden="true" className="last-minute-name" x={bar.from * wide + 7} y={39}>
                {name !== nameOf(bar.person) && <title>{nameOf(bar.person)}</title>}
                {name}
              </text>
            )}
          </g>
        );
      })}
      {scaleFits && (
        <text className="last-minute-scale" x={0} y={58}>
          {words.minuteAgo}
        </text>
      )}
      <text className="last-minute-scale" x={wide} y={58} textAnchor="end">
        {words.now}
      </text>
    </svg>
  );
});
