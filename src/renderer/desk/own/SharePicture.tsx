import { scaleLinear, scalePoint } from 'd3-scale';
import type { OwnPage } from '#shared/ipc/commitments.ts';
import { ownPageWords as words } from '../../words.ts';

/** In units of the drawing, which is as wide as its column. */
const WIDTH = 370;
const LEFT = 52;
const TOP = 12;
const GROUND = 96;
const DAYS = 122;
const SPACE = 40;
/** So many sessions stand in the picture, the newest ones. */
const MOST = 6;
/** Per cent between two lines. */
const STEP = 10;

/** How much of each session's talk was theirs, beside what its phases expected of them. */
export function SharePicture({ talk }: { readonly talk: OwnPage['talk'] }) {
  const shown = talk
    .filter(({ share }) => share !== null)
    .slice(0, MOST)
    .toReversed();
  const values = shown.flatMap(({ share, expected }) => [share ?? 0, expected ?? 0]);
  const most = Math.max(STEP, Math.ceil(Math.max(0, ...values) / STEP) * STEP);
  // At most four lines, however much somebody spoke.
  const step = Math.ceil(most / STEP / 4) * STEP;
  const x = scalePoint<number>()
    .domain(shown.map((_, i) => i))
    .range(shown.length > 1 ? [LEFT + 12, WIDTH - SPACE] : [LEFT + 12, LEFT + 12]);
  const y = scaleLinear().domain([0, most]).range([GROUND, TOP]);
  const lines = Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step);
  return (
    <svg
      className="own-share"
      viewBox={`0 0 ${WIDTH} 130`}
      role="img"
      aria-label={shown
        .map(({ share, expected, ...on }) => words.shareHeard(words.dayAmong(on, talk), share ?? 0, expected))
        .join('; ')}
    >
      {[0, ...lines].map((per) => (
        <g key={per}>
          <path className="own-share-line" d={`M${LEFT - 14} ${y(per)}H${WIDTH - 20}`} />
          {per > 0 && (
            <text className="own-share-text" x={LEFT - 22} y={y(per) + 4} textAnchor="end" data-written>
              {per}
            </text>
          )}
        </g>
      ))}
      {shown.map(({ day, share, expected }, i) => {
        const at = x(i) ?? LEFT;
        return (
          <g key={i}>
            {expected !== null && (
              <>
                <path className="own-share-gap" d={`M${at} ${y(expected)}V${y(share ?? 0)}`} />
                <circle className="own-share-expected" cx={at} cy={y(expected)} r={6} />
              </>
            )}
            <circle className="own-share-spoke" cx={at} cy={y(share ?? 0)} r={6} />
            <text className="own-share-text" x={at} y={DAYS} textAnchor="middle" data-written>
              {words.day(day)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
