import { z } from '#shared/schema.ts';

/** Who did it: the role of the window, or the app itself. */
export const ActorSchema = z.enum(['console', 'board', 'secondBoard', 'library', 'system']);

export type Actor = z.infer<typeof ActorSchema>;
