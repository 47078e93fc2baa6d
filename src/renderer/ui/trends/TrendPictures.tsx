import type { CSSProperties, ReactNode } from 'react';
import type { TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import { SCALES, scaleOf } from '#shared/group/pulse/questions.ts';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { REACHED, type GroupTrends } from '#shared/records/archive/trends.ts';
import { clipNames, emsWide } from '../clipNames.ts';
import { Stone } from '../Stone.tsx';
import { trendSays, type DatedMeasure } from './trendSays.ts';
import { trendsWords as words } from '../../words.ts';
import './trendPictures.css';

/** Small pictures of one size, so that dates of one column stand below each other; in pixels. */
const WIDTH = 276;
const HEIGHT = 104;
const EDGE = 14;
const GROUND = 74;
const TOP = 18;
const LABELS = 94;
/** More people than that have no room above each other. */
export const MOST_DOTS = 6;
const DOT = 12;
/** Where there are more, the dots of a date are smaller and closer; beyond this the number stands above. */
const MOST_SMALL_DOTS = 12;
const SMALL_DOT = 5.6;
/** Stones have more height. */
const MOST_STONES = 4;
const STONE = 20;
const ROW = 13;
const NAMES = 82;
const COLUMN = 44;
/** Ems of a name at the left, and the size of one. */
const NAME_EMS = 4;
const NAME_SIZE = 12.5;
const NAME_WIDTH = 58;
/** What names may have besides where nothing stands beside the picture. */
const MOST_WIDER = 108;
/** What the names of a picture need besides, as far as there is room. */
const widerFor = (names: readonly string[]): number =>
  Math.min(MOST_WIDER, Math.max(0, ...names.map((name) => emsWide(name) * NAME_SIZE - NAME_WIDTH)));

/** Days that stand below a picture. */
type Dates = readonly { readonly day: string }[];

const placesOf = (dates: Dates) =>
  scalePoint<number>()
    .domain(dates.map((_, i) => i))
    .range(dates.length > 1 ? [EDGE, WIDTH - EDGE] : [EDGE, EDGE]);

/** The first and the last day below a picture. */
function Days({ dates }: { readonly dates: Dates }) {
  const [first, last] = [dates[0], dates.at(-1)];
  return (
    <>
      {first && (
        <text className="trend-day" x={4} y={LABELS} data-written>
          {words.day(first.day)}
        </text>
      )}
      {last && dates.length > 1 && (
        <text className="trend-day" x={WIDTH - 4} y={LABELS} textAnchor="end" data-written>
          {words.day(last.day)}
        </text>
      )}
    </>
  );
}

/** A column of dots for each date: one for each who came, open for who did not. A date that was not held is a dashed stone. */
function RhythmPicture({
  trends: { dates, came, members },
  heard,
}: {
  readonly trends: GroupTrends;
  readonly heard: string;
}) {
  const x = placesOf(dates);
  const most = Math.max(1, members.length, ...came.map((n) => n ?? 0));
  const seats = Math.min(MOST_SMALL_DOTS, most);
  const [apart, radius] = most > MOST_DOTS ? [SMALL_DOT, 2.2] : [DOT, 4.2];
  return (
    <Picture label={heard}>
      {dates.map((_, i) => {
        const n = came[i] ?? null;
        const at = x(i) ?? EDGE;
        if (n === null)
          return <ellipse key={i} className="trend-open" cx={at} cy={GROUND - 6} rx={8} ry={6} />;
        return (
          <g key={i}>
            {Array.from({ length: seats }, (_, k) => (
              <circle
                key={k}
                className={k < n ? 'trend-was' : 'trend-not'}
                cx={at}
                cy={GROUND - 2 - k * apart}
                r={radius}
              />
            ))}
            {n > MOST_SMALL_DOTS && (
              <text className="trend-day" x={at} y={TOP - 12} textAnchor="middle" data-written>
                {n}
              </text>
            )}
          </g>
        );
      })}
      <Days dates={dates} />
    </Picture>
  );
}

/** A stone for each thing there was, so many of them dark. */
function StonesPicture({
  dates,
  stones,
  heard,
}: {
  readonly dates: Dates;
  /** By date; null: there was none. */
  readonly stones: readonly ({ readonly all: number; readonly dark: number } | null)[];
  readonly heard: string;
}) {
  const x = placesOf(dates);
  return (
    <Picture label={heard}>
      {stones.map((of, i) =>
        of === null
          ? null
          : Array.from({ length: Math.min(of.all, MOST_STONES) }, (_, k) => (
              <g key={`${i} ${k}`} className={k < of.dark ? 'trend-dark-stone' : 'trend-white-stone'}>
                <Stone x={x(i) ?? EDGE} y={GROUND - 8 - k * STONE} size={20} weight={0.4} />
              </g>
            )),
      )}
      <Days dates={dates} />
    </Picture>
  );
}

/** Who ever did what: a dark dot, or a dashed one where it is still to come. `most`: how many people stand below each other. */
function ReachPicture({
  trends: { reach },
  most = MOST_DOTS,
  wide = false,
}: {
  readonly trends: GroupTrends;
  readonly most?: number;
  readonly wide?: boolean;
}) {
  const wider = wide ? widerFor(reach.map(({ name }) => name)) : 0;
  const shown = reach.slice(0, most);
  const names = clipNames(
    reach.map(({ name }) => name),
    Infinity,
    NAME_EMS + wider / NAME_SIZE,
  );
  const says = reach.map(({ name, did }) => {
    const open = words.reached.filter((_, j) => did[j] !== true);
    return `${name}: ${open.length === 0 ? words.yes : `${words.notYet} ${open.join(', ')}`}`;
  });
  return (
    <Picture label={says.join('; ')} rows={Math.max(MOST_DOTS, shown.length)} wider={wider}>
      {words.reached.map((what, j) => (
        <text
          key={what}
          className="trend-day"
          x={NAMES + wider + j * COLUMN}
          y={j % 2 === 0 ? 1 : 13}
          textAnchor="middle"
          data-written
        >
          {what}
        </text>
      ))}
      {shown.map(({ name, did }, i) => (
        <g key={i}>
          <foreignObject x={2} y={17 + i * ROW} width={NAME_WIDTH + wider} height={17}>
            <div className="trend-name">
              <bdi title={name}>{names[i]}</bdi>
            </div>
          </foreignObject>
          {REACHED.map((what, j) => (
            <circle
              key={what}
              className={did[j] === true ? 'trend-was' : 'trend-open'}
              cx={NAMES + wider + j * COLUMN}
              cy={25 + i * ROW}
              r={4.6}
            />
          ))}
        </g>
      ))}
    </Picture>
  );
}

/** A line through the values; where there is none it stops, and goes on after the gap. */
function LinePicture({
  dates,
  values,
  kinds = [],
  says,
  heard,
  baseline = false,
}: {
  readonly dates: Dates;
  readonly values: readonly (number | null)[];
  /** Of what each value is: of each kind there is a line of its own, the one of the last value the strongest. */
  readonly kinds?: readonly (string | null)[];
  readonly says: (value: number) => string;
  readonly heard: string;
  /** The first value is what all others are compared with. */
  readonly baseline?: boolean;
}) {
  const x = placesOf(dates);
  const there = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
  const all = there.map(({ value }) => value);
  const [least, most] = [Math.min(...all, 0), Math.max(...all, 0.01)];
  const y = scaleLinear().domain([least, most]).range([GROUND, TOP]);
  const path = line<number>()
    .defined((i) => (values[i] ?? null) !== null)
    .x((i) => x(i) ?? EDGE)
    .y((i) => y(values[i] ?? 0));
  const [first, last] = [there[0], there.at(-1)];
  const kindOf = (i: number): string | null => kinds[i] ?? null;
  const ofLast = last === undefined ? null : kindOf(last.i);
  // A date without a value stops every line; one of another kind does not.
  const lineOf = (kind: string | null): string =>
    path(values.flatMap((value, i) => (value === null || kindOf(i) === kind ? [i] : []))) ?? '';
  const others = new Set(there.map(({ i }) => kindOf(i)).filter((kind) => kind !== ofLast));
  return (
    <Picture label={heard}>
      <path className="trend-ground" d={`M4 ${GROUND}H${WIDTH - 4}`} />
      {baseline && first && <path className="trend-baseline" d={`M4 ${y(first.value)}H${WIDTH - 4}`} />}
      {[...others].map((kind) => (
        <path key={kind} className="trend-line" data-other d={lineOf(kind)} />
      ))}
      <path className="trend-line" d={lineOf(ofLast)} />
      {there.map(({ value, i }) => (
        <circle
          key={i}
          className={i === last?.i ? 'trend-last' : 'trend-point'}
          data-other={kindOf(i) !== ofLast || undefined}
          cx={x(i) ?? EDGE}
          cy={y(value)}
          r={i === last?.i ? 5.5 : 3.6}
        />
      ))}
      {first && first.i !== last?.i && (
        <text className="trend-value" x={x(first.i) ?? EDGE} y={y(first.value) - 9} data-written>
          {says(first.value)}
        </text>
      )}
      {last && (
        <text className="trend-now" x={x(last.i) ?? EDGE} y={y(last.value) - 11} data-written>
          {says(last.value)}
        </text>
      )}
      <Days dates={dates} />
    </Picture>
  );
}

/** Of each pulse the middle answer as a stone, on the middle half. */
function WorthPicture({ trends: { worth } }: { readonly trends: GroupTrends }) {
  const x = placesOf(worth);
  const { from, to } = SCALES[scaleOf('worth')];
  const y = scaleLinear()
    .domain([from, to])
    .range([GROUND, TOP - 8]);
  return (
    <Picture label={heardOf(worth, ({ told }) => words.worthSays(told))}>
      {[from, (from + to) / 2, to].map((answer) => (
        <path key={answer} className="trend-ground" d={`M4 ${y(answer)}H${WIDTH - 4}`} />
      ))}
      {worth.map(({ told }, i) =>
        told === null ? null : (
          <g key={i}>
            <rect
              className="trend-half"
              {...{ x: (x(i) ?? EDGE) - 6, width: 12, rx: 6 }}
              y={y(told.high) - 6}
              height={y(told.low) - y(told.high) + 12}
            />
            <Stone x={x(i) ?? EDGE} y={y(told.middle)} size={19} weight={0.27} />
          </g>
        ),
      )}
      <Days dates={worth} />
    </Picture>
  );
}

/** What a group sees outside: a line where it is numbers, else an arrow a month. Dashed: what it was at the start. */
function SignalPicture({ trends: { signal } }: { readonly trends: GroupTrends }) {
  const months = signal?.months ?? [];
  const x = placesOf(months);
  const heard = heardOf(months, ({ value, arrow }) =>
    value === null ? words.arrowSays(arrow) : words.value.signal(value),
  );
  if (months.some(({ value }) => value !== null))
    return (
      <LinePicture
        dates={months}
        values={months.map(({ value }) => value)}
        says={words.value.signal}
        heard={heard}
        baseline
      />
    );
  return (
    <Picture label={heard}>
      {months.map(({ arrow }, i) =>
        arrow === null ? null : (
          <path
            key={i}
            className="trend-arrow"
            transform={`translate(${x(i) ?? EDGE} ${(GROUND + TOP) / 2}) rotate(${TURN[arrow]})`}
            d="M-9 0H9M3 -6L9 0L3 6"
          />
        ),
      )}
      <Days dates={months} />
    </Picture>
  );
}

/** Degrees, from pointing right. */
const TURN = { up: -45, same: 0, down: 45 } as const;

function Picture({
  label,
  rows = MOST_DOTS,
  wider = 0,
  children,
}: {
  readonly label: string;
  readonly rows?: number;
  readonly wider?: number;
  readonly children: ReactNode;
}) {
  const height = HEIGHT + (rows - MOST_DOTS) * ROW;
  return (
    <svg
      className="trend-picture"
      style={{ '--wide': (WIDTH + wider) / WIDTH } as CSSProperties}
      viewBox={`0 -8 ${WIDTH + wider} ${height}`}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}

/** Every date with what is said of it. */
const heardOf = <Of extends GroupTrends['dates'][number] | Dates[number]>(
  dates: readonly Of[],
  says: (of: Of, i: number) => string,
): string => dates.map((of, i) => `${words.dayAmong(of, dates)}: ${says(of, i)}`).join('; ');

/** The picture of a measure. `most`: how many people may stand below each other; `wide`: names have more room. */
export function TrendPicture({
  measure,
  trends,
  most,
  wide = false,
}: {
  readonly wide?: boolean;
  readonly measure: TrendMeasure;
  readonly trends: GroupTrends;
  readonly most?: number;
}) {
  const { dates } = trends;
  const heard = (of: DatedMeasure): string => heardOf(dates, (_, i) => trendSays(of, trends, i));
  switch (measure) {
    case 'rhythm':
      return <RhythmPicture trends={trends} heard={heard(measure)} />;
    case 'reach':
      return <ReachPicture trends={trends} wide={wide} {...(most !== undefined && { most })} />;
    case 'gap':
      return (
        <LinePicture
          {...{ dates, values: trends.gap, kinds: trends.formats }}
          says={words.value.gap}
          heard={heard(measure)}
        />
      );
    case 'looked':
      return (
        <StonesPicture
          dates={dates}
          stones={trends.looked.map((of) => of && { all: of.open ?? of.looked, dark: of.looked })}
          heard={heard(measure)}
        />
      );
    case 'evidence':
      return (
        <StonesPicture
          dates={dates}
          stones={trends.evidence.map((of) => of && { all: of.looked, dark: of.evidence })}
          heard={heard(measure)}
        />
      );
    case 'questions':
    case 'learned':
    case 'readAgain':
    case 'early':
    case 'decisions':
      return (
        <LinePicture
          {...{ dates, values: trends[measure] }}
          says={words.value[measure]}
          heard={heard(measure)}
        />
      );
    case 'worth':
      return <WorthPicture trends={trends} />;
    case 'safety':
      return (
        <LinePicture
          dates={trends.safety}
          values={trends.safety.map(({ mean }) => mean)}
          says={words.value.safety}
          heard={heardOf(trends.safety, ({ mean }) => words.safetySays(mean))}
        />
      );
    case 'signal':
      return <SignalPicture trends={trends} />;
  }
}
