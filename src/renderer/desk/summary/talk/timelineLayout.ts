import { instantAt, wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import { momentLabel, type Clock } from '#shared/summary/moment.ts';
import { inDigits } from '#shared/words/timeText.ts';
import { scaleLinear } from 'd3-scale';
import { intersection, overlapOf, union, without, type Span } from '#shared/airtime/spans.ts';
import type { Lane, LaneTurn, SessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { SummaryPhase } from '#shared/summary/summary.ts';
import { emsWide } from '../../../ui/clipNames.ts';
import { evenTimes } from '../../frame/evenTimes.ts';
import { fitNames } from './fitNames.ts';
import { preciseTimeLabel, timeLabel } from '../../../words.ts';

/** Where everything lies on the timeline: numbers in, places out. Lengths are CSS pixels. */

/** A stretch of a lane: one voice, or several that lie too close to be told apart at this scale. */
export interface Bar {
  readonly x: number;
  readonly width: number;
}

export interface LaneLayout {
  readonly person: PersonId;
  readonly label: string;
  readonly y: number;
  readonly bars: readonly Bar[];
  /** Where others speak as well. */
  readonly overlaps: readonly Bar[];
}

export interface Band {
  readonly key: number;
  readonly x: number;
  readonly width: number;
  /** Null where there is no room for it. */
  readonly title: string | null;
  readonly dark: boolean;
}

/** A code at its moment, on the lane of who it is about, or above the lanes. */
export interface CodeMark {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** Too close to the one before to have its letter. */
  readonly small: boolean;
}

/** The interruptions of a phase, or of several that lie too close: only how many (docs/domain/observer.md). */
export interface Interruptions {
  readonly x: number;
  readonly count: number;
}

export interface Timeline {
  readonly width: number;
  readonly height: number;
  /** Names stand left of here, time lies right of it. */
  readonly left: number;
  readonly laneHeight: number;
  /** The part of a lane's height that voices are drawn in; codes lie below them. */
  readonly voiceHeight: number;
  readonly bandTop: number;
  readonly lanesTop: number;
  readonly lanesBottom: number;
  readonly groups: readonly { readonly x: number; readonly title: string; readonly room: number }[];
  readonly bands: readonly Band[];
  readonly pauses: readonly Bar[];
  readonly lanes: readonly LaneLayout[];
  readonly codes: readonly CodeMark[];
  readonly interruptions: readonly Interruptions[];
  readonly silence: Bar | null;
  /** Where two observers differ. */
  readonly differences: readonly Bar[];
  readonly ticks: readonly {
    readonly x: number;
    readonly label: string;
    /** It begins where the time begins, or ends where the picture would cut it. */
    readonly side: 'first' | 'last' | null;
  }[];
}

export interface TimelineInput {
  readonly talk: SessionTalk;
  readonly phases: readonly SummaryPhase[];
  readonly clock: Clock;
  readonly view: Span;
  readonly width: number;
  /** How high voices are drawn in a lane without codes. */
  readonly voiceHeight: number;
  readonly shortTitle: (step: string, title: string) => string;
}

/** Above the phases' bands: a line for the parts of the session, one for the phases. */
const BAND_TOP = 38;
/** Above the lanes, within the bands, where interruptions were marked: how many they were. */
const COUNT_LINE = 17;
/** Added to that line where codes about nobody in particular stand below the counts. */
const COUNT_GAP = 7;
/** Room for a mark with its count. */
const COUNT_ROOM = 28;
/** Below the lanes: a line for the time of day. */
const AXIS = 26;
/** Bands narrower than this have no title. */
const TITLE_ROOM = 60;
/** What is no wider, or no farther apart, than this would not be seen. */
const MIN_VISIBLE_WIDTH = 1.6;
const GAP = 0.8;
/** Room for a mark with its letter. */
const MARK_ROOM = 13;
/** Where codes were marked, they have a line of their own below the voices of each lane. */
const CODE_LINE = 13;
/** Least space between two labels of the time of day. */
const LABEL_ROOM = 64;
/** Seconds between two labels of the time of day. */
const TICKS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600];

/** How wide the names are, between a little and a lot. */
const nameWidth = (lanes: readonly Lane[]): number =>
  Math.min(166, Math.max(62, ...lanes.map(({ name }) => emsWide(name) * 13.4 + 12)));

/** From where to where time lies, as pixels. */
export const timeScale = (view: Span, left: number, width: number) =>
  scaleLinear().domain([view.from, view.to]).range([left, width]);

/** Stretches of one lane as bars, those too close to each other drawn as one: never more than the width has room for. */
export function barsOf(spans: readonly Span[], view: Span, x: (at: number) => number): Bar[] {
  const bars: { x: number; width: number }[] = [];
  for (const { from, to } of spans) {
    if (to <= view.from || from >= view.to) continue;
    const start = x(Math.max(from, view.from));
    const end = Math.max(start + MIN_VISIBLE_WIDTH, x(Math.min(to, view.to)) - 0.6);
    const last = bars.at(-1);
    if (last && start < last.x + last.width + GAP) last.width = Math.max(last.width, end - last.x);
    else bars.push({ x: start, width: end - start });
  }
  return bars;
}

/**
 * The same, each as wide as its stretches are together and no wider than is seen: many short ones close to each other
 * do not look like one that lasted.
 */
export function shortBarsOf(spans: readonly Span[], view: Span, x: (at: number) => number): Bar[] {
  let next = 0;
  return barsOf(spans, view, x).map((bar) => {
    const end = bar.x + bar.width;
    let own = 0;
    for (let span = spans[next]; span !== undefined && x(span.from) < end; span = spans[(next += 1)])
      own += Math.max(0, Math.min(end, x(span.to)) - Math.max(bar.x, x(span.from)));
    return { ...bar, width: Math.min(bar.width, Math.max(MIN_VISIBLE_WIDTH, own)) };
  });
}

/** For each lane when somebody spoke: a voice that lasts over a pause is not heard in it. */
const voicesOf = ({ lanes, pauses }: Pick<SessionTalk, 'lanes' | 'pauses'>): readonly Span[][] =>
  lanes.map(({ turns }) => without(union(turns), union(pauses)));

/** For each lane the stretches in which somebody else speaks as well. */
export function overlapsOf(tracks: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
  const both = overlapOf(tracks);
  return tracks.map((track) => intersection(track, both));
}

/** The timeline of a part of the session. */
export function timelineLayout(input: TimelineInput): Timeline {
  const { talk, view, width, voiceHeight, clock } = input;
  const laneHeight = voiceHeight + (!talk.codes.every(isInterruption) ? CODE_LINE : 0);
  const left = nameWidth(talk.lanes);
  const x = timeScale(view, left, width);
  const labels = fitNames(
    talk.lanes.map(({ name }) => name),
    left - 8,
  );
  const voices = voicesOf(talk);
  const overlaps = overlapsOf(voices);
  const lanesTop = BAND_TOP + 8 + countLine(talk);
  const lanesBottom = lanesTop + talk.lanes.length * laneHeight;
  const differences = talk.agreement?.differences ?? [];
  const strip = differences.length > 0 ? 14 : 0;
  return {
    width,
    height: lanesBottom + strip + AXIS,
    left,
    laneHeight,
    voiceHeight,
    bandTop: BAND_TOP,
    lanesTop,
    lanesBottom: lanesBottom + strip,
    groups: groupsOf(input, x),
    bands: bandsOf(input, x),
    pauses: barsOf(talk.pauses, view, x),
    lanes: talk.lanes.map(({ person }, i) => ({
      person,
      label: labels[i] ?? '',
      y: lanesTop + i * laneHeight,
      bars: barsOf(voices[i] ?? [], view, x),
      overlaps: shortBarsOf(overlaps[i] ?? [], view, x),
    })),
    codes: codesOf(talk, view, x, { lanesTop, laneHeight, voiceHeight }),
    interruptions: interruptionsIn(talk, view, x),
    silence: talk.longestSilence && (barsOf([talk.longestSilence], view, x)[0] ?? null),
    differences: barsOf(union(differences), view, x),
    ticks: ticksOf(view, clock, x),
  };
}

type Scale = ReturnType<typeof timeScale>;

const isVisible = (span: Span, view: Span): boolean =>
  span.to > span.from && span.to > view.from && span.from < view.to;

function bandsOf({ talk, view, shortTitle }: TimelineInput, x: Scale): Band[] {
  return talk.phases.flatMap((phase, i) => {
    if (!isVisible(phase, view)) return [];
    const start = x(Math.max(phase.from, view.from));
    const room = x(Math.min(phase.to, view.to)) - start;
    return [
      {
        key: phase.from,
        x: start + 0.5,
        width: Math.max(0.5, room - 1),
        title: room > TITLE_ROOM ? shortTitle(phase.step, phase.title) : null,
        dark: i % 2 === 1,
      },
    ];
  });
}

/** Between two heads: more than a space, so that they are not read as one. */
const HEAD_GAP = 16;

/** Opening, each slot, the close: where the first of its phases begins, or where the view does. */
function groupsOf({ talk, phases, view }: TimelineInput, x: Scale): Timeline['groups'] {
  const groupOf = new Map(phases.map(({ step, group, zone }) => [step, { group, zone }]));
  const heads: { from: number; to: number; title: string }[] = [];
  for (const { step, from, to } of talk.phases) {
    const own = groupOf.get(step);
    if (!own || own.zone === 'gap') continue;
    const last = heads.at(-1);
    if (last?.title === own.group) last.to = to;
    else heads.push({ from, to, title: own.group });
  }
  const shown = heads.filter((head) => isVisible(head, view));
  return shown.map((head, i) => {
    const start = x(Math.max(head.from, view.from));
    const next = shown[i + 1];
    return { x: start, title: head.title, room: (next ? x(next.from) : x(view.to)) - start - HEAD_GAP };
  });
}

const isInterruption = ({ code }: { readonly code: string }): boolean => code === 'IN';

function countLine({ codes, lanes }: SessionTalk): number {
  if (!codes.some(isInterruption)) return 0;
  const people = new Set(lanes.map(({ person }) => person));
  const below = codes.some((mark) => !isInterruption(mark) && (!mark.person || !people.has(mark.person)));
  return COUNT_LINE + (below ? COUNT_GAP : 0);
}

/** Each code on its lane, below the voice it is about. Interruptions are counted only, see `interruptionsIn`. */
function codesOf(
  talk: SessionTalk,
  view: Span,
  x: Scale,
  { lanesTop, laneHeight, voiceHeight }: Pick<Timeline, 'lanesTop' | 'laneHeight' | 'voiceHeight'>,
): CodeMark[] {
  const below = (person: PersonId | null): number | null => {
    const i = talk.lanes.findIndex((one) => one.person === person);
    return i < 0 ? null : lanesTop + i * laneHeight + voiceHeight + CODE_LINE / 2 - 2;
  };
  // About nobody in particular.
  const above = lanesTop - 8;
  const last = new Map<number, number>();
  return talk.codes
    .filter((mark) => mark.at >= view.from && mark.at <= view.to && !isInterruption(mark))
    .toSorted((a, b) => a.at - b.at)
    .map(({ code, person, at }) => {
      const y = below(person) ?? above;
      const place = x(at);
      const small = place - (last.get(y) ?? -Infinity) < MARK_ROOM;
      if (!small) last.set(y, place);
      return { code, x: place, y, small };
    });
}

/** How many interruptions each phase had, in the middle of what is seen of it: never when, nor between whom. */
function interruptionsIn(talk: SessionTalk, view: Span, x: Scale): Interruptions[] {
  const marked = talk.codes.filter(isInterruption);
  const counted: { x: number; count: number }[] = [];
  for (const phase of talk.phases) {
    const count = marked.filter(({ at }) => phase.from <= at && at < phase.to).length;
    if (count === 0 || !isVisible(phase, view)) continue;
    const middle = (x(Math.max(phase.from, view.from)) + x(Math.min(phase.to, view.to))) / 2;
    const last = counted.at(-1);
    if (last && middle - last.x < COUNT_ROOM) last.count += count;
    else counted.push({ x: middle, count });
  }
  return counted;
}

/** Half the width of the longest label, with its seconds. */
const HALF_LABEL = 26;
/** Size of a label, and what is left between two of them, in px. */
const LABEL_SIZE = 12;
const LABEL_GAP = 8;

/**
 * At even times of day, whenever the session began, or of a meeting read from a file at even times since its beginning:
 * a label keeps its place when the view moves.
 */
function ticksOf(view: Span, clock: Clock, x: Scale): Timeline['ticks'] {
  const second = x(view.from + 1_000) - x(view.from);
  const every = TICKS.find((seconds) => seconds * second > LABEL_ROOM) ?? 3600;
  const label = every < 60 ? preciseTimeLabel : timeLabel;
  let [last, end] = [-Infinity, -Infinity];
  return evenMoments(view, clock, every * 1_000).flatMap((at) => {
    const tick = {
      x: x(at),
      label: momentLabel(clock, at, label, inDigits),
      side: at === view.from ? 'first' : x(view.to) - x(at) < HALF_LABEL ? 'last' : null,
    } as const;
    const begins = beginsAt(tick);
    // No two labels have one place together beside what was left out, nor does the last one reach into the one before.
    if (tick.x - last < 2 * HALF_LABEL || begins - end < LABEL_GAP) return [];
    last = tick.x;
    end = begins + emsWide(tick.label) * LABEL_SIZE;
    return [tick];
  });
}

/** Where a label begins: it stands in the middle of its place, or to one side of it. */
const beginsAt = ({ x, label, side }: Timeline['ticks'][number]): number =>
  x - emsWide(label) * LABEL_SIZE * (side === 'first' ? 0 : side === 'last' ? 1 : 0.5);

/** The moments of the picture at which the clock shows a multiple of `step` ms; none within what was left out. */
function evenMoments({ from, to }: Span, clock: Clock, step: number): number[] {
  const { hadPlan, openedWall, gapsLeftOut } = clock;
  if (!hadPlan) {
    const first = Math.ceil(from / step);
    return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step);
  }
  const wall = (at: number) => wallOf(openedWall, gapsLeftOut, at);
  return evenTimes(wall(from), wall(to), step).flatMap((even) => {
    const at = instantAt(openedWall, gapsLeftOut, even);
    return wall(at) === even ? [at] : [];
  });
}

// Finding -------------------------------------------------------------------------------------------------------------

/** A turn on its lane. */
export interface PlacedTurn extends LaneTurn {
  readonly lane: number;
}

/** Every turn in order of start: what `[` and `]` go through. */
export const turnsInOrder = (lanes: readonly Lane[]): PlacedTurn[] =>
  lanes
    .flatMap(({ turns }, lane) => turns.map((turn) => ({ ...turn, lane })))
    .sort((a, b) => a.from - b.from || a.lane - b.lane);

/** The lane at a height, or null. */
export function laneAt({ lanesTop, laneHeight, lanes }: Timeline, y: number): number | null {
  const lane = Math.floor((y - lanesTop) / laneHeight);
  return lane >= 0 && lane < lanes.length ? lane : null;
}

/** The turn of a lane at a moment, or the nearest one no farther off than `slack` ms. */
export function turnAt(lane: Lane, at: number, slack: number): LaneTurn | null {
  let nearest: LaneTurn | null = null;
  let distance = slack;
  for (const turn of lane.turns) {
    const off = Math.max(turn.from - at, at - turn.to, 0);
    if (off > distance || (nearest !== null && off === distance)) continue;
    nearest = turn;
    distance = off;
  }
  return nearest;
}
