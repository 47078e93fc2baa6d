import type { Member, PastSession, RoleId } from './history.ts';

/** A topic on the parking list: 1 is the least. */
export interface ParkedTopic {
  readonly owner: string;
  readonly importance: number;
  readonly urgency: number;
  /** Times it was raised. */
  readonly raised: number;
}

/** All that a proposal for a group's next session depends on. The order of people changes nothing. */
export interface Rotation {
  readonly people: readonly Member[];
  readonly sessions: readonly PastSession[];
  /** Who does not take a role, `presenter` among them: unwilling, or a conflict of interest. */
  readonly exclude: readonly (readonly [RoleId, string])[];
  /** Who is not there next time. */
  readonly absent: readonly string[];
  /** The roles to fill. */
  readonly fill: readonly RoleId[];
  /** Who asked for a slot of the next session. */
  readonly booked: readonly string[];
  /** Whose slot was carried over. */
  readonly carried: readonly string[];
  readonly topics: readonly ParkedTopic[];
  /** Shown with every draw, so that it can be drawn again. */
  readonly seed: string;
}

/** The roles that are filled where nothing else is said, in the order in which they are filled. */
export const USUAL_ROLES = ['facilitator', 'timekeeper', 'observer', 'noteTaker'] as const;

/** Who may hold a role, or have a slot, next time. */
export const mayTake = (rotation: Rotation, role: RoleId): Member[] =>
  rotation.people.filter(
    ({ id }) =>
      !rotation.absent.includes(id) && !rotation.exclude.some(([not, who]) => not === role && who === id),
  );

/** What a draw is drawn from: another for each role and each session, the same whenever it is made again. */
export const drawOf = ({ seed, sessions }: Pick<Rotation, 'seed' | 'sessions'>, role: RoleId): string =>
  `${seed} ${sessions.length} ${role}`;
