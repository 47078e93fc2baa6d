import { agreementsOf, membersNow, personOf, type MemberNow, type Register } from './register.ts';
import type { Day } from './day.ts';
import { proposalFor, type GroupProposal } from '#shared/group/rotation/ofGroup.ts';
import type { EntryOf } from './entries.ts';

type Meeting = Omit<EntryOf<'meeting'>, 'group'>;

/** A group as its page shows it. */
export interface GroupView extends EntryOf<'group'> {
  /** As they sit in the room, guests among them. */
  readonly people: readonly MemberNow[];
  /** By day, cancelled ones too. */
  readonly meetings: readonly Meeting[];
  /** The newest first. */
  readonly sessions: readonly Omit<EntryOf<'session'>, 'group'>[];
  /** The first meeting from today on that is neither cancelled nor held. */
  readonly next: Meeting | null;
  readonly proposal: GroupProposal;
  /** Every version of the working agreement, the one that stands last. */
  readonly agreements: readonly Omit<EntryOf<'agreement'>, 'group'>[];
}

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

/** The first of these meetings from today on; of today's as many are over as sessions were held today. */
function meetingAhead(
  meetings: readonly Meeting[],
  sessions: readonly { readonly day: Day }[],
  today: Day,
): Meeting | null {
  const heldToday = sessions.filter(({ day }) => day === today).length;
  const ahead = meetings.filter(({ day, cancelled }) => !cancelled && day >= today);
  const ofToday = ahead.filter(({ day }) => day === today).length;
  return ahead[Math.min(heldToday, ofToday)] ?? null;
}

export function viewOfRegister(register: Register, today: Day): RegisterView {
  const groups = [...register.group.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    .map((entry): GroupView => {
      const ofGroup = <T extends { readonly group: string }>(all: Iterable<T>): Omit<T, 'group'>[] =>
        [...all].flatMap(({ group: of, ...rest }) => (of === entry.id ? [rest] : []));
      const meetings = ofGroup(register.meeting.values()).toSorted((a, b) =>
        a.day + a.begins < b.day + b.begins ? -1 : 1,
      );
      // Entries come as they were first written: of two sessions of one day the later one is the newer.
      const sessions = ofGroup(register.session.values())
        .toReversed()
        .toSorted((a, b) => b.day.localeCompare(a.day));
      const next = meetingAhead(meetings, sessions, today);
      return {
        ...entry,
        people: membersNow(register, entry),
        meetings,
        sessions,
        next,
        agreements: agreementsOf(register, entry.id),
        proposal: proposalFor(register, entry, next?.day ?? today),
      };
    });
  const people = [...register.person.values()]
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, name }) => ({
      person: id,
      name,
      groups: groups
        .filter((group) => group.people.some(({ person }) => person === id))
        .map((group) => group.name),
      records: [...register.person.values()].flatMap((record) =>
        record.id !== id && personOf(register, record.id)?.id === id
          ? [{ person: record.id, name: record.name }]
          : [],
      ),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1));
  return { groups, people };
}
