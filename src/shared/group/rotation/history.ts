import type { Day } from '#shared/group/register/day.ts';

/** A role of a session, by its id: `facilitator`, `noteTaker`, … */
export type RoleId = string;

/** Somebody of the group, with the day on which they joined. */
export interface Member {
  readonly id: string;
  readonly since: Day;
}

/** What rotation needs to know about a past session. It may contain people who have left the group. */
export interface PastSession {
  readonly date: Day;
  readonly present: readonly string[];
  /** Who actually had each role: after a swap, the person who took over. */
  readonly roles: Readonly<Partial<Record<RoleId, readonly string[]>>>;
  readonly presented: readonly string[];
  /** Who sat with whom where there were small groups, as they sat at the end; left out: there were none. */
  readonly together?: readonly (readonly string[])[] | undefined;
}

/** How often a person had a role or a slot since they joined, and how long ago it was. */
export interface TrackRecord {
  readonly held: number;
  /** How many sessions they attended since they joined. */
  readonly present: number;
  /** How many sessions ago they last had it: 1 is the last session; null: never. */
  readonly ago: number | null;
}

/** The sessions of a group, oldest first. */
export interface History {
  readonly sessions: readonly PastSession[];
  readonly ofRole: (role: RoleId, member: Member) => TrackRecord;
  readonly ofSlots: (member: Member) => TrackRecord;
}

/** Creates the history of a group. Sessions may be in any order; those of one day keep theirs. */
export function createHistory(given: readonly PastSession[]): History {
  const sessions = given.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const turnout = (member: Member, did: (session: PastSession) => boolean): TrackRecord => {
    const sinceJoined = sessions.filter(({ date }) => date >= member.since);
    const last = sessions.findLastIndex((session) => session.date >= member.since && did(session));
    return {
      held: sinceJoined.filter(did).length,
      present: sinceJoined.filter((session) => wasPresent(session, member.id)).length,
      ago: last < 0 ? null : sessions.length - last,
    };
  };
  return {
    sessions,
    ofRole: (role, member) => turnout(member, (session) => held(session, role, member.id)),
    ofSlots: (member) => turnout(member, ({ presented }) => presented.includes(member.id)),
  };
}

/** Whether they had that role in a session. A role may be called anything, `constructor` too. */
export const held = ({ roles }: PastSession, role: RoleId, id: string): boolean =>
  Object.hasOwn(roles, role) && (roles[role]?.includes(id) ?? false);

/** A person who had a role or a slot was present, even if the list of present people does not contain them. */
const wasPresent = ({ present, presented, roles }: PastSession, id: string): boolean =>
  present.includes(id) || presented.includes(id) || Object.values(roles).some((held) => held?.includes(id));

/** Compares for sorting: longer ago comes first, never before everything. */
export const compareByLongestAgo = (a: TrackRecord, b: TrackRecord): number =>
  a.ago === b.ago ? 0 : (b.ago ?? Infinity) - (a.ago ?? Infinity);

/** Compares for sorting: the smaller held ÷ present comes first. Multiplied out, so that numbers stay whole. */
export const compareByRarity = (a: TrackRecord, b: TrackRecord): number =>
  a.held * Math.max(1, b.present) - b.held * Math.max(1, a.present);
