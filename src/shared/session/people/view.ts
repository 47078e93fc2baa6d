import type { Format } from '#shared/format/schema.ts';
import { ROLES, rolesOf } from '#shared/group/roles.ts';
import { slotWaits } from '../agenda/slotWaits.ts';
import { currentStep } from '../agenda/steps.ts';
import type { PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';
import type { Role } from './person.ts';
import { hasPresented, presentersOfSlot, slotOf, standInsOf } from './presenters.ts';

export interface ConsolePerson {
  readonly person: PersonId;
  readonly name: string;
  readonly present: boolean;
  /** False for who asked not to be observed. */
  readonly observed: boolean;
  /** Joins from elsewhere. */
  readonly remote: boolean;
  readonly roles: readonly Role[];
  /** `presents slot 2`, or null. */
  readonly slot: number | null;
  readonly presented: boolean;
  /** What is left of the own slot waits. */
  readonly slotWaits: boolean;
  /** Stands in for a presenter's role in the current slot. */
  readonly standsIn: readonly Role[];
}

/** What this format calls a role where it has a name of its own: `host` in office hours (`roleName`). */
export type RoleNames = NonNullable<Format['names']>;

/** Everybody in seat order, also those who have stepped out. */
export function peopleView(state: SessionState): ConsolePerson[] {
  const step = currentStep(state);
  const slot = step?.zone === 'slot' ? step.slot : null;
  const standIns = slot === null ? {} : standInsOf(state, slot);
  return state.people.map((person) => ({
    person: person.id,
    name: person.label,
    present: person.present,
    observed: !state.unobserved.includes(person.id),
    remote: state.remote.includes(person.id),
    roles: rolesOf(state.roles, person.id),
    slot: slotOf(state, person.id),
    presented: hasPresented(state, person.id) && !presentersOfSlot(state, slot).includes(person.id),
    slotWaits:
      slotWaits(state, slotOf(state, person.id) ?? 0) ||
      state.missed.some((missed) => missed.person === person.id),
    standsIn: ROLES.filter((role) => standIns[role] === person.id),
  }));
}

/**
 * The most that the format, in as many small groups as there are, is meant for, where arrivals made it more than that:
 * they are taken all the same (docs/domain/formats.md has the sizes); null where it is not passed.
 */
export function moreThanPlanned({ format, people, trios }: SessionState): number | null {
  const most = format.size.max * Math.max(1, trios.length);
  return people.filter(({ present }) => present).length > most ? most : null;
}
