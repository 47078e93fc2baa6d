import { z } from '#shared/schema.ts';
import { LEVELS } from './levels.ts';

/** A level of confidentiality, as calls and facts carry it. */
export const LevelSchema = z.enum(LEVELS);
