import type { Format, FormatRole } from '#shared/format/schema.ts';
import type { PersonId, Role, Roles } from '#shared/session/events.ts';

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
export const hasRole = (format: Format, role: FormatRole): boolean =>
  format.roles.some((each) => each.role === role);

/** Roles for people nobody has chosen for yet: the first facilitates, the second keeps the time, nobody observes. */
export function defaultRoles(circle: Circle): Roles {
  const [first = 'p1', second = first] = circle.people;
  return {
    facilitator: first,
    timekeeper: mayKeepTimeToo(circle) ? first : second,
    observer: null,
    noteTaker: null,
  };
}

/**
 * Who would present, first come first: people without a role in list order, then those who need a stand-in in
 * their own slot. The observer watches all session and is not in the queue.
 */
export function defaultQueue({ people, format }: Circle, roles: Roles): PersonId[] {
  const queued = people.filter((person) => person !== roles.observer || format.observerShares);
  const busy = (person: PersonId) => rolesOf(roles, person).length > 0;
  return [...queued.filter((person) => !busy(person)), ...queued.filter(busy).toReversed()];
}

/** Roles in the order in which they are named. */
export const ROLES: readonly Role[] = ['facilitator', 'timekeeper', 'observer', 'noteTaker'];

export const rolesOf = (roles: Roles, person: PersonId): Role[] =>
  ROLES.filter((role) => roles[role] === person);

/**
 * Gives a person a role. Whoever had it takes over what the person gives up, so that a swap is one act; nobody
 * holds two roles, but for the facilitator of a small group, who may keep the time. `role: null` frees the
 * person from every role; facilitator and timekeeper then go to the first people who are free.
 */
export function giveRole(circle: Circle, roles: Roles, person: PersonId, role: Role | null): Roles {
  const held = rolesOf(roles, person);
  const next: { -readonly [R in Role]: Roles[R] | null } = { ...roles };
  if (role === null) {
    for (const each of held) next[each] = null;
    return filled(circle, next, person);
  }
  const before = roles[role];
  if (before === person) return roles;
  const both = mayKeepTimeToo(circle);
  const joins = (a: Role, b: Role) =>
    both && (a === 'facilitator' || a === 'timekeeper') && (b === 'facilitator' || b === 'timekeeper');
  const given = held.filter((each) => !joins(each, role));
  for (const each of given) next[each] = null;
  next[role] = person;
  const passedOn = given[0];
  if (before !== null && passedOn !== undefined && rolesOf({ ...roles, [role]: person }, before).length === 0)
    next[passedOn] = before;
  return filled(circle, next, person);
}

/** Sees to it that somebody facilitates and somebody keeps the time: not `last`, where there is anybody else. */
function filled(circle: Circle, roles: { readonly [R in Role]: Roles[R] | null }, last: PersonId): Roles {
  const free = (holders: readonly (PersonId | null)[]) =>
    circle.people.find((person) => person !== last && !holders.includes(person));
  const holders = ROLES.map((role) => roles[role]);
  // Only in a group of four or fewer can everybody else be busy, and there one person may hold both.
  const facilitator = roles.facilitator ?? free(holders) ?? roles.timekeeper ?? last;
  const timekeeper =
    roles.timekeeper ?? (mayKeepTimeToo(circle) ? facilitator : (free([...holders, facilitator]) ?? last));
  return { ...roles, facilitator, timekeeper };
}

/** Roles after people came or went: whoever left holds none, and facilitator and timekeeper are filled again. */
export function rolesAmong(circle: Circle, roles: Roles): Roles {
  const here = (person: PersonId | null) =>
    person !== null && circle.people.includes(person) ? person : null;
  const kept = {
    facilitator: here(roles.facilitator),
    timekeeper: here(roles.timekeeper),
    observer: here(roles.observer),
    noteTaker: here(roles.noteTaker),
  };
  if (kept.timekeeper !== null && kept.timekeeper === kept.facilitator && !mayKeepTimeToo(circle))
    kept.timekeeper = null;
  return filled(circle, kept, circle.people[0] ?? 'p1');
}
