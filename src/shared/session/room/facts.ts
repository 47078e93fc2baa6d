import type { z } from '#shared/schema.ts';
import { fact } from '../fact.ts';

/** What the room screen shows, whatever phase it is: through the machine. */
export const ROOM_FACTS = [
  fact('room.blanked', {}),
  fact('room.shown', {}),
  /** Its sentence is the `line` beside it. */
  fact('room.messaged', {}),
  fact('room.digitsHidden', {}),
  fact('room.digitsShown', {}),
] as const;

/** The kinds of these facts. */
export type RoomFactType = z.infer<(typeof ROOM_FACTS)[number]>['type'];
