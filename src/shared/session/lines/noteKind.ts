import { z } from '#shared/schema.ts';

export const NoteKindSchema = z.enum(['option', 'parking', 'process', 'starred']);

export type NoteKind = z.infer<typeof NoteKindSchema>;
