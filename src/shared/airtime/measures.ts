import { entropyNormalised, gini, giniNormalised, medianOf, ratio, variance } from './inequality.ts';
import { lengthOf, overlapOf, union, without, type Span } from './spans.ts';

/** A time in which somebody spoke, in whole units: microseconds for a file, milliseconds for a session. */
export interface Segment extends Span {
  readonly speaker: string;
}

/** A speaker's segments joined where the silence between them is at most the merge gap. */
export interface Turn extends Span {
  readonly speaker: string;
}

/** What one speaker did; lengths in the unit of the segments. */
export interface SpeakerMeasures {
  readonly speaker: string;
  /** All the time this person spoke; segments that overlap count once. */
  readonly total: number;
  /** Part of the sum of everybody's totals; null if nobody spoke. */
  readonly share: number | null;
  readonly turns: number;
  readonly meanTurn: number | null;
  readonly medianTurn: number | null;
  readonly longestTurn: number | null;
  /** Turns that begin while somebody else speaks. */
  readonly overlappedStarts: number;
  /** Those of them that last longer than every turn they began in (took the floor), and the others. */
  readonly floorTaking: number;
  readonly contained: number;
}

/** How often a turn of `to` directly follows one of `from`; turns are ordered by start, then end, then speaker. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/**
 * All measures of who spoke when. Lengths are whole numbers in the unit of the segments; ratios and indices are null
 * where they are undefined, never NaN. `speakers` contains everybody in the roster. Silent people count in the indices
 * too.
 */
export interface Measures {
  readonly segments: number;
  readonly droppedZeroLength: number;
  readonly mergeGap: number;
  readonly speakers: readonly SpeakerMeasures[];
  /** Null if nobody spoke. */
  readonly firstStart: number | null;
  readonly lastEnd: number | null;
  readonly span: number;
  /** Time in which somebody speaks. */
  readonly speech: number;
  /** Sum of everybody's totals: overlapping speech counts for each person. */
  readonly sum: number;
  /** Time in which two or more speak. */
  readonly overlap: number;
  readonly maxSimultaneous: number;
  /** Time between the first start and the last end in which nobody speaks. */
  readonly silence: number;
  readonly silenceRatio: number | null;
  /** `overlap` as a part of `speech`. */
  readonly overlapRatio: number | null;
  /** Silences after which the same speaker goes on. */
  readonly pause: number;
  readonly pauseCount: number;
  /** Silences after which somebody else speaks. */
  readonly gap: number;
  readonly gapCount: number;
  readonly longestSilence: number;
  readonly turns: number;
  readonly meanTurn: number | null;
  readonly medianTurn: number | null;
  readonly longestTurn: Turn | null;
  readonly gini: number | null;
  readonly giniNormalised: number | null;
  readonly entropyNormalised: number | null;
  readonly turnsGini: number | null;
  readonly turnsVariancePopulation: number | null;
  readonly turnsVarianceSample: number | null;
  /** How often a turn of somebody else follows. */
  readonly speakerChanges: number;
  readonly overlappedStarts: number;
  readonly floorTaking: number;
  readonly contained: number;
  /** Pairs that occurred, in the order of their first occurrence; also from a speaker to the same speaker. */
  readonly transitions: readonly Transition[];
}

export interface MeasureOptions {
  /** Everybody who was there, in the order to report them. Other speakers follow, sorted by name. */
  readonly roster?: readonly string[];
  /** The longest silence within a turn, in the unit of the segments; 0 joins only segments that touch. */
  readonly mergeGap?: number;
}

interface Track {
  readonly speaker: string;
  readonly spans: readonly Span[];
  readonly turns: readonly Span[];
}

/** Measures segments, which may be in any order and may overlap, even for one speaker. */
export function measure(
  segments: readonly Segment[],
  { roster = [], mergeGap = 0 }: MeasureOptions = {},
): Measures {
  const spoken = segments.filter(({ from, to }) => to > from);
  const tracks = tracksOf(spoken, roster, mergeGap);
  const speech = union(tracks.flatMap(({ spans }) => [...spans]));
  const turns = turnsInOrder(tracks);
  const startsBySpeaker = countOverlappedStarts(turns);
  const totals = tracks.map(({ spans }) => lengthOf(spans));
  const sum = totals.reduce((whole, total) => whole + total, 0);
  const lengths = turns.map(({ from, to }) => to - from);
  const counts = tracks.map((track) => track.turns.length);
  const silences = measureSilences(speech, tracks);
  const overlap = lengthOf(overlapOf(tracks.map(({ spans }) => spans)));
  const span = (speech.at(-1)?.to ?? 0) - (speech[0]?.from ?? 0);
  const transitions = transitionsOf(turns);
  return {
    segments: spoken.length,
    droppedZeroLength: segments.length - spoken.length,
    mergeGap,
    speakers: tracks.map(({ speaker, turns: ownTurns }, i) => {
      const turnLengths = ownTurns.map(({ from, to }) => to - from);
      const [floorTaking = 0, contained = 0] = startsBySpeaker.get(speaker) ?? [];
      return {
        speaker,
        total: totals[i] ?? 0,
        share: ratio(totals[i] ?? 0, sum),
        turns: ownTurns.length,
        meanTurn: meanOf(turnLengths),
        medianTurn: medianOf(turnLengths),
        longestTurn: turnLengths.length === 0 ? null : turnLengths.reduce((a, b) => Math.max(a, b)),
        overlappedStarts: floorTaking + contained,
        floorTaking,
        contained,
      };
    }),
    firstStart: speech[0]?.from ?? null,
    lastEnd: speech.at(-1)?.to ?? null,
    span,
    speech: lengthOf(speech),
    sum,
    overlap,
    maxSimultaneous: countMostAtOnce(tracks),
    ...silences,
    silenceRatio: ratio(silences.silence, span),
    overlapRatio: ratio(overlap, lengthOf(speech)),
    turns: turns.length,
    meanTurn: meanOf(lengths),
    medianTurn: medianOf(lengths),
    longestTurn: turns.reduce<Turn | null>(
      (longest, turn) => (longest && longest.to - longest.from >= turn.to - turn.from ? longest : turn),
      null,
    ),
    gini: gini(totals),
    giniNormalised: giniNormalised(totals),
    entropyNormalised: entropyNormalised(totals),
    turnsGini: gini(counts),
    turnsVariancePopulation: variance(counts, 0),
    turnsVarianceSample: variance(counts, 1),
    speakerChanges: transitions.reduce((n, { from, to, count }) => (from === to ? n : n + count), 0),
    overlappedStarts: [...startsBySpeaker.values()].reduce(
      (n, [taking, contained]) => n + taking + contained,
      0,
    ),
    floorTaking: [...startsBySpeaker.values()].reduce((n, [taking]) => n + taking, 0),
    contained: [...startsBySpeaker.values()].reduce((n, [, contained]) => n + contained, 0),
    transitions,
  };
}

const meanOf = (lengths: readonly number[]): number | null =>
  ratio(
    lengths.reduce((whole, length) => whole + length, 0),
    lengths.length,
  );

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function tracksOf(segments: readonly Segment[], roster: readonly string[], mergeGap: number): Track[] {
  const bySpeaker = new Map<string, Segment[]>([...new Set(roster)].map((speaker) => [speaker, []]));
  const others = new Map<string, Segment[]>();
  for (const segment of segments) {
    const ofSpeaker = bySpeaker.get(segment.speaker) ?? others.get(segment.speaker);
    if (ofSpeaker) ofSpeaker.push(segment);
    else others.set(segment.speaker, [segment]);
  }
  return [...bySpeaker, ...[...others].sort(([a], [b]) => byName(a, b))].map(([speaker, ofSpeaker]) => {
    const spans = union(ofSpeaker);
    return { speaker, spans, turns: joinAcrossGaps(spans, mergeGap) };
  });
}

/** Joins spans that are at most `gap` apart; they must be sorted and must not overlap. */
function joinAcrossGaps(spans: readonly Span[], gap: number): readonly Span[] {
  if (gap === 0) return spans;
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const last = joined.at(-1);
    if (last && from - last.to <= gap) last.to = to;
    else joined.push({ from, to });
  }
  return joined;
}

/** Everybody's turns, ordered by start, then end, then speaker. */
const turnsInOrder = (tracks: readonly Track[]): Turn[] =>
  tracks
    .flatMap(({ speaker, turns }) => turns.map(({ from, to }) => ({ speaker, from, to })))
    .sort((a, b) => a.from - b.from || a.to - b.to || byName(a.speaker, b.speaker));

/** For each speaker, counts turns that begin within somebody else's: [took the floor, contained]. */
function countOverlappedStarts(turns: readonly Turn[]): ReadonlyMap<string, readonly [number, number]> {
  const counts = new Map<string, readonly [number, number]>();
  let open: Turn[] = [];
  for (const turn of turns) {
    open = open.filter(({ to }) => to > turn.from);
    // A turn that began at the same moment is not interrupted.
    const interrupted = open.filter(({ speaker, from }) => speaker !== turn.speaker && from < turn.from);
    if (interrupted.length > 0) {
      const [taking, contained] = counts.get(turn.speaker) ?? [0, 0];
      const outlasts = interrupted.every(({ to }) => turn.to > to);
      counts.set(turn.speaker, outlasts ? [taking + 1, contained] : [taking, contained + 1]);
    }
    open.push(turn);
  }
  return counts;
}

function transitionsOf(turns: readonly Turn[]): Transition[] {
  const counts = new Map<string, Map<string, { from: string; to: string; count: number }>>();
  const found: Transition[] = [];
  turns.forEach(({ speaker: to }, i) => {
    const from = turns[i - 1]?.speaker;
    if (from === undefined) return;
    const after = counts.get(from) ?? new Map<string, { from: string; to: string; count: number }>();
    counts.set(from, after);
    const known = after.get(to);
    if (known) known.count += 1;
    else {
      const first = { from, to, count: 1 };
      after.set(to, first);
      found.push(first);
    }
  });
  return found;
}

function countMostAtOnce(tracks: readonly Track[]): number {
  const edges = tracks.flatMap(({ spans }) =>
    spans.flatMap(({ from, to }) => [
      { at: from, by: 1 },
      { at: to, by: -1 },
    ]),
  );
  edges.sort((a, b) => a.at - b.at || a.by - b.by);
  let on = 0;
  let most = 0;
  for (const { by } of edges) {
    on += by;
    most = Math.max(most, on);
  }
  return most;
}

/** Measures silences. A silence is a pause if a speaker who stopped before it goes on after it, otherwise a gap. */
function measureSilences(
  speech: readonly Span[],
  tracks: readonly Track[],
): Pick<Measures, 'silence' | 'pause' | 'pauseCount' | 'gap' | 'gapCount' | 'longestSilence'> {
  const found = { silence: 0, pause: 0, pauseCount: 0, gap: 0, gapCount: 0, longestSilence: 0 };
  const first = speech[0];
  const last = speech.at(-1);
  if (!first || !last) return found;
  const stops = speakersByEdge(tracks, 'to');
  const starts = speakersByEdge(tracks, 'from');
  for (const { from, to } of without([{ from: first.from, to: last.to }], speech)) {
    const goesOn = starts.get(to)?.some((speaker) => stops.get(from)?.includes(speaker)) ?? false;
    found.silence += to - from;
    found.longestSilence = Math.max(found.longestSilence, to - from);
    found[goesOn ? 'pause' : 'gap'] += to - from;
    found[goesOn ? 'pauseCount' : 'gapCount'] += 1;
  }
  return found;
}

/** The speakers who start (or stop) at each moment. */
function speakersByEdge(tracks: readonly Track[], edge: keyof Span): ReadonlyMap<number, readonly string[]> {
  const at = new Map<number, string[]>();
  for (const { speaker, spans } of tracks)
    for (const span of spans) {
      const there = at.get(span[edge]);
      if (there) there.push(speaker);
      else at.set(span[edge], [speaker]);
    }
  return at;
}
