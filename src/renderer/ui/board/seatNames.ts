import type { PersonId } from '#shared/session/ids.ts';
import type { BoardSeat } from '#shared/session/voices/boardView.ts';
import { sessionWords as words } from '../../words.ts';

/** What a seat is called. */
export const seatName = ({ name }: Pick<BoardSeat, 'name'>): string => name ?? words.others;

/** What the seat of a person is called; undefined where there is none. */
export function nameOfSeat(seats: readonly BoardSeat[], person: PersonId | null): string | undefined {
  const seat = seats.find((one) => one.person === person);
  return seat && seatName(seat);
}
