import type { Format, FormatRole } from '#shared/format/schema.ts';
import { RoleSchema, type Role, type Roles } from '#shared/session/people/person.ts';
import type { PersonId } from '#shared/session/ids.ts';

/** Everything about a group that the choice of roles depends on. */
export interface Circle {
  /** In seat order. */
  readonly people: readonly PersonId[];
  readonly format: Format;
}

/** May one person be facilitator and timekeeper in a group of this size? */
export function mayKeepTimeToo({ people, format }: Circle): boolean {
  const timekeeper = format.roles.find(({ role }) => role === 'timekeeper');
  return people.length <= (timekeeper?.facilitatorUpTo ?? 0);
}

/** Does the format have this role at all? */
const hasRole = (format: Format, role: FormatRole): boolean =>
  format.roles.some((each) => each.role === role);

/** Roles in the order in which they are named. */
export const ROLES: readonly Role[] = RoleSchema.options;

/** Nobody holds any role. */
export const NO_ROLES: Roles = {
  facilitator: null,
  timekeeper: null,
  observer: null,
  secondObserver: null,
  noteTaker: null,
  prepCoach: null,
  coach: null,
  giver: null,
};

/** Each slot has its own coach, or giver: whoever the slot is not about (docs/domain/rotation.md). */
export const swapsLegs = ({ maxPresenters, focus }: Format): boolean =>
  maxPresenters.kind === 'locked' && maxPresenters.count > 1 && focus !== 'presenter';

/** The roles that a format gives to people, in the order in which they are named. */
export const rolesIn = (format: Format): Role[] =>
  ROLES.filter((role) => {
    if (role === 'secondObserver') return format.maxObservers > 1 && hasRole(format, 'observer');
    if ((role === 'coach' || role === 'giver') && swapsLegs(format)) return false;
    return hasRole(format, role);
  });

/** Roles without which the format does not run: somebody leads, keeps the time, coaches. */
export const neededRoles = (format: Format): Role[] =>
  rolesIn(format).filter((role) =>
    format.roles.some((each) => each.role === role && each.required && !watches(role)),
  );

const watches = (role: Role): boolean => role === 'observer' || role === 'secondObserver';

/** Whoever observes, first and second. */
export const observersIn = (roles: Roles): PersonId[] =>
  [roles.observer, roles.secondObserver].filter((person) => person !== null);

/** Who only observes: takes no turn and has no slot. */
export const watchersIn = (format: Format, roles: Roles): PersonId[] =>
  format.observerShares ? [] : observersIn(roles);

/**
 * Roles for people nobody has chosen for yet: the first leads, or coaches, the next keeps the time; what the format
 * can do without stays open.
 */
export const defaultRoles = (circle: Circle): Roles => filled(circle, NO_ROLES, null);

/**
 * Who would present, first come first: people without a role in list order, then those who need a stand-in in
 * their own slot. Whoever watches all session is not in the queue.
 */
export function defaultQueue({ people, format }: Circle, roles: Roles): PersonId[] {
  const watchers = watchersIn(format, roles);
  const queued = people.filter((person) => !watchers.includes(person));
  const busy = (person: PersonId) => rolesOf(roles, person).length > 0;
  return [...queued.filter((person) => !busy(person)), ...queued.filter(busy).toReversed()];
}

export const rolesOf = (roles: Roles, person: PersonId): Role[] =>
  ROLES.filter((role) => roles[role] === person);

const joins = (a: Role, b: Role) =>
  (a === 'facilitator' && b === 'timekeeper') || (a === 'timekeeper' && b === 'facilitator');

/**
 * Gives a person a role. Whoever had it takes over what the person gives up, so that a swap is one act; nobody
 * holds two roles, but for the facilitator of a small group, who may keep the time. `role: null` frees the
 * person from every role; those that are needed then go to the first people who are free. A role that the format
 * does not have is nobody's.
 */
export function giveRole(circle: Circle, roles: Roles, person: PersonId, role: Role | null): Roles {
  const held = rolesOf(roles, person);
  const next: { -readonly [R in Role]: Roles[R] } = { ...roles };
  if (role === null) {
    for (const each of held) next[each] = null;
    return filled(circle, next, person);
  }
  const before = roles[role];
  if (before === person || !rolesIn(circle.format).includes(role)) return roles;
  const both = mayKeepTimeToo(circle);
  const given = held.filter((each) => !(both && joins(each, role)));
  for (const each of given) next[each] = null;
  next[role] = person;
  const passedOn = given[0];
  if (before !== null && passedOn !== undefined && rolesOf({ ...roles, [role]: person }, before).length === 0)
    next[passedOn] = before;
  return filled(circle, next, person);
}

/** Sees to it that the needed roles are held: not by `last`, where there is anybody else. */
function filled(circle: Circle, roles: Roles, last: PersonId | null): Roles {
  const { people, format } = circle;
  const next: { -readonly [R in Role]: Roles[R] } = { ...roles };
  const free = () => people.find((person) => person !== last && rolesOf(next, person).length === 0) ?? null;
  const needed = neededRoles(format);
  const [first = null] = people;
  for (const role of needed) {
    if (next[role] !== null) continue;
    const partner =
      role === 'facilitator' ? next.timekeeper : role === 'timekeeper' ? next.facilitator : null;
    // Only in a group of four or fewer can everybody else be busy, and there one person may hold both.
    if (role === 'timekeeper' && mayKeepTimeToo(circle) && partner !== null) next[role] = partner;
    else next[role] = free() ?? (role === 'facilitator' ? partner : null) ?? last ?? first;
  }
  return next;
}

/** Roles after people came or went, or another format was chosen: nobody holds what they cannot, and what is needed is filled. */
export function rolesAmong(circle: Circle, roles: Roles): Roles {
  const offered = rolesIn(circle.format);
  const kept: { -readonly [R in Role]: Roles[R] } = { ...NO_ROLES };
  for (const role of offered) {
    const person = roles[role];
    if (person !== null && circle.people.includes(person)) kept[role] = person;
  }
  if (kept.timekeeper !== null && kept.timekeeper === kept.facilitator && !mayKeepTimeToo(circle))
    kept.timekeeper = null;
  return filled(circle, kept, circle.people[0] ?? null);
}
