import { MOST_SLOTS } from '#shared/limits.ts';
import { z } from '#shared/schema.ts';
import { LevelSchema } from '#shared/care/levelSchema.ts';
import { fact } from '../fact.ts';
import { ActIdSchema } from '../ids.ts';

export const SlotSchema = z.int().min(1).max(MOST_SLOTS);

/** The level of confidentiality. */
export const LEVEL_FACTS = [
  /**
   * From here on this level holds: for a slot, or for the whole session. `lines`: acts whose lines leave the disk with
   * it and are in memory only from then on.
   */
  fact('level.raised', {
    level: LevelSchema,
    slot: SlotSchema.nullable(),
    lines: z.array(ActIdSchema).max(2_000),
  }),
] as const;

/** The kinds of these facts. */
export type LevelFactType = z.infer<(typeof LEVEL_FACTS)[number]>['type'];
