import type { PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';

/** Whoever asked not to be observed: their voices are counted under this one, which has no name. */
export const OTHERS: PersonId = 'p0';

/** Whom a voice or a code counts for, whenever it was tapped: nobody who asked not to be observed is told apart. */
export const countsFor = (state: Pick<SessionState, 'unobserved'>, person: PersonId): PersonId =>
  state.unobserved.includes(person) ? OTHERS : person;
