import { z } from '#shared/schema.ts';

/** Confidentiality levels, from quoting freely to nothing kept (docs/domain/confidentiality.md). */
export const LevelSchema = z.enum(['L0', 'L1', 'L2', 'L3']);
export type Level = z.infer<typeof LevelSchema>;
