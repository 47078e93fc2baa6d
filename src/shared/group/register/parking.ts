import { groupSees, RETENTION_MONTHS, staysWhenClosed } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { NOTE_DATA } from '#shared/session/lines/care.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { levelNow, levelOfSlot } from '#shared/session/level/level.ts';
import { isHere } from '#shared/session/people/state.ts';
import { presentersOfSlot } from '#shared/session/people/presenters.ts';
import type { Session } from '#shared/session/session.ts';
import type { SessionState } from '#shared/session/state.ts';
import { addMonths, dayOf, type Day } from './day.ts';
import { dropEntry, setFields, type Change, type EntryOf } from './entries.ts';
import type { EntryId } from './entryId.ts';
import { personOf, type Register } from './register.ts';

/** The parking list of a group: topics that wait for a session, until they are dealt with or their time is over. */

/** Importance × urgency × times raised (docs/domain/rotation.md). */
const weightOf = ({
  importance,
  urgency,
  raised,
}: Pick<EntryOf<'topic'>, 'importance' | 'urgency' | 'raised'>): number => importance * urgency * raised;

/** The day on which a topic of this level goes by itself; null where the level lets the group keep none. */
export function topicUntil(level: Level, on: Day): Day | null {
  const months = RETENTION_MONTHS[level];
  const keeps = months !== null && staysWhenClosed('topic', level) && groupSees('topic', level);
  return keeps ? addMonths(on, months) : null;
}

/** The topics of a group that wait, the weightiest first. */
export const topicsOf = (register: Pick<Register, 'topic'>, group: EntryId, today: Day): EntryOf<'topic'>[] =>
  [...register.topic.values()]
    .filter((topic) => topic.group === group && topic.until >= today)
    .toSorted((a, b) => weightOf(b) - weightOf(a) || (a.since < b.since ? -1 : 1));

/** A topic of the group's parking list, as a session of the group sees it. */
export interface WaitingTopic extends Pick<EntryOf<'topic'>, 'text' | 'importance' | 'urgency' | 'raised'> {
  readonly topic: EntryId;
  readonly person: PersonId;
}

/**
 * What the group parked before, the weightiest first: of those who are here, for nobody is asked about what somebody else
 * brought earlier. Nothing where the level of this moment keeps topics from the group.
 */
export function waitingHere(
  register: Register,
  state: Pick<SessionState, 'group' | 'people' | 'trial'> & Parameters<typeof levelNow>[0],
  today: Day,
): WaitingTopic[] {
  const { group, people, trial } = state;
  if (group === null || trial || topicUntil(levelNow(state), today) === null) return [];
  const known = (id: EntryId): EntryId => personOf(register, id)?.id ?? id;
  const seats = new Map(Object.entries(group.people).map(([seat, person]) => [known(person), seat]));
  return topicsOf(register, group.id, today).flatMap(({ id, owner, text, importance, urgency, raised }) => {
    const person = owner === null ? undefined : seats.get(known(owner));
    return person === undefined || !isHere(people, person)
      ? []
      : [{ topic: id, person, text, importance, urgency, raised }];
  });
}

/** What takes topics away whose time is over. */
export const expiredTopics = (register: Pick<Register, 'topic'>, today: Day): Change[] =>
  [...register.topic.values()].flatMap(({ id, until }) => (until < today ? dropEntry('topic', id) : []));

interface Parked {
  readonly owner: EntryId | null;
  readonly text: string;
  readonly importance: number;
  readonly urgency: number;
  readonly raised: number;
  readonly level: Level;
}

/** What somebody put aside in a session without saying how much it weighs weighs the least. */
const LIGHT = { importance: 1, urgency: 1, raised: 1 } as const;

/**
 * What a session that is closed puts on the parking list of its group: what was parked in it, as far as the level of
 * each part lets the group keep it. The same topic of the same owner is raised once more instead.
 */
export function parkedIn(
  session: Session,
  register: Pick<Register, 'topic' | 'group'>,
  newId: () => EntryId,
): Change[] {
  const { state } = session;
  const opened = session.log[0]?.body;
  const group = opened?.type === 'session.opened' ? opened.draft.group : undefined;
  if (group === undefined || !register.group.has(group.id) || state.trial) return [];
  const on = dayOf(state.openedWall);
  const levelAt = (slot: number | null): Level => levelOfSlot(state, slot);
  const parked: Parked[] = [
    ...state.parking.flatMap(({ person, text, slot, importance, urgency, raised }) =>
      text === null
        ? []
        : [{ owner: group.people[person] ?? null, text, importance, urgency, raised, level: levelAt(slot) }],
    ),
    ...state.notes.flatMap(({ kind, text, slot }) => {
      const [owner] = presentersOfSlot(state, slot);
      return kind !== 'parking' || NOTE_DATA[kind] === 'processNote' || text === null
        ? []
        : [{ ...LIGHT, owner: (owner && group.people[owner]) ?? null, text, level: levelAt(slot) }];
    }),
  ];
  const known = [...register.topic.values()].filter((topic) => topic.group === group.id);
  return parked.flatMap(({ level, ...topic }) => {
    const until = topicUntil(level, on);
    if (until === null) return [];
    const same = known.find(
      ({ owner, text }) => owner === topic.owner && topicKey(text) === topicKey(topic.text),
    );
    return same === undefined
      ? setFields('topic', newId(), { group: group.id, ...topic, since: on, until })
      : setFields('topic', same.id, { ...pick(topic), raised: same.raised + topic.raised, until });
  });
}

/** By it a topic is the same, however it is spelled. */
export const topicKey = (text: string): string => text.trim().toLocaleLowerCase('en').replace(/\s+/g, ' ');

/** How much it weighs now, as its owner said last. */
const pick = ({ importance, urgency }: Parked | Omit<Parked, 'level'>) =>
  importance * urgency > 1 ? { importance, urgency } : {};
