import { namesIn } from '../numberNamesakes.ts';
import {
  agreementsOf,
  membersEver,
  membersNow,
  personOf,
  type MemberNow,
  type Register,
} from './register.ts';
import { openByGroup, waitingIn } from './commitments.ts';
import type { Day } from './day.ts';
import { datesShown, rhythmOf, type GroupRhythm } from './rhythm.ts';
import type { EntryId } from './entryId.ts';
import { arrangementsOf, type Arrangement } from './arrangements.ts';
import { compareGroups } from './groupOrder.ts';
import { byBeginning } from './heldOrder.ts';
import { viewOfProgramme, type ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import { viewOfPlaybook, type PlaybookView } from '#shared/group/playbook/playbook.ts';
import { viewOfLearning, type LearningView } from '#shared/group/learning/notes.ts';
import { viewOfPulses, type PulsesView } from '#shared/group/pulse/pulsesView.ts';
import { viewOfSprint, viewOfWins, type SprintView, type WinLog } from '#shared/group/sprint/sprintView.ts';
import type { GroupProposal } from '#shared/group/rotation/ofGroup.ts';
import { proposalForDate } from '#shared/group/rotation/ofDate.ts';
import type { EntryOf } from './entries.ts';
import { mayTell } from './mayTell.ts';
import { byBegin, meetingsAhead } from './meetingsAhead.ts';
import { yearlyOf, type YearlyQuestion } from './horizons.ts';
import { topicsOf } from './parking.ts';
import {
  MIDNIGHT,
  plannedSessions,
  sessionAsPlanned,
  type PlannedSession,
  type Plans,
} from './plannedSession.ts';

type Meeting = Omit<EntryOf<'meeting'>, 'group'>;

/** A group as its page shows it. */
export interface GroupView extends EntryOf<'group'> {
  /** As they sit in the room, guests among them. */
  readonly people: readonly MemberNow[];
  /** How everybody who is or ever was in it is called here, namesakes by their lasting number. */
  readonly called: Readonly<Record<EntryId, string>>;
  /** By day, cancelled ones too; of those that are over, the last ones. */
  readonly meetings: readonly Meeting[];
  /** The newest ones, the newest first. */
  readonly sessions: readonly Omit<EntryOf<'session'>, 'group'>[];
  /** How many sessions it held in all. */
  readonly held: number;
  readonly rhythm: GroupRhythm;
  /** The first meeting from today on that is neither cancelled nor held. */
  readonly next: Meeting | null;
  readonly proposal: GroupProposal;
  /** Who presents and holds which role at the next meeting as it is prepared already; null: nobody prepared it. */
  readonly prepared: Prepared | null;
  /** The parking list, the weightiest first. */
  readonly topics: readonly Omit<EntryOf<'topic'>, 'group'>[];
  /** What it may ask itself once a year. */
  readonly yearly: readonly YearlyQuestion[];
  /** Who never takes a role, who would rather, and who is not put together with whom. */
  readonly arrangements: readonly Arrangement[];
  /** The programme of pairs that it runs, or ran last; null: none. */
  readonly programme: ProgrammeView | null;
  /** What its pulses came to, and which one is next. */
  readonly pulses: PulsesView;
  /** What its people learned, and let the others have. */
  readonly learning: LearningView;
  /** The thirty days that it is in, or was in last; null: none. */
  readonly sprint: SprintView | null;
  /** Its small wins. */
  readonly wins: WinLog;
  /** Guides, questions and words that it keeps. */
  readonly playbook: PlaybookView;
  /** Prompts that are to have other words, each once. */
  readonly flags: readonly Omit<EntryOf<'flag'>, 'group'>[];
  /** Whose commitments come back at the next session: people who are in the group, in their seats' order. */
  readonly waits: readonly EntryId[];
  /** Every version of the working agreement, the one that stands last. */
  readonly agreements: readonly Omit<EntryOf<'agreement'>, 'group'>[];
}

/** As a kept plan says it; holders of each role, and presenters in order. */
export type Prepared = Pick<EntryOf<'session'>, 'format' | 'roles' | 'presented' | 'together'>;

/** Somebody who may be meant by a name, and the groups they are in. */
export interface KnownPerson {
  readonly person: string;
  readonly name: string;
  readonly groups: readonly string[];
  /** Records that were found to be of the same person, as each was called. */
  readonly records: readonly { readonly person: string; readonly name: string }[];
}

/** Groups by name, and everybody who is known. */
export interface RegisterView {
  readonly groups: readonly GroupView[];
  readonly people: readonly KnownPerson[];
}

/** So many sessions and past meetings of each group go along; the archive has all of them. */
const MOST_SHOWN = 24;

/** A rhythm with its last dates alone. */
const lastOf = (rhythm: GroupRhythm): GroupRhythm => ({
  ...rhythm,
  dates: datesShown(rhythm.dates, MOST_SHOWN),
});

const pastMeetingsLeftOut = (meetings: readonly Meeting[], today: Day): number =>
  Math.max(0, meetings.filter(({ day }) => day < today).length - MOST_SHOWN);

/** What a group's page is made of. Each part stays the same object while nothing of it changes. */
interface Parts {
  readonly entry: EntryOf<'group'>;
  readonly meetings: readonly EntryOf<'meeting'>[];
  readonly sessions: readonly EntryOf<'session'>[];
  readonly agreements: readonly EntryOf<'agreement'>[];
  readonly topics: readonly EntryOf<'topic'>[];
  readonly arrangements: readonly Arrangement[];
  readonly programmes: readonly EntryOf<'programme'>[];
  readonly pairs: readonly EntryOf<'pair'>[];
  readonly backgrounds: readonly EntryOf<'background'>[];
  readonly pulses: readonly EntryOf<'pulse'>[];
  readonly learnings: readonly EntryOf<'learning'>[];
  readonly sprints: readonly EntryOf<'sprint'>[];
  readonly wins: readonly EntryOf<'win'>[];
  readonly lookBacks: readonly EntryOf<'lookBack'>[];
  readonly guides: readonly EntryOf<'guide'>[];
  readonly questions: readonly EntryOf<'question'>[];
  readonly terms: readonly EntryOf<'term'>[];
  readonly flags: readonly EntryOf<'flag'>[];
  readonly members: readonly EntryOf<'member'>[];
  /** Its open commitments. */
  readonly open: readonly EntryOf<'commitment'>[];
  /** Who its members' records stand for. */
  readonly people: readonly (EntryOf<'person'> | null)[];
  /** Records that were found to be of somebody else, of any group. */
  readonly merged: readonly EntryOf<'person'>[];
  /** Its sessions to come that are prepared. */
  readonly plans: Plans;
}
const PARTS = [
  'entry',
  'meetings',
  'sessions',
  'agreements',
  'topics',
  'arrangements',
  'programmes',
  'pairs',
  'backgrounds',
  'pulses',
  'learnings',
  'sprints',
  'wins',
  'lookBacks',
  'guides',
  'questions',
  'terms',
  'flags',
  'members',
  'open',
  'people',
  'merged',
  'plans',
] as const satisfies readonly (keyof Parts)[];

const NONE: readonly never[] = [];

const sameEach = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** The list as it was, where it holds the same. */
const asBefore = <T>(now: readonly T[], before: readonly T[] | undefined): readonly T[] =>
  before !== undefined && sameEach(now, before) ? before : now;

/** Sorts entries by their groups; asked again, groups of which nothing changed keep their list. */
function byGroupAnew<T extends { readonly group: EntryId }>() {
  let from: ReadonlyMap<EntryId, T> | null = null;
  let lists: ReadonlyMap<EntryId, readonly T[]> = new Map();
  return (entries: ReadonlyMap<EntryId, T>): ReadonlyMap<EntryId, readonly T[]> => {
    if (from !== entries) {
      const before = lists;
      const found = byGroup(entries.values());
      lists = new Map([...found].map(([group, list]) => [group, asBefore(list, before.get(group))]));
      from = entries;
    }
    return lists;
  };
}

function byGroup<T extends { readonly group: EntryId }>(all: Iterable<T>): Map<EntryId, T[]> {
  const found = new Map<EntryId, T[]>();
  for (const each of all) {
    const ofGroup = found.get(each.group);
    if (ofGroup === undefined) found.set(each.group, [each]);
    else ofGroup.push(each);
  }
  return found;
}

/** The parts of each group; asked again, what did not change is the same object as before. */
function partsAnew(): (register: Register, plans: Plans) => readonly Parts[] {
  const meetingsOf = byGroupAnew<EntryOf<'meeting'>>();
  const sessionsOf = byGroupAnew<EntryOf<'session'>>();
  const agreementsBy = byGroupAnew<EntryOf<'agreement'>>();
  const topicsBy = byGroupAnew<EntryOf<'topic'>>();
  const arrangementsBy = byGroupAnew<Arrangement>();
  const programmesBy = byGroupAnew<EntryOf<'programme'>>();
  const pairsBy = byGroupAnew<EntryOf<'pair'>>();
  const backgroundsBy = byGroupAnew<EntryOf<'background'>>();
  const pulsesBy = byGroupAnew<EntryOf<'pulse'>>();
  const learningsBy = byGroupAnew<EntryOf<'learning'>>();
  const sprintsBy = byGroupAnew<EntryOf<'sprint'>>();
  const winsBy = byGroupAnew<EntryOf<'win'>>();
  const lookBacksBy = byGroupAnew<EntryOf<'lookBack'>>();
  const guidesBy = byGroupAnew<EntryOf<'guide'>>();
  const questionsBy = byGroupAnew<EntryOf<'question'>>();
  const flagsBy = byGroupAnew<EntryOf<'flag'>>();
  const termsBy = byGroupAnew<EntryOf<'term'>>();
  const membersBy = byGroupAnew<EntryOf<'member'>>();
  let last: Register | null = null;
  let openOf: ReturnType<typeof openByGroup> = new Map();
  let merged: Parts['merged'] = [];
  let people = new Map<EntryId, Parts['people']>();
  let plansOf = new Map<EntryId, Plans>();
  return (register, plans) => {
    const plansBefore = plansOf;
    plansOf = new Map(
      [...register.group.keys()].map((group) => [
        group,
        asBefore(
          plans.filter(({ draft }) => draft.group?.id === group),
          plansBefore.get(group),
        ),
      ]),
    );
    if (last?.commitment !== register.commitment || last.review !== register.review) {
      const before = openOf;
      openOf = new Map(
        [...openByGroup(register)].map(([group, list]) => [group, asBefore(list, before.get(group))]),
      );
    }
    merged = asBefore(
      [...register.person.values()].filter(({ mergedInto }) => mergedInto !== null),
      merged,
    );
    last = register;
    const members = membersBy(register.member);
    const peopleBefore = people;
    people = new Map(
      [...members].map(([group, list]) => [
        group,
        asBefore(
          list.map(({ person }) => personOf(register, person)),
          peopleBefore.get(group),
        ),
      ]),
    );
    return [...register.group.values()].map((entry) => ({
      entry,
      meetings: meetingsOf(register.meeting).get(entry.id) ?? NONE,
      sessions: sessionsOf(register.session).get(entry.id) ?? NONE,
      agreements: agreementsBy(register.agreement).get(entry.id) ?? NONE,
      topics: topicsBy(register.topic).get(entry.id) ?? NONE,
      arrangements: arrangementsBy(register.arrangement).get(entry.id) ?? NONE,
      programmes: programmesBy(register.programme).get(entry.id) ?? NONE,
      pairs: pairsBy(register.pair).get(entry.id) ?? NONE,
      backgrounds: backgroundsBy(register.background).get(entry.id) ?? NONE,
      pulses: pulsesBy(register.pulse).get(entry.id) ?? NONE,
      learnings: learningsBy(register.learning).get(entry.id) ?? NONE,
      sprints: sprintsBy(register.sprint).get(entry.id) ?? NONE,
      wins: winsBy(register.win).get(entry.id) ?? NONE,
      lookBacks: lookBacksBy(register.lookBack).get(entry.id) ?? NONE,
      guides: guidesBy(register.guide).get(entry.id) ?? NONE,
      questions: questionsBy(register.question).get(entry.id) ?? NONE,
      flags: flagsBy(register.flag).get(entry.id) ?? NONE,
      terms: termsBy(register.term).get(entry.id) ?? NONE,
      members: members.get(entry.id) ?? NONE,
      open: openOf.get(entry.id) ?? NONE,
      people: people.get(entry.id) ?? NONE,
      merged,
      plans: plansOf.get(entry.id) ?? NONE,
    }));
  };
}

function viewOfGroup(
  register: Register,
  { entry, sessions: of, open, ...parts }: Parts,
  today: Day,
): GroupView {
  const meetings = parts.meetings.toSorted(byBegin);
  const held = of.toSorted(byBeginning);
  const sessions = held.toReversed();
  const next = meetingsAhead(meetings, sessions, today)[0] ?? null;
  const members = membersNow(register, entry);
  const ever = membersEver(register, entry);
  const nameOf = namesIn(ever);
  const waiting = waitingIn(register, open, next?.day ?? today);
  const planned = plannedSessions(parts.plans, entry.id, meetings, today);
  return {
    ...entry,
    people: members,
    called: Object.fromEntries(ever.map(({ person }) => [person, nameOf(person)])),
    waits: members.flatMap(({ person }) => (waiting.has(person) ? [person] : [])),
    meetings: meetings.slice(pastMeetingsLeftOut(meetings, today)),
    sessions: sessions
      .slice(0, MOST_SHOWN)
      .map((one) => (mayTell(one, entry, today) ? one : { ...one, presented: [] })),
    held: sessions.length,
    rhythm: lastOf(rhythmOf({ meetings, sessions, next }, today)),
    next,
    agreements: agreementsOf(register, entry.id),
    topics: topicsOf(register, entry.id, today).map(({ group, ...topic }) => ({
      ...topic,
      owner: topic.owner === null ? null : (personOf(register, topic.owner)?.id ?? topic.owner),
    })),
    yearly: yearlyOf(entry, today),
    arrangements: arrangementsOf(register, entry.id, today),
    programme: viewOfProgramme(register, entry.id, today),
    pulses: viewOfPulses(register, entry, { pulses: parts.pulses, held, people: members.length }, today),
    learning: viewOfLearning(register, entry.id, today),
    sprint: viewOfSprint(
      register,
      entry.id,
      { sessions, pulses: parts.pulses, lookBacks: parts.lookBacks },
      today,
    ),
    wins: viewOfWins(register, entry, parts.wins, today),
    playbook: viewOfPlaybook(register, entry.id),
    flags: flagsOf(register, entry.id),
    prepared: preparedFor(parts.plans, planned, next, today),
    proposal: proposalForDate(
      register,
      entry,
      held,
      { meetings: [], planned, slots: () => 0, groups: () => 1 },
      next ?? { day: today, begins: MIDNIGHT },
    ),
  };
}

/** The kept plan of the next meeting; one that is for no day is for that, too. */
function preparedFor(
  plans: Plans,
  planned: readonly PlannedSession[],
  next: Meeting | null,
  today: Day,
): Prepared | null {
  const dated = planned.find(({ meeting }) => next !== null && meeting === next.id);
  const undated = plans.find(({ draft, starts }) => starts === null && !draft.trial);
  const session = dated?.session ?? (undated && sessionAsPlanned(undated.draft, next?.day ?? today));
  if (!session) return null;
  const { format, roles, presented, together } = session;
  return { format, roles, presented, together };
}

/** Looks at the register again and again: a group of which nothing changed since the last time is not looked at anew. */
export function registerViewer(): (register: Register, today: Day, plans: Plans) => RegisterView {
  const partsOf = partsAnew();
  let seen = new Map<EntryId, { readonly parts: Parts; readonly today: Day; readonly view: GroupView }>();
  return (register, today, plans) => {
    const before = seen;
    seen = new Map(
      partsOf(register, plans).map((parts) => {
        const last = before.get(parts.entry.id);
        const same = last?.today === today && PARTS.every((part) => last.parts[part] === parts[part]);
        return [parts.entry.id, same ? last : { parts, today, view: viewOfGroup(register, parts, today) }];
      }),
    );
    const groups = [...seen.values()].map(({ view }) => view).toSorted(compareGroups);
    return { groups, people: peopleOf(register, groups) };
  };
}

/** Every group of the register, and nobody else who is known. */
export const groupsOfRegister = (register: Register, today: Day, plans: Plans): GroupView[] =>
  partsAnew()(register, plans).map((parts) => viewOfGroup(register, parts, today));

/** `plans`: the sessions to come that are prepared. */
export const viewOfRegister = (register: Register, today: Day, plans: Plans = []): RegisterView =>
  registerViewer()(register, today, plans);

function peopleOf(register: Register, groups: readonly GroupView[]): KnownPerson[] {
  const isIn = new Map<EntryId, string[]>();
  for (const { name, people } of groups)
    for (const { person } of people) isIn.set(person, [...(isIn.get(person) ?? []), name]);
  const records = [...register.person.values()].filter(({ mergedInto }) => mergedInto !== null);
  return [...register.person.values()]
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, name }) => ({
      person: id,
      name,
      groups: isIn.get(id) ?? [],
      records: records.flatMap((record) =>
        personOf(register, record.id)?.id === id ? [{ person: record.id, name: record.name }] : [],
      ),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1));
}

/** Flagged twice, it is one. */
function flagsOf({ flag }: Pick<Register, 'flag'>, group: EntryId): GroupView['flags'] {
  const theirs = [...flag.values()].filter((one) => one.group === group);
  const each = new Map(theirs.map(({ group: _, ...one }) => [`${one.phase} ${one.prompt}`, one]));
  return [...each.values()];
}
