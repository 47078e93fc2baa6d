import { z } from '#shared/schema.ts';
import { ask } from '../request.ts';

/** About the room screen. */
export const ROOM_COMMANDS = [
  ask('room.blank', {}),
  ask('room.show', {}),
  ask('room.message', { text: z.string().trim().min(1).max(200) }),
  ask('room.digits', { shown: z.boolean() }),
] as const;
