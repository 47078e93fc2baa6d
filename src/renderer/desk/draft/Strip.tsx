import { Fragment } from 'react';
import { scaleLinear } from 'd3-scale';
import type { Format } from '#shared/format/schema.ts';
import type { Plan } from '#shared/format/fit.ts';
import { lengthText } from '#shared/summary/plainText.ts';
import { wallTime } from '#shared/time.ts';
import { clipName, emsWide, nameLength } from '../../ui/clipNames.ts';
import { useRoomNames } from '../../ui/NamedText.tsx';
import { textThatFits } from '../../ui/namedText.ts';
import { evenTimes } from '../frame/evenTimes.ts';
import { useWidth } from '../frame/useWidth.ts';
import type { Segment, SegmentGroup } from './lengths.ts';
import { upwards, UPWARDS_LINE } from './upwards.ts';
import { planWords as words, saidLength, timeLabel } from '../../words.ts';
import './strip.css';

const TOP = 52;
const GAP = 1.5;
/** Pixels between the titles of two groups, and of an em of their letters: the title's, the length's. */
const BETWEEN_GROUPS = 10;
const GROUP_EM = 16;
const LENGTH_EM = 13;
/** Pixels kept free right of the longer strip, and right of the end line for its time. */
const MARGIN = 16;
const END_ROOM = 66;
/** Pixels between a length and the line of the end. */
const BEFORE_END = 5;
/** Pixels of an em of the strip's titles: they are 15 px high, and the estimate of `emsWide` is for wider letters. */
const TITLE_EM = 14.5;
/** From this width on (pixels) the spare time is written across, else upwards. */
const SPARE_ACROSS = 96;
const TICK_STEPS = [5, 10, 15, 20, 30, 60, 120];
/** Half of a tick's label, in pixels. */
const HALF_TICK = 20;

interface StripProps {
  readonly plan: Plan;
  readonly focus: Format['focus'];
  readonly groups: readonly SegmentGroup[];
  readonly minutes: number;
  /** Wall clock at which the room would be opened. */
  readonly opens: number;
  /** Half as high: there is more on the page. */
  readonly low?: boolean;
}

/** The plan to scale: each phase as wide as it is long, and below it the plan at full length crossing the end. */
export function Strip({ plan, focus, groups, minutes, opens, low = false }: StripProps) {
  const breaks = groups.flatMap(({ segments }) => segments).reduce((sum, { rest }) => sum + rest, 0);
  const { ref, width } = useWidth();
  const tall = typeof window !== 'undefined' && window.innerHeight > 800;
  const bar = (tall ? 212 : 140) / (low ? 2 : 1);
  const ends = timeLabel(opens + minutes * 60_000);
  const whole = Math.max(320, width);
  const scale = Math.min(
    (whole - MARGIN) / Math.max(plan.fullLength, minutes * 60),
    (whole - END_ROOM) / (minutes * 60),
  );
  const x = scaleLinear().domain([0, 1]).range([0, scale]);
  const fullTop = TOP + bar + 10;
  const end = x(minutes * 60);
  const room = whole - end;
  return (
    <figure ref={ref} className="strip">
      <svg
        width={whole}
        height={fullTop + 36}
        role="img"
        aria-label={words.strip(minutes, focus, plan.presenters, ends)}
      >
        <g aria-hidden="true">
          {groups.map((group, i) => (
            <g key={i}>
              <GroupHead
                group={group}
                x={x(group.segments[0]?.from ?? 0)}
                end={end}
                wide={
                  x(
                    groups.slice(i + 1).find(({ title }) => title !== '')?.segments[0]?.from ?? whole / scale,
                  ) - x(group.segments[0]?.from ?? 0)
                }
              />
              {group.segments.map((segment) => (
                <Fragment key={segment.key}>
                  <Phase segment={segment} x={x} height={bar} />
                  {segment.rest > 0 && (
                    <Unused
                      from={x(segment.from + segment.length)}
                      to={x(segment.from + segment.length + segment.rest)}
                      height={bar}
                      says={words.breakOf(lengthText(segment.rest * 1000))}
                    />
                  )}
                </Fragment>
              ))}
            </g>
          ))}
          {plan.spare > breaks && (
            <Unused
              from={x(plan.planned + breaks)}
              to={end}
              height={bar}
              says={words.spareOf(lengthText((plan.spare - breaks) * 1000))}
            />
          )}
          <FullLength groups={groups} x={x} top={fullTop} />
          <path className="strip-end" d={`M${end} ${TOP - 14}V${fullTop + 16}`} />
          <text className="strip-end-time" x={end + 9} y={TOP - 2}>
            {ends}
          </text>
          {room > 90 && (
            <text className="strip-note" x={whole} y={fullTop - 24}>
              <tspan x={whole}>{words.atFull}</tspan>
              <tspan x={whole} dy="15">
                {words.fullLength(lengthText(plan.fullLength * 1000))}
              </tspan>
            </text>
          )}
          <Ticks minutes={minutes} opens={opens} x={x} y={fullTop + 28} />
        </g>
      </svg>
      <div className="heard">
        <PlanTable groups={groups} />
      </div>
    </figure>
  );
}

/**
 * A title as far as it fits, in pixels: a name in it is cut first, told apart; then its short form stands. Too narrow
 * for three letters, it is left to the table below.
 */
function clipTo(title: string, shorter: string | null, names: readonly string[], wide: number): string {
  const fits = (text: string): boolean => emsWide(text) * GROUP_EM <= wide;
  const whole = [textThatFits(title, names, fits), shorter ?? title].find(fits);
  if (whole !== undefined) return whole;
  for (let most = nameLength(title); most > 3; most--) {
    const short = clipName(title, most);
    if (fits(short)) return short;
  }
  return '';
}

type Scale = (seconds: number) => number;

function GroupHead({
  group,
  x,
  end,
  wide,
}: {
  readonly group: SegmentGroup;
  readonly x: number;
  /** Where the line of the end stands: a length that would run into it stands before it. */
  readonly end: number;
  readonly wide: number;
}) {
  const names = useRoomNames();
  if (group.title === '') return null;
  const room = wide - BETWEEN_GROUPS;
  const whole = emsWide(group.title) * GROUP_EM <= room ? group.title : null;
  const length = lengthText(group.length * 1000);
  const lengthWide = emsWide(length) * LENGTH_EM;
  return (
    <>
      <text className="strip-group" x={x} y="20">
        {whole ?? clipTo(group.title, group.short, names, room)}
      </text>
      {lengthWide < wide && (
        <text className="strip-length" x={Math.min(x, end - BEFORE_END - lengthWide)} y="39">
          {length}
        </text>
      )}
    </>
  );
}

function Phase({
  segment,
  x,
  height,
}: {
  readonly segment: Segment;
  readonly x: Scale;
  readonly height: number;
}) {
  const left = x(segment.from);
  const wide = x(segment.length);
  const label = labelOf(segment, wide, height);
  const kind = segment.shortened ? 'shorter' : 'full';
  return (
    <g transform={`translate(${left.toFixed(2)} ${TOP})`} data-kind={kind} className="strip-phase">
      <rect x={GAP / 2} width={Math.max(1, wide - GAP)} height={height} rx="4" />
      {minuteMarks(segment)
        .filter(({ at }) => label.kind !== 'up' || Math.abs(x(at) - wide / 2) > 2 + 7 * label.lines.length)
        .map(({ at, strong, open }) => (
          <path
            key={at}
            className={strong ? 'strip-mark strong' : 'strip-mark'}
            d={`M${x(at).toFixed(2)} ${label.kind === 'across' && x(at) < label.wide ? label.below : 6}V${height - 6}`}
            strokeDasharray={open ? '3 4' : undefined}
          />
        ))}
      {label.kind === 'across' &&
        label.lines.map((line, i) => (
          <text
            key={i}
            className={i === label.lines.length - 1 ? 'strip-time' : 'strip-title'}
            x={wide < 90 ? 6 : 8}
            y={24 + i * 18}
          >
            {line}
          </text>
        ))}
      {label.kind === 'up' &&
        label.lines.map((line, i) => (
          <text
            key={i}
            className="strip-up"
            transform={`translate(${(wide / 2 + 4.5 + (i - (label.lines.length - 1) / 2) * UPWARDS_LINE).toFixed(2)} ${height - 8}) rotate(-90)`}
          >
            {label.lines.join(' ') !== segment.title && <title>{segment.title}</title>}
            {line}
          </text>
        ))}
    </g>
  );
}

/** A line for each full minute inside the phase. */
function minuteMarks({ length, openFrom }: Segment): { at: number; strong: boolean; open: boolean }[] {
  const marks = [];
  for (let at = 60; at < length; at += 60)
    marks.push({ at, strong: at % 300 === 0, open: openFrom !== null && at > openFrom });
  return marks;
}

type Label =
  | {
      readonly kind: 'across';
      readonly lines: readonly string[];
      readonly wide: number;
      readonly below: number;
    }
  | { readonly kind: 'up'; readonly lines: readonly string[] }
  | { readonly kind: 'none' };

/** The title across where its longest word fits, else upwards, else short or not at all. */
function labelOf({ title, length, key }: Segment, wide: number, height: number): Label {
  const time = lengthText(length * 1000);
  const parts = emsWide(title) * TITLE_EM + 16 < wide ? [title] : title.split(' ');
  const longest = Math.max(...parts.map((part) => emsWide(part) * TITLE_EM));
  if (longest + 8 <= wide && parts.length < 4)
    return { kind: 'across', lines: [...parts, time], wide: longest + 20, below: 30 + parts.length * 18 };
  if (wide <= 15) return { kind: 'none' };
  return { kind: 'up', lines: upwards(title, words.shortTitles[key.split('.').at(-1) ?? ''], wide, height) };
}

/** Time that no phase has: a break, or what is left at the end. */
function Unused({
  from,
  to,
  height,
  says,
}: {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly says: string;
}) {
  const wide = to - from;
  return (
    <g transform={`translate(${from.toFixed(2)} ${TOP})`} className="strip-spare">
      <rect x={GAP / 2} width={Math.max(1, wide - GAP)} height={height} rx="4" />
      {wide > SPARE_ACROSS ? (
        <text className="strip-time" x="8" y="24">
          {says}
        </text>
      ) : (
        wide > 15 && (
          <text
            className="strip-up"
            transform={`translate(${(wide / 2 + 4.5).toFixed(2)} ${height - 8}) rotate(-90)`}
          >
            {says}
          </text>
        )
      )}
    </g>
  );
}

function FullLength({
  groups,
  x,
  top,
}: {
  readonly groups: readonly SegmentGroup[];
  readonly x: Scale;
  readonly top: number;
}) {
  const segments = groups.flatMap((group) => group.segments);
  return segments.map((segment, i) => {
    const from = segments.slice(0, i).reduce((sum, { full, rest }) => sum + full + rest, 0);
    return (
      <rect
        key={segment.key}
        className="strip-full"
        data-kind={segment.shortened ? 'shorter' : 'full'}
        x={x(from) + 0.5}
        y={top}
        width={Math.max(0.5, x(segment.full) - 1)}
        height="9"
        rx="2"
      />
    );
  });
}

/** At even times of day, whenever the room would be opened. */
function Ticks({
  minutes,
  opens,
  x,
  y,
}: {
  readonly minutes: number;
  readonly opens: number;
  readonly x: Scale;
  readonly y: number;
}) {
  const step = TICK_STEPS.find((each) => x(each * 60) > 64) ?? 120;
  const ends = wallTime(opens + minutes * 60_000);
  const ticks = evenTimes(wallTime(opens), ends, step * 60_000)
    .map((wall) => ({ wall, at: x((wall - opens) / 1000) }))
    // A label that would stand over the edge is left out; one at the very start stands right of it.
    .filter(({ at }) => at === 0 || at > HALF_TICK);
  return ticks.map(({ wall, at }) => (
    <text key={wall} className="strip-tick" x={at} y={y} data-first={at === 0 || undefined}>
      {timeLabel(wall)}
    </text>
  ));
}

/** The plan as a table, for people who do not see the picture. */
function PlanTable({ groups }: { readonly groups: readonly SegmentGroup[] }) {
  return (
    <table>
      <caption>{words.stripTable}</caption>
      <tbody>
        {groups.flatMap((group) =>
          group.segments.map((segment) => (
            <Fragment key={segment.key}>
              <tr>
                <td>
                  <bdi>{group.title}</bdi>
                </td>
                <th scope="row">{segment.title}</th>
                <td>{saidLength(segment.length * 1000)}</td>
              </tr>
              {segment.rest > 0 && (
                <tr>
                  <td />
                  <th scope="row">{words.break}</th>
                  <td>{saidLength(segment.rest * 1000)}</td>
                </tr>
              )}
            </Fragment>
          )),
        )}
      </tbody>
    </table>
  );
}
