import type { BoardSeat } from '#shared/session/voices/boardView.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { ConsolePerson } from '#shared/session/people/view.ts';

/** Whose places in the queue may still change, and whose are fixed. */
export interface QueueView {
  readonly queue: readonly PersonId[];
  readonly people: readonly ConsolePerson[];
  /** Whoever presents now. */
  readonly presenting: PersonId | null;
}

/** Those of the queue whose place can still change: here, and not presenting or done. */
export const movable = ({ queue, people, presenting }: QueueView): readonly PersonId[] =>
  queue.filter((id) =>
    people.some((person) => person.person === id && person.present && !person.presented && id !== presenting),
  );

/**
 * The queue with one person a place earlier (−1) or later (+1) among those who can move; the others keep their
 * places. Null where there is no such place.
 */
export function moved(view: QueueView, person: PersonId, step: 1 | -1): readonly PersonId[] | null {
  const free = movable(view);
  const other = free[free.indexOf(person) + step];
  if (!free.includes(person) || other === undefined) return null;
  return view.queue.map((id) => (id === person ? other : id === other ? person : id));
}

/** The queue with one person before all who can still move; null where they cannot, or are there already. */
export function movedFirst(view: QueueView, person: PersonId): readonly PersonId[] | null {
  const free = movable(view);
  if (!free.includes(person) || free[0] === person) return null;
  const left = [person, ...free.filter((id) => id !== person)];
  return view.queue.map((id) => (free.includes(id) ? (left.shift() ?? id) : id));
}

/** Whose places may change in a session, as the facilitator's window shows it. */
export const queueIn = ({
  queue,
  people,
  board,
}: {
  readonly queue: readonly PersonId[];
  readonly people: readonly ConsolePerson[];
  readonly board: { readonly seats: readonly Pick<BoardSeat, 'person' | 'holds'>[] };
}): QueueView => ({
  ...{ queue, people },
  presenting: board.seats.find(({ holds }) => holds !== null)?.person ?? null,
});
