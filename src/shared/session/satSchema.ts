import { MOST_PEOPLE } from '#shared/limits.ts';
import { z } from '#shared/schema.ts';
import { PersonIdSchema } from './ids.ts';

/** Who sat in a small group with whom, on the seats of a plan. */
export const SatSchema = z.strictObject({
  /** Two people, how often, and how many sessions ago last. */
  before: z
    .array(z.tuple([PersonIdSchema, PersonIdSchema, z.int().min(1), z.int().min(1)]))
    .max((MOST_PEOPLE * (MOST_PEOPLE - 1)) / 2),
  /** What the small groups are drawn with. */
  seed: z.string().max(20),
  /** How many of the sessions that count are still to come. */
  ahead: z.int().min(0),
  /** Somebody changed who sits with whom: small groups are made of the seats from then on. */
  bySeats: z.literal(true).optional(),
});
export type Sat = z.infer<typeof SatSchema>;
