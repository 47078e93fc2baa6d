import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { RoomView } from '#shared/session/room/view.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { seatName } from '../ui/board/seatNames.ts';
import { speakersOf } from '../ui/board/voices.ts';

/** What the board hears, beside whose turn it is. */

const holderIn = ({ holder, seats }: Pick<RoomView, 'holder' | 'seats'>): PersonId | null =>
  holder === null ? null : (seats[holder]?.person ?? null);

/** Whether the board hears whoever has the turn. */
export const hearsHolder = (
  board: Pick<BoardView, 'seats'>,
  room: Pick<RoomView, 'holder' | 'seats'>,
): boolean => speakersOf(board).some(({ person }) => person === holderIn(room));

/** Whose voice is on, the longest, though nobody is to speak now, or somebody else is. */
export function speaksOutOfTurn({ board, room }: Pick<ConsoleView, 'board' | 'room'>): string | null {
  const speakers = speakersOf(board);
  const [first] = speakers;
  if (first === undefined) return null;
  const isOthers = holderIn(room) !== null && !hearsHolder(board, room);
  return room.phase?.silence === true || isOthers ? seatName(first) : null;
}
