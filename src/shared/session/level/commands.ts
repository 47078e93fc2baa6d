import { z } from '#shared/schema.ts';
import { LevelSchema } from '#shared/care/levelSchema.ts';
import { ask } from '../request.ts';
import { SlotSchema } from './facts.ts';

/** About the level of confidentiality. */
export const LEVEL_COMMANDS = [
  /** For one slot, or for the whole session (`slot` null). Never lowered, and never undone. */
  ask('level.raise', { level: LevelSchema, slot: z.nullable(SlotSchema) }),
] as const;
