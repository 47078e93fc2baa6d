import { asTheMachineSays, type Accepts } from '../accepting.ts';
import type { RoomFactType } from './facts.ts';

/** What the room is shown goes on after the end: only what it shows already is refused. */
const shownOrHidden = asTheMachineSays(() => 'roomAlready');

export const ROOM_ACCEPTS: Accepts<RoomFactType> = {
  'room.blanked': shownOrHidden,
  'room.shown': shownOrHidden,
  'room.messaged': shownOrHidden,
  'room.digitsHidden': shownOrHidden,
  'room.digitsShown': shownOrHidden,
};
