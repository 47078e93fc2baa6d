import { QUESTION_CODES } from '#shared/airtime/questionMix.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { EntryOf } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { commitmentsOfGroup, lookedIn, type Looked } from '#shared/group/register/lookedAt.ts';
import { pulsesOf } from '#shared/group/pulse/askedIn.ts';
import { FEWEST_FORMS, safetyMean } from '#shared/group/pulse/totals.ts';
import { isHeldBack } from '#shared/group/learning/notes.ts';
import { signalsOf, type Signal } from '#shared/group/register/signals.ts';
import { TrendMeasureSchema, type TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import { sessionsHeldBy } from '#shared/group/register/heldOrder.ts';
import { calledIn, membersNow, personOf, type Register } from '#shared/group/register/register.ts';
import { mayTell } from '#shared/group/register/mayTell.ts';
import { rhythmOf } from '#shared/group/register/rhythm.ts';
import type { WallTime } from '#shared/time.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { SessionRecord } from '../record.ts';
import { stalledIn, type Stalled } from './stalled.ts';

/**
 * What a group may follow over time (docs/domain/trends.md): its own measures beside what somebody told, never a rank,
 * and a date without a value stays a gap.
 */

/** What is asked of each person, in the order in which it is shown. */
export const REACHED = ['presented', 'facilitator', 'timekeeper', 'observer', 'noteTaker'] as const;

/** So many dates that are over stand in a picture. */
export const MOST_DATES = 12;

export interface Story {
  readonly story: EntryId;
  readonly measure: TrendMeasure;
  readonly day: Day;
  readonly text: string;
  /** Null: told by somebody, who is not named or not there any more. */
  readonly teller: string | null;
}

/** The middle answer and the ends of the middle half. */
export interface Middle {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Experiments that came back to their owners, and of how many of them something was seen. */
export interface Evidence {
  readonly looked: number;
  readonly evidence: number;
}

export interface GroupTrends {
  readonly group: EntryId;
  readonly name: string;
  /** The last dates that are over, the oldest first; without its session where it was not held, or what held it is gone. */
  readonly dates: readonly {
    readonly day: Day;
    /** Left out: it was not held, or that is not known. */
    readonly began?: WallTime | undefined;
    readonly held: boolean;
    readonly session: SessionId | null;
  }[];
  /** Who are in the group now, guests left out: by these a story may be told. */
  readonly members: readonly { readonly person: EntryId; readonly name: string }[];
  /** Who were not in the group at the first of these dates, or are its guests: before it is shown in the room, that is asked. */
  readonly newer: readonly string[];
  /** By date: how many came. */
  readonly came: readonly (number | null)[];
  /**
   * Whether each member ever did what is in `REACHED`, since they joined, in sessions of which that may still be told;
   * nobody: it may of none.
   */
  readonly reach: readonly { readonly name: string; readonly did: readonly boolean[] }[];
  /** By date: the middle distance from the expected share, as a part of 1. */
  readonly gap: readonly (number | null)[];
  /** By date: what was held; null: nothing, or its record is gone. */
  readonly formats: readonly (string | null)[];
  /** By date: open questions as a part of all questions. */
  readonly questions: readonly (number | null)[];
  /** By date: commitments that were open then, and at how many of them their owners looked; null: none is known. */
  readonly looked: readonly (Looked | null)[];
  /** By date: at how many experiments their owners looked, and of how many something was seen; null: at none. */
  readonly evidence: readonly (Evidence | null)[];
  /** By date: how many learning notes the group had to read; null: it is so few people that nothing is counted. */
  readonly learned: readonly (number | null)[];
  /** By date: how often such a note was read again since the date before it, that day included. */
  readonly readAgain: readonly (number | null)[];
  /** By date: how often a risk or a stuck point was raised before it hurt, as it was ticked; null: it was not asked. */
  readonly early: readonly (number | null)[];
  /** By date: decisions written with their trade-offs, as they were ticked; null: it was not asked. */
  readonly decisions: readonly (number | null)[];
  /** The last pulses that asked it: whether it was worth the time; null: all in, and no more. */
  readonly worth: readonly { readonly day: Day; readonly told: Middle | null }[];
  /** The last safety checks: the mean of the middles; null: all in, and no more. */
  readonly safety: readonly { readonly day: Day; readonly mean: number | null }[];
  /** What the group sees outside itself: the signal that was noted last, the others by name; null: none was. */
  readonly signal: Signal | null;
  readonly signals: readonly string[];
  /** What of the last sessions the group may want to prune or change. */
  readonly stalled: Stalled | null;
  /** The newest of each measure. */
  readonly stories: readonly Story[];
}

/** What of records is needed, by session. */
export type RecordOf = (session: SessionId) => Pick<SessionRecord, 'totals' | 'phases' | 'format'> | null;

export function trendsOf(
  register: Register,
  group: EntryOf<'group'>,
  recordOf: RecordOf,
  today: Day,
): GroupTrends {
  const sessions = sessionsHeldBy(register, group.id);
  const meetings = [...register.meeting.values()]
    .filter((meeting) => meeting.group === group.id)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const told = sessions.filter((session) => mayTell(session, group, today));
  const { dates } = rhythmOf({ meetings, sessions, next: null }, today);
  const over = dates.filter(({ state }) => state === 'held' || state === 'notHeld').slice(-MOST_DATES);
  // Two sessions of one day are two.
  const held = over.map(({ day, nth, state }) =>
    state === 'held' ? (sessions.filter((session) => session.day === day)[nth] ?? null) : null,
  );
  const records = held.map((session) => session && recordOf(session.id));
  const everybody = membersNow(register, group);
  // Namesakes by their numbers, as everywhere in the group.
  const nameOf = calledIn(register, group);
  const members = everybody.filter(({ guest }) => !guest);
  const first = over[0]?.day ?? today;
  const commitments = commitmentsOfGroup(register, group.id);
  const signals = signalsOf(register, group.id);
  const worth = worthOf(pulsesOf(register, group.id));
  return {
    group: group.id,
    name: group.name,
    dates: over.map(({ day, state }, i) => ({
      ...{ day, began: held[i]?.began, held: state === 'held' },
      session: held[i]?.id ?? null,
    })),
    members: members.map(({ person }) => ({ person, name: nameOf(person) })),
    newer: everybody
      .filter(({ guest, joined }) => guest || joined > first)
      .map(({ person }) => nameOf(person)),
    came: held.map((session) => session?.present.length ?? null),
    reach: (told.length === 0 && sessions.length > 0 ? [] : members).map(({ person, joined }) => {
      const isThem = (id: EntryId): boolean => personOf(register, id)?.id === person;
      const since = told.filter(({ day }) => day >= joined);
      return {
        name: nameOf(person),
        did: REACHED.map((what) =>
          since.some(({ presented, roles }) =>
            (what === 'presented' ? presented : (roles[what] ?? [])).some(isThem),
          ),
        ),
      };
    }),
    gap: records.map((record) => record?.totals?.gap ?? null),
    formats: records.map((record) => record?.format.name ?? null),
    questions: records.map((record) => openPart(record?.totals?.codes ?? {})),
    looked: held.map((session, i) => {
      if (session === null) return null;
      const earlier = held.slice(0, i).filter((one) => one?.day === session.day);
      return lookedIn(register, commitments, session, new Set(earlier.map((one) => one?.id ?? '')));
    }),
    evidence: held.map((session) => session && evidenceIn(register, commitments.reviews, session)),
    ...learnedBy(
      register,
      group.id,
      members.length,
      over.map(({ day }) => day),
    ),
    early: held.map((session) => session?.early ?? null),
    decisions: held.map((session) => session?.decisions ?? null),
    worth,
    safety: pulsesOf(register, group.id)
      .filter(({ asks }) => asks === 'safety')
      .slice(-MOST_DATES)
      .map(({ day, told }) => ({ day, mean: safetyMean(told) })),
    signal: signalIn(signals),
    signals: signals.map(({ name }) => name),
    stalled: stalledIn(register, group.id, {
      ...{ sessions, recordOf, worth },
      dates: over.map(({ day, state }) => ({ day, held: state === 'held' })),
    }),
    stories: storiesOf(register, group.id, nameOf),
  };
}

/** What a picture of one measure needs: of the others nothing is left. */
export function onlyOf(trends: GroupTrends, measure: TrendMeasure): GroupTrends {
  const has = <A>(of: TrendMeasure, values: readonly A[]): readonly A[] => (of === measure ? values : []);
  return {
    ...trends,
    dates: trends.dates.map((date) => ({ ...date, session: null })),
    members: [],
    newer: [],
    came: has('rhythm', trends.came),
    reach: has('reach', trends.reach),
    gap: has('gap', trends.gap),
    formats: has('gap', trends.formats),
    questions: has('questions', trends.questions),
    looked: has('looked', trends.looked),
    evidence: has('evidence', trends.evidence),
    learned: has('learned', trends.learned),
    readAgain: has('readAgain', trends.readAgain),
    early: has('early', trends.early),
    decisions: has('decisions', trends.decisions),
    worth: has('worth', trends.worth),
    safety: has('safety', trends.safety),
    signal: measure === 'signal' ? trends.signal : null,
    signals: [],
    stalled: null,
    stories: trends.stories.filter((story) => story.measure === measure),
  };
}

/** Measures that are not there where no date has a value. */
const OPTIONAL = ['evidence', 'learned', 'readAgain', 'early', 'decisions'] as const;
const isOptional = (one: TrendMeasure): one is (typeof OPTIONAL)[number] =>
  (OPTIONAL as readonly TrendMeasure[]).includes(one);

/** Which measures there is something of: a pulse that told nothing is no measure, and what was never noted is none. */
export const measuresIn = (trends: GroupTrends): readonly TrendMeasure[] =>
  TrendMeasureSchema.options.filter(
    (one) =>
      (!isOptional(one) || trends[one].some((value) => value !== null)) &&
      (one !== 'reach' || trends.reach.length > 0) &&
      (one !== 'worth' || trends.worth.some(({ told }) => told !== null)) &&
      (one !== 'safety' || trends.safety.some(({ mean }) => mean !== null)) &&
      (one !== 'signal' || trends.signal !== null),
  );

function worthOf(pulses: readonly EntryOf<'pulse'>[]): GroupTrends['worth'] {
  return pulses
    .filter(({ asks }) => asks === 'session')
    .slice(-MOST_DATES)
    .map(({ day, told }) => {
      const worth = told.find(({ item }) => item === 'worth');
      if (worth === undefined || 'shares' in worth) return { day, told: null };
      const { low, middle, high } = worth;
      return { day, told: { low, middle, high } };
    });
}

/** The months that stand in a picture: the first one stays, as what all others are compared with. */
function signalIn(signals: readonly Signal[]): Signal | null {
  const [newest] = signals;
  if (newest === undefined) return null;
  const [first, ...others] = newest.months;
  return first === undefined
    ? null
    : { name: newest.name, months: [first, ...others.slice(-(MOST_DATES - 1))] };
}

/** Of the experiments that came back in a session; not whether they went well. */
function evidenceIn(
  { commitment }: Pick<Register, 'commitment'>,
  reviews: readonly EntryOf<'review'>[],
  session: EntryOf<'session'>,
): Evidence | null {
  const looked = new Map<EntryId, boolean>();
  for (const { session: of, commitment: id, evidence } of reviews)
    if (of === session.id && commitment.get(id)?.experiment === true)
      looked.set(id, evidence === true || looked.get(id) === true);
  return looked.size === 0
    ? null
    : { looked: looked.size, evidence: [...looked.values()].filter(Boolean).length };
}

/** Of a group of few nothing is counted: so many of so few would tell of whom a note is (docs/domain/learning.md). */
function learnedBy(
  register: Register,
  group: EntryId,
  members: number,
  days: readonly Day[],
): Pick<GroupTrends, 'learned' | 'readAgain'> {
  const notes = [...register.learning.values()].filter((note) => note.group === group);
  const ever = notes.some((note) => days.some((day) => !isHeldBack(register, note, day)));
  if (members < FEWEST_FORMS || !ever)
    return { learned: days.map(() => null), readAgain: days.map(() => null) };
  return {
    learned: days.map((day) => notes.filter((note) => !isHeldBack(register, note, day)).length),
    readAgain: days.map((day, i) => {
      const before = days[i - 1];
      const read = notes.flatMap(({ readAgain = [] }) => readAgain);
      return read.filter((on) => on <= day && (before === undefined || on > before)).length;
    }),
  };
}

/** Null where nobody marked a question. */
function openPart(codes: Readonly<Record<string, number>>): number | null {
  const all = QUESTION_CODES.reduce((sum, code) => sum + (codes[code] ?? 0), 0);
  return all === 0 ? null : (codes['QO'] ?? 0) / all;
}

function storiesOf(register: Register, group: EntryId, nameOf: (person: EntryId) => string): Story[] {
  const newest = new Map<TrendMeasure, Story>();
  for (const { id, group: of, measure, day, text, teller } of register.story.values()) {
    if (of !== group || day < (newest.get(measure)?.day ?? '')) continue;
    const person = teller === null ? null : personOf(register, teller);
    const name = (person && nameOf(person.id)) || person?.name || null;
    newest.set(measure, { story: id, measure, day, text, teller: name });
  }
  return [...newest.values()];
}
