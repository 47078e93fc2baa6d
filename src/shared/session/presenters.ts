import { rolesOf } from '#shared/group/roles.ts';
import type { PersonId, Role } from './events.ts';
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
  const seat = state.people.findIndex((person) => person.id === presenter);
  const free = [...state.people.slice(seat + 1), ...state.people.slice(0, seat)]
    .filter((person) => person.present && rolesOf(state.roles, person.id).length === 0)
    .map((person) => person.id);
  const chosen: Partial<Record<Role, PersonId>> = {};
  for (const role of rolesOf(state.roles, presenter)) {
    const named = state.standIns.findLast((one) => one.slot === slot && one.role === role)?.person;
    const taken = Object.values(chosen);
    const person =
      named !== undefined && isHere(state.people, named) ? named : free.find((one) => !taken.includes(one));
    if (person !== undefined) chosen[role] = person;
  }
  return chosen;
}

/** Who really holds a role while this slot runs. */
export function holderOfRole(state: SessionState, role: Role, slot: number | null): PersonId | null {
  const holder = state.roles[role];
  return slot !== null && holder !== null && presenterOfSlot(state, slot) === holder
    ? (standInsOf(state, slot)[role] ?? null)
    : holder;
}
