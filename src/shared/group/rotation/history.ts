/** A role of a session, by its id: `facilitator`, `noteTaker`, … */
export type RoleId = string;

/** A day, as `2026-05-03`: it sorts as text. */
export type Day = string;

/** Somebody of the group, with the day on which they joined. */
export interface Member {
  readonly id: string;
  readonly since: Day;
}

/** What rotation needs to know of a session that was. People who have left since may be in it. */
export interface PastSession {
  readonly date: Day;
  readonly present: readonly string[];
  /** Who did it in the end: a swap counts for whoever took over. */
  readonly roles: Readonly<Partial<Record<RoleId, readonly string[]>>>;
  readonly presented: readonly string[];
}

/** How often, and how long ago, somebody did something in the sessions since they joined. */
export interface Turnout {
  readonly held: number;
  /** Sessions they were in since they joined. */
  readonly present: number;
  /** How many sessions ago they did it last: 1 is the last session; null: never. */
  readonly ago: number | null;
}

/** The sessions of a group, oldest first. */
export interface History {
  readonly sessions: readonly PastSession[];
  readonly ofRole: (role: RoleId, member: Member) => Turnout;
  readonly ofSlots: (member: Member) => Turnout;
}

/** Sessions may come in any order; those of one day stay in the order given. */
export function historyOf(given: readonly PastSession[]): History {
  const sessions = given.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const turnout = (member: Member, did: (session: PastSession) => boolean): Turnout => {
    const theirs = sessions.filter(({ date }) => date >= member.since);
    const last = sessions.findLastIndex((session) => session.date >= member.since && did(session));
    return {
      held: theirs.filter(did).length,
      present: theirs.filter((session) => wasThere(session, member.id)).length,
      ago: last < 0 ? null : sessions.length - last,
    };
  };
  return {
    sessions,
    ofRole: (role, member) => turnout(member, ({ roles }) => roles[role]?.includes(member.id) ?? false),
    ofSlots: (member) => turnout(member, ({ presented }) => presented.includes(member.id)),
  };
}

/** Whoever held a role or had a slot was there, also where the list of those present does not say so. */
const wasThere = ({ present, presented, roles }: PastSession, id: string): boolean =>
  present.includes(id) || presented.includes(id) || Object.values(roles).some((held) => held?.includes(id));

/** Longer ago first; what was never done is longest ago. */
export const longerAgoFirst = (a: Turnout, b: Turnout): number =>
  a.ago === b.ago ? 0 : (b.ago ?? Infinity) - (a.ago ?? Infinity);

/** Rarer first: times held ÷ times present, compared in whole numbers. Who was never there has held nothing yet. */
export const rarerFirst = (a: Turnout, b: Turnout): number =>
  a.held * Math.max(1, b.present) - b.held * Math.max(1, a.present);
