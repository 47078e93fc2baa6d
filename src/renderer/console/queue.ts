import type { PersonId } from '#shared/session/events.ts';
import type { ConsolePerson } from '#shared/session/views.ts';

/** Those of the queue whose place can still change: nobody who has presented, or presents. */
export const movable = (queue: readonly PersonId[], people: readonly ConsolePerson[]): readonly PersonId[] =>
  queue.filter((id) => people.some((person) => person.person === id && !person.presented && person.present));

/**
 * The queue with one person a place earlier (−1) or later (+1) among those who can move; the others keep their
 * places. Null where there is no such place.
 */
export function moved(
  queue: readonly PersonId[],
  people: readonly ConsolePerson[],
  person: PersonId,
  step: 1 | -1,
): readonly PersonId[] | null {
  const free = movable(queue, people);
  const other = free[free.indexOf(person) + step];
  if (!free.includes(person) || other === undefined) return null;
  return queue.map((id) => (id === person ? other : id === other ? person : id));
}
