import type { Words } from '#shared/words/words.ts';
import { inDigits, wholeSeconds, type ClockLabels, type Times } from '#shared/words/timeText.ts';
import { wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import type { Summary, SummaryPhase } from './summary.ts';

/** What the wall clock said at a moment of the session, in milliseconds from its opening. */
const wallAt = (
  { openedWall, gapsLeftOut }: Pick<Summary, 'openedWall' | 'gapsLeftOut'>,
  at: number,
): number => wallOf(openedWall, gapsLeftOut, at);

/** What a session is called where it is told of: by its own name, its group's, or its format's. */
export const titleOf = ({
  title,
  next,
  formatName,
}: Pick<Summary, 'title' | 'next' | 'formatName'>): string => title || next?.group || formatName;

/** The name of the format where it stands beside the session's name; null where that is the same, or there is none. */
export const formatBesideTitle = ({
  formatName,
  ...named
}: Pick<Summary, 'title' | 'next' | 'formatName'>): string | null =>
  titleOf({ ...named, formatName }) === formatName ? null : formatName;

/** The line below the title: `4 June 2026, 18:00 to 18:44 · six people`. */
export function headLine(
  summary: Summary,
  { summaryPage: words, dateLabel, timeLabel }: Words,
  labels: ClockLabels = {},
): string {
  const { openedWall, endedAt, startedAt } = summary;
  if (summary.dayAlone) return dateLabel(openedWall, labels);
  const began = wallAt(summary, startedAt ?? 0);
  const ended = endedAt === null ? words.untilNow : timeLabel(wallAt(summary, endedAt), labels);
  const { ofPairs, people } = summary;
  const who = ofPairs ? words.pairs(ofPairs.pairs, ofPairs.people) : words.people(people.length);
  // Read from a file: nobody told the time of day.
  if (!summary.hadPlan) return `${dateLabel(began, labels)} · ${who}`;
  return `${dateLabel(began, labels)}, ${words.fromTo(timeLabel(began, labels), ended)} · ${who}`;
}

/** By how much a phase ran beyond its plan, agreed extensions counted in; 0 where it did not. */
export const overrunOf = ({ actual, planned, lastPlanned }: SummaryPhase): number =>
  actual === null ? 0 : Math.max(0, actual - Math.max(planned, lastPlanned));

/** A key that was pressed twice is no pause that anybody would read about. */
const SHORTEST_PAUSE = 1000;

/** When the clock stood, and for how long: no phase counts that time, and the session has it all the same. */
function stoodSentence(
  { stood: all, ...summary }: Summary,
  { summaryPage: { stood: once, stoodOften, stoodEach }, timeLabel }: Words,
  labels: ClockLabels,
  times: Times,
): string[] {
  const stood = all.filter(({ from, to }) => to - from >= SHORTEST_PAUSE);
  const lengths = wholeSeconds(stood.map(({ from, to }) => to - from));
  const each = stood.map(
    ({ from }, i) => [times.length(lengths[i] ?? 0), timeLabel(wallAt(summary, from), labels)] as const,
  );
  const [first] = each;
  if (first === undefined) return [];
  if (each.length === 1) return [once(...first)];
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return [
    stoodOften(
      each.length,
      times.length(whole),
      each.map((one) => stoodEach(...one)),
    ),
  ];
}

/**
 * How the session ended against its minutes, when its clock stood, and the overruns of half a minute and more,
 * longest first.
 */
export function endSentences(
  summary: Summary,
  language: Words,
  labels: ClockLabels = {},
  times: Times = inDigits,
): string[] {
  const { summaryPage: words, preciseTimeLabel } = language;
  const { startedAt, endedAt, available } = summary;
  if (endedAt === null || startedAt === null) return [words.notEnded];
  const at = preciseTimeLabel(wallAt(summary, endedAt), labels);
  const minutes = words.minutes(Math.round(available / 60_000));
  const over = wallAt(summary, endedAt) - wallAt(summary, startedAt) - available;
  const how = over > 0 ? words.over(times.length(over), minutes) : words.inside(minutes);
  const longest = summary.phases
    .filter((phase) => overrunOf(phase) >= 30_000)
    .toSorted((a, b) => overrunOf(b) - overrunOf(a))
    .slice(0, 2)
    .map((phase) => words.overBy(phase.title, phase.group, times.length(overrunOf(phase))));
  return [
    // Nothing that ended after its time ended early, whatever of it was left out.
    `${summary.ended === 'stopped' && over <= 0 ? words.stopped(at) : words.ended(at)}, ${how}`,
    ...stoodSentence(summary, language, labels, times),
    ...longest,
    ...(summary.notHeld === true ? [words.notHeld] : []),
  ];
}

/** What of the commitments is told: those that the group is shown, and in one sentence that there are others. */
export function commitmentsTold(
  { commitments }: Pick<Summary, 'commitments'>,
  { paperWords: words }: Words,
  nameAs: (name: string) => string = (name) => name,
): {
  readonly shown: readonly {
    readonly name: string;
    readonly text: string;
    /** By when, and who will ask. */
    readonly beside: readonly string[];
  }[];
  /** Null: nobody keeps one private. */
  readonly kept: string | null;
} {
  const shown = commitments.flatMap(({ name, text, by, asks }) =>
    text === null
      ? []
      : [
          {
            name,
            text,
            beside: [
              ...(by === null ? [] : [words.by(by)]),
              ...(asks === null ? [] : [words.asks(nameAs(asks))]),
            ],
          },
        ],
  );
  const kept = commitments.filter(({ text }) => text === null).map(({ name }) => name);
  const names = [...new Set(kept)].map(nameAs);
  const seen = commitments.filter(({ askerSees }) => askerSees === true).map(({ name }) => name);
  return {
    shown,
    kept:
      kept.length === 0
        ? null
        : kept.includes('')
          ? words.keptPrivateUnnamed(kept.length, shown.length > 0, seen.length)
          : words.keptPrivate(names, [...new Set(seen)].map(nameAs)),
  };
}

/**
 * What stands at the foot of every paper: the sentence of its level, the slots that were raised above it, and what
 * becomes of the session.
 */
export const footLine = (
  { level, levelSentence, raised, focus, hadPlan, trial }: Summary,
  { summaryPage, paperWords }: Words,
): string =>
  [
    levelSentence,
    ...raised.map((one) => summaryPage.raised[one.level](focus, one.slot)),
    trial ? summaryPage.sample : hadPlan ? paperWords.stays[level] : summaryPage.stays,
  ].join(' ');

/** What became of the agreement, a row each: what is said, and the line it is said of. */
export function agreementSentences(
  { bent, answer, change }: NonNullable<Summary['agreement']>,
  { agreement: words }: Words['summaryPage'],
): readonly { readonly says: string; readonly text: string | null }[] {
  return [
    ...bent.map((text) => ({ says: words.bent, text })),
    ...(answer === null ? [] : [{ says: words.wanted[answer], text: null }]),
    ...(change?.from == null
      ? []
      : [{ says: change.to === null ? words.dropped : words.was, text: change.from }]),
    ...(change?.to == null ? [] : [{ says: change.from === null ? words.added : words.is, text: change.to }]),
  ];
}
