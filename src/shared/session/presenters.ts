import { mayKeepTimeToo, rolesOf } from '#shared/group/roles.ts';
import type { PersonId, Role, Roles } from './events.ts';
import { isHere } from './round.ts';
import type { SessionState } from './state.ts';

type Queued = Pick<SessionState, 'queue' | 'people' | 'presented'>;

/** Who may still present, in order: in the queue, in the room, not yet had a slot. */
export const waitingPresenters = (state: Queued): PersonId[] =>
  state.queue.filter((person) => isHere(state.people, person) && !state.presented.includes(person));

/** Presenter of any slot, begun or to come; null where nobody is left for it. */
export function presenterOfSlot(state: Queued, slot: number): PersonId | null {
  const begun = state.presented[slot - 1];
  return begun ?? waitingPresenters(state)[slot - 1 - state.presented.length] ?? null;
}

/** The slot a person holds or held; null without one. */
export function slotOf(state: Queued & Pick<SessionState, 'machine'>, person: PersonId): number | null {
  const { slots } = state.machine.context;
  for (let slot = 1; slot <= slots; slot++) if (presenterOfSlot(state, slot) === person) return slot;
  return null;
}

/**
 * Who takes the presenter's other roles for the length of the own slot (formats.md A.1: a presenter holds no
 * other role then): whoever was named, else the next in seat order without a role.
 */
export function standInsOf(state: SessionState, slot: number): Partial<Record<Role, PersonId>> {
  const presenter = presenterOfSlot(state, slot);
  if (presenter === null) return {};
  const chosen: Partial<Record<Role, PersonId>> = {};
  const own = rolesOf(state.roles, presenter);
  for (const role of own) {
    const named = state.standIns.findLast((one) => one.slot === slot && one.role === role)?.person;
    if (named !== undefined && named !== presenter && isHere(state.people, named)) chosen[role] = named;
  }
  for (const role of own) {
    if (chosen[role] !== undefined) continue;
    const heir = heirOf({ ...state, roles: { ...state.roles, ...chosen } }, role, presenter, null);
    if (heir !== null) chosen[role] = heir;
  }
  return chosen;
}

/**
 * Who takes a role over from `holder`: the next in seat order who has none; in a small group whoever leads, or
 * keeps the time, does both; else the note-taker. Nobody who observes, and `spared` (who presents) only if nobody
 * else is left.
 */
export function heirOf(
  state: Pick<SessionState, 'people' | 'roles' | 'format'>,
  role: Role,
  holder: PersonId,
  spared: PersonId | null,
): PersonId | null {
  const seat = state.people.findIndex((person) => person.id === holder);
  const others = [...state.people.slice(seat + 1), ...state.people.slice(0, seat)]
    .filter((person) => person.present)
    .map((person) => person.id);
  const small = mayKeepTimeToo({
    people: state.people.filter((person) => person.present).map((person) => person.id),
    format: state.format,
  });
  const partner = role === 'facilitator' ? 'timekeeper' : role === 'timekeeper' ? 'facilitator' : null;
  const joins = (held: Role) => held === 'noteTaker' || (small && held === partner);
  const willing = others.filter((person) => rolesOf(state.roles, person).every(joins));
  const byBurden = willing.toSorted((a, b) => burdenOf(state.roles, a) - burdenOf(state.roles, b));
  return byBurden.find((person) => person !== spared) ?? byBurden[0] ?? null;
}

/** Who has no role comes first, then who has a light one. */
const burdenOf = (roles: Roles, person: PersonId): number =>
  rolesOf(roles, person).reduce((sum, role) => sum + (role === 'noteTaker' ? 2 : 1), 0);

/** Who really holds a role while this slot runs. */
export function holderOfRole(state: SessionState, role: Role, slot: number | null): PersonId | null {
  const holder = state.roles[role];
  return slot !== null && holder !== null && presenterOfSlot(state, slot) === holder
    ? (standInsOf(state, slot)[role] ?? null)
    : holder;
}
