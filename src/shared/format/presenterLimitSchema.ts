import { z } from '#shared/schema.ts';
import { PhaseIdSchema, headcount, seconds } from './vocabulary.ts';

export const PresenterLimitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), cap: headcount.optional() }).readonly(),
  z
    .strictObject({
      kind: z.literal('fixed'),
      count: headcount,
      onRequest: z
        .strictObject({ count: headcount, fromMinutes: z.int().min(1).optional() })
        .readonly()
        .optional(),
    })
    .readonly(),
  z
    .strictObject({ kind: z.literal('locked'), count: headcount, fromMinutes: z.int().min(1).optional() })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('boxes'),
      phase: PhaseIdSchema,
      shortBox: seconds.min(1),
      fewerThan: z.int().min(1),
    })
    .readonly(),
]);
/**
 * How many presenters a format takes.
 * - `people`: everybody, up to `cap` · `fixed`: `count`, and `onRequest.count` only when the facilitator locks it
 * - `locked`: always `count`, in a session of at least `fromMinutes`
 * - `boxes`: as many slots as fit; where fewer than `fewerThan` fit, `phase` takes `shortBox` seconds instead
 */
export type PresenterLimit = z.infer<typeof PresenterLimitSchema>;
