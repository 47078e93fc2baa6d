import type { Member, PastSession, RoleId } from './history.ts';

/** A topic on the parking list. Importance and urgency start at 1, the lowest. */
export interface ParkedTopic {
  readonly owner: string;
  readonly importance: number;
  readonly urgency: number;
  /** How often it was raised. */
  readonly raised: number;
}

/** Everything that the proposal for a group's next session depends on. The order of people does not matter. */
export interface Rotation {
  readonly people: readonly Member[];
  readonly sessions: readonly PastSession[];
  /** Pairs of a role (or `presenter`) and a person who does not take it, for example in a conflict of interest. */
  readonly exclude: readonly (readonly [RoleId, string])[];
  /** The same pairs, of what somebody would rather take, or rather not: that bends where nobody else could. */
  readonly prefer: readonly (readonly [RoleId, string])[];
  readonly avoid: readonly (readonly [RoleId, string])[];
  /** People who will not be there next time. */
  readonly absent: readonly string[];
  /** The roles to fill. */
  readonly fill: readonly RoleId[];
  /** People who asked for a slot in the next session. */
  readonly booked: readonly string[];
  /** People whose slot was postponed to the next session. */
  readonly carried: readonly string[];
  readonly topics: readonly ParkedTopic[];
  /** Shown with every result that was chosen by lot, so that anybody can repeat it. */
  readonly seed: string;
}

/** The roles that are filled by default, in this order. */
export const USUAL_ROLES = ['facilitator', 'timekeeper', 'observer', 'noteTaker'] as const;

/** Whether some pairs of a role and a person have this one. */
export const hasPair = (pairs: Rotation['exclude'], role: RoleId, id: string): boolean =>
  pairs.some(([of, who]) => of === role && who === id);

/** The members who can take a role, or a slot (`presenter`), next time. */
export const eligibleMembers = (rotation: Rotation, role: RoleId): Member[] =>
  rotation.people.filter(({ id }) => !rotation.absent.includes(id) && !hasPair(rotation.exclude, role, id));

/** The secret for choosing by lot: different for each role and session, but always the same for the same input. */
export const drawSecret = ({ seed, sessions }: Pick<Rotation, 'seed' | 'sessions'>, role: RoleId): string =>
  `${seed} ${sessions.length} ${role}`;
