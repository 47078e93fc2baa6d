import { z } from '#shared/schema.ts';

/** Names one entry of the register for good. Whoever makes an entry makes its id. */
export const EntryIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
export type EntryId = z.infer<typeof EntryIdSchema>;
