import { z } from '#shared/schema.ts';
import { MOST_IN_PROGRAMME } from '#shared/limits.ts';
import { EntryIdSchema } from '../register/entryId.ts';
import { PULSE_KINDS } from './questions.ts';
import { ItemSchema } from './resultSchema.ts';

const CountSchema = z.int().min(0).max(MOST_IN_PROGRAMME);

/** Totals that somebody typed in: of papers, or of what all showed each other. */
export const CountedSchema = z.strictObject({
  asks: z.enum(PULSE_KINDS),
  way: z.enum(['paper', 'open']),
  people: z.array(EntryIdSchema).max(MOST_IN_PROGRAMME),
  /** Papers, or people who showed something. */
  forms: CountSchema,
  /** How many gave each answer, from the lowest of the item's scale on. */
  counts: z.partialRecord(ItemSchema, z.array(CountSchema).max(11)),
  /** Of what was shown openly: who wants the totals kept. Without all of them nothing is told. */
  agreed: z.array(EntryIdSchema).max(MOST_IN_PROGRAMME),
});
export type Counted = z.infer<typeof CountedSchema>;
