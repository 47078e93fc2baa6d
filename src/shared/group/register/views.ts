import { agreementsOf, membersNow, personOf, type MemberNow, type Register } from './register.ts';
import { openByGroup, waitingIn } from './commitments.ts';
import type { Day } from './day.ts';
import { datesShown, rhythmOf, type GroupRhythm } from './rhythm.ts';
import type { EntryId } from './entryId.ts';
import { proposalFor, type GroupProposal } from '#shared/group/rotation/ofGroup.ts';
import type { EntryOf } from './entries.ts';
import { topicsOf } from './parking.ts';

type Meeting = Omit<EntryOf<'meeting'>, 'group'>;

/** A group as its page shows it. */
export interface GroupView extends EntryOf<'group'> {
  /** As they sit in the room, guests among them. */
  readonly people: readonly MemberNow[];
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
  /** The parking list, the weightiest first. */
  readonly topics: readonly Omit<EntryOf<'topic'>, 'group'>[];
  /** Whose commitments come back at the next session: people who are in the group, in their seats' order. */
  readonly waits: readonly EntryId[];
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

/** So many sessions and past meetings of each group go along; the archive has all of them. */
const MOST_SHOWN = 24;

/** A rhythm with its last dates alone. */
const lastOf = (rhythm: GroupRhythm): GroupRhythm => ({
  ...rhythm,
  dates: datesShown(rhythm.dates, MOST_SHOWN),
});

const pastMeetingsLeftOut = (meetings: readonly Meeting[], today: Day): number =>
  Math.max(0, meetings.filter(({ day }) => day < today).length - MOST_SHOWN);

function byGroup<T extends { readonly group: string }>(all: Iterable<T>): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const each of all) {
    const ofGroup = found.get(each.group);
    if (ofGroup === undefined) found.set(each.group, [each]);
    else ofGroup.push(each);
  }
  return found;
}

export function viewOfRegister(register: Register, today: Day): RegisterView {
  const meetingsOf = byGroup(register.meeting.values());
  const sessionsOf = byGroup(register.session.values());
  const open = openByGroup(register);
  const groups = [...register.group.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    .map((entry): GroupView => {
      const meetings = (meetingsOf.get(entry.id) ?? []).toSorted((a, b) =>
        a.day + a.begins < b.day + b.begins ? -1 : 1,
      );
      // Entries come as they were first written: of two sessions of one day the later one is the newer.
      const held = sessionsOf.get(entry.id) ?? [];
      const sessions = held.toReversed().toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
      const next = meetingAhead(meetings, sessions, today);
      const members = membersNow(register, entry);
      const waiting = waitingIn(register, open.get(entry.id) ?? [], next?.day ?? today);
      return {
        ...entry,
        people: members,
        waits: members.flatMap(({ person }) => (waiting.has(person) ? [person] : [])),
        meetings: meetings.slice(pastMeetingsLeftOut(meetings, today)),
        sessions: sessions.slice(0, MOST_SHOWN),
        held: sessions.length,
        rhythm: lastOf(rhythmOf({ meetings, sessions, next }, today)),
        next,
        agreements: agreementsOf(register, entry.id),
        topics: topicsOf(register, entry.id, today).map(({ group, ...topic }) => ({
          ...topic,
          owner: topic.owner === null ? null : (personOf(register, topic.owner)?.id ?? topic.owner),
        })),
        proposal: proposalFor(register, entry, held, next?.day ?? today),
      };
    });
  const records = [...register.person.values()].filter(({ mergedInto }) => mergedInto !== null);
  const people = [...register.person.values()]
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, name }) => ({
      person: id,
      name,
      groups: groups
        .filter((group) => group.people.some(({ person }) => person === id))
        .map((group) => group.name),
      records: records.flatMap((record) =>
        personOf(register, record.id)?.id === id ? [{ person: record.id, name: record.name }] : [],
      ),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1));
  return { groups, people };
}
