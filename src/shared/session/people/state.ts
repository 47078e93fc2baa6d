import type { PersonId } from '../ids.ts';
import type { Person } from './person.ts';

export interface PersonState extends Person {
  /** Told apart from namesakes. */
  readonly label: string;
  /** Names that were mended since; left out: none. */
  readonly formerly?: readonly string[];
  readonly present: boolean;
}

export const isHere = (people: readonly PersonState[], person: PersonId): boolean =>
  people.some((candidate) => candidate.id === person && candidate.present);

/** Whether somebody belongs to the session, in the room or not. */
export const isKnown = (people: readonly PersonState[], person: PersonId): boolean =>
  people.some(({ id }) => id === person);
