import { z } from '#shared/schema.ts';
import { MOST_IN_PROGRAMME } from '#shared/limits.ts';
import { PULSE_ITEM_IDS } from './questions.ts';

/**
 * `closed`: one sealed form a person on this computer. `paper`: totals typed in from papers. `open`: all showed their
 * answers to each other, and all want the totals kept.
 */
export const PULSE_WAYS = ['closed', 'paper', 'open'] as const;

/** The highest answer of any scale. */
const HIGHEST = 10;

export const AnswerSchema = z.int().min(0).max(HIGHEST);
export const ItemSchema = z.enum(PULSE_ITEM_IDS);

/** What is told of one item: the middle answer and where the middle half lies, or how many gave which answers. */
export const ItemResultSchema = z.union([
  z.strictObject({ item: ItemSchema, low: AnswerSchema, middle: AnswerSchema, high: AnswerSchema }),
  z.strictObject({
    item: ItemSchema,
    /** From the lowest answers up; those of several answers are counted together. */
    shares: z
      .array(
        z.strictObject({
          from: AnswerSchema,
          to: AnswerSchema,
          count: z.int().min(0).max(MOST_IN_PROGRAMME),
        }),
      )
      .min(2)
      .max(3),
  }),
]);
export type ItemResult = z.infer<typeof ItemResultSchema>;
