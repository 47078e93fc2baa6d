import type { Format, FormatRole } from '#shared/format/schema.ts';
import type { Role, Roles } from '#shared/session/people/person.ts';
import { ROLE_IDS } from '#shared/session/people/roleIds.ts';
import { isExcluded } from '#shared/session/arranged.ts';
import type { ArrangedHere } from '#shared/session/arrangedSchema.ts';
import type { PersonId } from '#shared/session/ids.ts';

/** What the choice of roles depends on. */
export interface RoleContext {
  /** In seat order. */
  readonly people: readonly PersonId[];
  readonly format: Format;
  /** Who never takes which role; left out: everybody takes all. */
  readonly arranged?: ArrangedHere | undefined;
}

/** Whether one person may be both facilitator and timekeeper in a group of this size. */
export function mayFacilitatorKeepTime({ people, format }: RoleContext): boolean {
  const timekeeper = format.roles.find(({ role }) => role === 'timekeeper');
  return people.length <= (timekeeper?.facilitatorUpTo ?? 0);
}

/** Whether the format has this role. */
const hasRole = (format: Format, role: FormatRole): boolean =>
  format.roles.some((each) => each.role === role);

/** All roles, in the order in which they are shown. */
export const ROLES: readonly Role[] = ROLE_IDS;

/** Nobody has a role. */
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

/** Whether coach (or giver) changes with each slot: it is the person whom the slot is not about (docs/domain/rotation.md). */
export const swapsRolesBetweenSlots = ({ maxPresenters, focus }: Format): boolean =>
  maxPresenters.kind === 'locked' && maxPresenters.count > 1 && focus !== 'presenter';

/** The roles that people can have in a format, in the order in which they are shown. */
export const rolesOfFormat = (format: Format): Role[] =>
  ROLES.filter((role) => {
    if (role === 'secondObserver') return format.maxObservers > 1 && hasRole(format, 'observer');
    if ((role === 'coach' || role === 'giver') && swapsRolesBetweenSlots(format)) return false;
    return hasRole(format, role);
  });

/** The roles that somebody must have, such as facilitator, timekeeper or coach. */
export const requiredRoles = (format: Format): Role[] =>
  rolesOfFormat(format).filter((role) =>
    format.roles.some((each) => each.role === role && each.required && !isObserverRole(role)),
  );

const isObserverRole = (role: Role): boolean => role === 'observer' || role === 'secondObserver';

/** The people who observe, first and second observer. */
export const observersOf = (roles: Roles): PersonId[] =>
  [roles.observer, roles.secondObserver].filter((person) => person !== null);

/** The people who only observe: they take no turns and have no slot. */
export const pureObservers = (format: Format, roles: Roles): PersonId[] =>
  format.observerShares ? [] : observersOf(roles);

/**
 * Roles before anybody has chosen: the first person facilitates or coaches, the next one keeps the time. Roles that
 * the format does not require stay open.
 */
export const defaultRoles = (circle: RoleContext): Roles => fillRequired(circle, NO_ROLES, null);

/**
 * The order in which people present at first: people without a role in list order, then people with a role, who need
 * a stand-in during their own slot. People who only observe are not in the queue.
 */
export function defaultQueue({ people, format }: RoleContext, roles: Roles): PersonId[] {
  const watchers = pureObservers(format, roles);
  const queued = people.filter((person) => !watchers.includes(person));
  const busy = (person: PersonId) => rolesOf(roles, person).length > 0;
  return [...queued.filter((person) => !busy(person)), ...queued.filter(busy).toReversed()];
}

export const rolesOf = (roles: Roles, person: PersonId): Role[] =>
  ROLES.filter((role) => roles[role] === person);

const mayGoTogether = (a: Role, b: Role) =>
  (a === 'facilitator' && b === 'timekeeper') || (a === 'timekeeper' && b === 'facilitator');

/**
 * Gives a person a role. The previous holder gets the role that this person gives up, so that a swap is one act.
 * Nobody has two roles, except that the facilitator of a small group may keep the time. `role: null` takes away all
 * roles of the person; required ones then go to the first free people. A role that the format does not have is ignored.
 */
export function giveRole(circle: RoleContext, roles: Roles, person: PersonId, role: Role | null): Roles {
  const held = rolesOf(roles, person);
  const next: { -readonly [R in Role]: Roles[R] } = { ...roles };
  if (role === null) {
    for (const each of held) next[each] = null;
    return fillRequired(circle, next, person);
  }
  const previousHolder = roles[role];
  if (previousHolder === person || !rolesOfFormat(circle.format).includes(role)) return roles;
  const mayHaveBoth = mayFacilitatorKeepTime(circle);
  const givenUp = held.filter((each) => !(mayHaveBoth && mayGoTogether(each, role)));
  for (const each of givenUp) next[each] = null;
  next[role] = person;
  const passedOn = givenUp[0];
  if (
    previousHolder !== null &&
    passedOn !== undefined &&
    rolesOf({ ...roles, [role]: person }, previousHolder).length === 0
  )
    next[passedOn] = previousHolder;
  return fillRequired(circle, next, person);
}

/** The roles without those that somebody never takes; required ones go to others, where there are any. */
export function withoutExcluded(circle: RoleContext, roles: Roles): Roles {
  const next: { -readonly [R in Role]: Roles[R] } = { ...roles };
  for (const role of ROLES) {
    const person = next[role];
    if (person !== null && isExcluded(circle.arranged, role, person)) next[role] = null;
  }
  return fillRequired(circle, next, null);
}

/** Whether the group arranged that these two are never put together. */
export const neverTogether = (
  never: readonly (readonly [PersonId, PersonId])[],
  one: PersonId,
  other: PersonId,
): boolean => never.some((two) => two.includes(one) && two.includes(other));

/** Whoever prepares the first presenter is somebody else, and nobody they are never put together with; else nobody does. */
export function withPrepCoachApart(
  roles: Roles,
  [first]: readonly PersonId[],
  never: readonly (readonly [PersonId, PersonId])[],
): Roles {
  const { prepCoach: coach } = roles;
  if (coach === null || first === undefined) return roles;
  const isApart = coach === first || neverTogether(never, coach, first);
  return isApart ? { ...roles, prepCoach: null } : roles;
}

/** Nobody gives or coaches for themselves: where whoever is first in the queue would, the next one does it who may. */
export function withHelpFromOthers(
  circle: RoleContext,
  roles: Roles,
  [first, ...others]: readonly PersonId[],
): Roles {
  const role = (['giver', 'coach'] as const).find((one) => first !== undefined && roles[one] === first);
  const next = others.find((person) => role !== undefined && !isExcluded(circle.arranged, role, person));
  return role === undefined || next === undefined ? roles : giveRole(circle, roles, next, role);
}

/** Gives every required role to somebody; to `lastChoice` only if there is nobody else. */
function fillRequired(circle: RoleContext, roles: Roles, lastChoice: PersonId | null): Roles {
  const { people, format } = circle;
  const next: { -readonly [R in Role]: Roles[R] } = { ...roles };
  const takes = (role: Role, person: PersonId) => !isExcluded(circle.arranged, role, person);
  const free = (role: Role) =>
    people.find(
      (person) => person !== lastChoice && rolesOf(next, person).length === 0 && takes(role, person),
    ) ?? null;
  const needed = requiredRoles(format);
  const [first = null] = people;
  for (const role of needed) {
    if (next[role] !== null) continue;
    const partner =
      role === 'facilitator' ? next.timekeeper : role === 'timekeeper' ? next.facilitator : null;
    // Only in a group of four or fewer can everybody else be busy, and there one person may hold both.
    const both = partner !== null && takes(role, partner) ? partner : null;
    if (role === 'timekeeper' && mayFacilitatorKeepTime(circle) && both !== null) next[role] = both;
    else next[role] = free(role) ?? (role === 'facilitator' ? both : null) ?? lastChoice ?? first;
  }
  return next;
}

/** Adjusts roles after people came or went, or another format was chosen: impossible ones are removed, required ones filled. */
export function adjustRoles(circle: RoleContext, roles: Roles): Roles {
  const offered = rolesOfFormat(circle.format);
  const kept: { -readonly [R in Role]: Roles[R] } = { ...NO_ROLES };
  for (const role of offered) {
    const person = roles[role];
    if (person !== null && circle.people.includes(person)) kept[role] = person;
  }
  if (kept.timekeeper !== null && kept.timekeeper === kept.facilitator && !mayFacilitatorKeepTime(circle))
    kept.timekeeper = null;
  return fillRequired(circle, kept, circle.people[0] ?? null);
}
