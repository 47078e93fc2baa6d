import { z } from '#shared/schema.ts';

/** Names one session for good: in the log, in the store and between windows. */
export const SessionIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
export type SessionId = z.infer<typeof SessionIdSchema>;
