import { z } from '#shared/schema.ts';

/** Confidentiality levels, from quoting freely to nothing kept (docs/domain/confidentiality.md). */
export const LevelSchema = z.enum(['L0', 'L1', 'L2', 'L3']);
export type Level = z.infer<typeof LevelSchema>;

/** The lowest first. */
export const LEVELS: readonly Level[] = LevelSchema.options;

/** Whether a level keeps less than another. */
export const isHigher = (level: Level, than: Level): boolean => LEVELS.indexOf(level) > LEVELS.indexOf(than);

export const higherOf = (a: Level, b: Level): Level => (isHigher(b, a) ? b : a);
