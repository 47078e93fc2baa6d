import { z } from '#shared/schema.ts';

/** Confidentiality levels, from quoting freely to nothing kept (formats.md B.4). */
export const LevelSchema = z.enum(['L0', 'L1', 'L2', 'L3']);
export type Level = z.infer<typeof LevelSchema>;
