import { SCALES, scaleOf } from '#shared/group/pulse/questions.ts';
import type { ItemResult } from '#shared/group/pulse/resultSchema.ts';
import { lowestOf } from '#shared/group/pulse/totals.ts';
import type { RoomPulse } from '#shared/ipc/shown.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { StoneForm } from '../../ui/Stone.tsx';
import { ScaleEnds } from '../../ui/pulse/ScaleEnds.tsx';
import { useLineWeight } from '../../ui/theme.tsx';
import { pulseWords as words } from '../../words.ts';
import '../../ui/roomStage.css';
import './pulseStage.css';

/** More items than this are set smaller, and what the ends of a scale mean stands only beside the first of a kind. */
const FEW_ITEMS = 4;

/** What a pulse came to, on the wall: the middle answers and the middle half, or nothing but that all are in. */
export function PulseStage({ asks, forms, people, told }: RoomPulse) {
  const lowest = lowestOf(told);
  const title = told.length === 0 ? words.result.allIn : words.kinds[asks];
  return (
    <div className="room-box">
      <div
        className="room-stage room-pulse"
        data-screen="pulse"
        data-many={told.length > FEW_ITEMS || undefined}
      >
        <header>
          <h1 className="room-phase">
            <span>{title}</span>
            <small>{words.wall.answered(forms, people)}</small>
          </h1>
          {told.length > 0 && (
            <p className="room-pulse-legend" aria-hidden="true">
              <span>{words.wall.stone}</span>
              <span>{words.wall.band}</span>
            </p>
          )}
        </header>
        {told.length === 0 ? (
          <p className="room-pulse-aloud">{words.wall.aloud}</p>
        ) : (
          <ul>
            {told.map((result, i) => (
              <li key={result.item}>
                <span className="room-pulse-says">{words.items[result.item]}</span>
                {'shares' in result ? (
                  <Shares result={result} />
                ) : (
                  <Middle
                    result={result}
                    saysEnds={
                      told.length <= FEW_ITEMS ||
                      told.findIndex((one) => scaleOf(one.item) === scaleOf(result.item)) === i
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {lowest.length > 0 && (
          <p className="room-pulse-question">
            <small>{words.forNext}</small> {words.question(lowest)}
          </p>
        )}
      </div>
      <Announcer text={title} />
    </div>
  );
}

/** In units of the drawing at 1080: as wide as the column, and as high as a stone. */
const WIDTH = 784;
const HEIGHT = 104;
const TRACK = 92;
/** A stone on an end of the scale stays in it. */
const INSET = 58;
const BAND = 30;
/** So far the band goes on beyond the answers that it ends with. */
const REACH = 42;
const STONE = 116;

/** The scale as water: the stone lies on the middle answer, the band where the middle half lies. */
function Middle({
  result: { item, low, middle, high },
  saysEnds,
}: {
  readonly result: Extract<ItemResult, { middle: number }>;
  readonly saysEnds: boolean;
}) {
  const weight = useLineWeight();
  const { from, to } = SCALES[scaleOf(item)];
  const step = (WIDTH - 2 * INSET) / (to - from);
  const x = (answer: number): number => INSET + (answer - from) * step;
  const centre = HEIGHT / 2;
  const reach = Math.min(REACH, step * 0.4);
  return (
    <div className="room-pulse-scale">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.result.heardMiddle(middle, low, high, from, to)}
      >
        <rect
          className="room-pulse-track"
          {...{ x: 2, y: centre - TRACK / 2, width: WIDTH - 4, height: TRACK, rx: TRACK / 2 }}
          strokeWidth={3 * weight}
        />
        <rect
          className="room-pulse-half"
          {...{ x: x(low) - reach, y: centre - BAND, height: 2 * BAND, rx: BAND }}
          width={x(high) - x(low) + 2 * reach}
        />
        <g transform={`translate(${x(middle).toFixed(1)} ${centre}) rotate(-8)`}>
          <StoneForm size={Math.min(STONE, step * 0.92)} weight={weight} />
        </g>
        {Array.from({ length: to - from + 1 }, (_, i) => from + i).map((answer) => (
          <text
            key={answer}
            className="room-pulse-number"
            data-in={(low <= answer && answer <= high) || undefined}
            data-middle={answer === middle || undefined}
            // The band of the stone lies right of its middle.
            x={x(answer) - (answer === middle ? Math.min(8, step * 0.08) : 0)}
            y={centre + 14}
            data-written
          >
            {answer}
          </text>
        ))}
      </svg>
      {saysEnds && <ScaleEnds item={item} className="room-pulse-ends" />}
    </div>
  );
}

/** Yes, partly and no, with how many: as wide as they are many. */
function Shares({ result }: { readonly result: Extract<ItemResult, { shares: unknown }> }) {
  const parts = result.shares
    .toReversed()
    .map(({ from, to, count }) => ({ count, says: words.share(from, to) }));
  return (
    <ol className="room-pulse-shares" aria-label={words.result.heardShares(parts)}>
      {parts.map(({ count, says }, i) => (
        <li key={says} style={{ flexGrow: Math.max(1, count) }} data-first={i === 0 || undefined}>
          <b>{count}</b>
          <span>{says}</span>
        </li>
      ))}
    </ol>
  );
}
