import type { PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';

/** A person's name as every window shows it, told apart from namesakes; null for nobody. */
export const labelOf = (state: SessionState, person: PersonId | null): string | null =>
  state.people.find((one) => one.id === person)?.label ?? null;

/** The name of a person who is in the session, as every window shows it. */
export const nameOf = (state: SessionState, person: PersonId): string => labelOf(state, person) ?? person;
