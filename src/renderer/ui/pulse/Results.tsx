import { SCALES, scaleOf, type PulseKind } from '#shared/group/pulse/questions.ts';
import type { ItemResult } from '#shared/group/pulse/resultSchema.ts';
import { lowestOf, safetyMean } from '#shared/group/pulse/totals.ts';
import { STONE_BAND, STONE_OUTLINE } from '../rings.ts';
import { ScaleEnds } from './ScaleEnds.tsx';
import { pulseWords as words } from '../../words.ts';
import './results.css';

/** In units of the drawing. */
const WIDTH = 420;
const HEIGHT = 62;
/** Where the water begins: the stone lies on its upper shore, above the number it marks. */
const SHORE = 18;
const NUMBERS = 47;
const INSET = 34;

/** What was told of each item, and the question that comes of it. */
export function Results({ asks, told }: { readonly asks: PulseKind; readonly told: readonly ItemResult[] }) {
  const lowest = lowestOf(told);
  const mean = asks === 'safety' ? safetyMean(told) : null;
  return (
    <>
      <ul className="pulse-results">
        {told.map((result, i) => (
          <li key={result.item}>
            <span className="spoken">{words.items[result.item]}</span>
            {'shares' in result ? (
              <Shares result={result} />
            ) : (
              <Middle result={result} saysEnds={saysEnds(told, i)} />
            )}
          </li>
        ))}
      </ul>
      {told.length > 0 && <p className="second pulse-legend">{words.result.legend}</p>}
      {mean !== null && <p className="second pulse-legend">{words.result.mean(mean)}</p>}
      {lowest.length > 0 && (
        <p className="pulse-question">
          <span className="second">{words.forNext}</span>{' '}
          <span className="spoken">{words.question(lowest)}</span>
        </p>
      )}
    </>
  );
}

/** What the ends of a scale mean is said where it is the first of its kind, or means something of its own. */
function saysEnds(told: readonly ItemResult[], at: number): boolean {
  const ends = ({ item }: ItemResult): string => words.wall.ends(item, scaleOf(item)).join('\n');
  const own = told[at];
  return own !== undefined && told.findIndex((one) => !('shares' in one) && ends(one) === ends(own)) === at;
}

/** A scale: the stone lies on the middle answer, dark is where the middle half lies. */
function Middle({
  result,
  saysEnds,
}: {
  readonly result: Extract<ItemResult, { middle: number }>;
  readonly saysEnds: boolean;
}) {
  const { item, low, middle, high } = result;
  const { from, to } = SCALES[scaleOf(item)];
  const x = (answer: number): number => INSET + ((answer - from) / (to - from)) * (WIDTH - 2 * INSET);
  const answers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return (
    <div>
      <svg
        className="pulse-scale"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.result.heardMiddle(middle, low, high, from, to)}
      >
        <rect
          x={1.5}
          y={SHORE}
          width={WIDTH - 3}
          height={HEIGHT - SHORE - 2}
          rx={(HEIGHT - SHORE - 2) / 2}
          className="pulse-track"
        />
        <rect
          x={x(low) - 17}
          y={SHORE + 13}
          width={x(high) - x(low) + 34}
          height={HEIGHT - SHORE - 20}
          rx={12}
          className="pulse-half"
        />
        <g transform={`translate(${x(middle).toFixed(1)} ${SHORE - 2}) rotate(-8) scale(0.38)`}>
          <path className="stone" d={STONE_OUTLINE} strokeWidth={6} />
          <path className="stone-band" d={STONE_BAND} />
        </g>
        {answers.map((answer) => (
          <text
            key={answer}
            x={x(answer)}
            y={NUMBERS}
            className="pulse-number"
            data-in={(low <= answer && answer <= high) || undefined}
            data-middle={answer === middle || undefined}
          >
            {answer}
          </text>
        ))}
      </svg>
      {saysEnds && <ScaleEnds item={item} className="pulse-scale-ends second" />}
    </div>
  );
}

/** Yes, partly and no, with how many. */
function Shares({ result }: { readonly result: Extract<ItemResult, { shares: unknown }> }) {
  const parts = result.shares
    .toReversed()
    .map(({ from, to, count }) => ({ count, says: words.share(from, to) }));
  return (
    <ol className="pulse-shares" aria-label={words.result.heardShares(parts)}>
      {parts.map(({ count, says }) => (
        <li key={says} style={{ flexGrow: Math.max(1, count) }}>
          <b>{count}</b>
          <span>{says}</span>
        </li>
      ))}
    </ol>
  );
}
