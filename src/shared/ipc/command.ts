import { z } from '#shared/schema.ts';
import { CommandSchema } from '#shared/session/commands.ts';
import { ActIdSchema } from '#shared/session/ids.ts';
import type { Refusal } from '#shared/session/refusals.ts';

/**
 * An act on the running session. `id` is the window's own; the same id twice is done once. Which window may send
 * which command stands with the commands (`mayCommand`).
 */
export const CommandRequestSchema = z.strictObject({ id: ActIdSchema, command: CommandSchema });
export type CommandRequest = z.infer<typeof CommandRequestSchema>;

/** `saved: 'memory'` means: done, but the disk refused; the session goes on in memory and says so. */
export type CommandReply =
  | { readonly ok: true; readonly seq: number; readonly saved: 'disk' | 'memory' }
  | { readonly ok: false; readonly refusal: Refusal };
