import { z } from '#shared/schema.ts';

/** What a summary can be written as. */
export const ExportKindSchema = z.enum(['markdown', 'json', 'csv', 'rttm', 'pdf']);
export type ExportKind = z.infer<typeof ExportKindSchema>;

/** What a print pack is written as. */
export const PackKindSchema = ExportKindSchema.extract(['markdown', 'pdf']);
export type PackKind = z.infer<typeof PackKindSchema>;
