import { z } from '#shared/schema.ts';
import { EntryIdSchema } from '../register/entryId.ts';

const TimesSchema = z.int().min(1);

/** Why a kept pair is not as one would wish, as it was when it was drawn: the codes of `PairReason`. */
export const PairReasonsSchema = z.array(
  z.strictObject({
    people: z.array(EntryIdSchema),
    reason: z.discriminatedUnion('code', [
      z.strictObject({ code: z.literal('observes'), times: TimesSchema }),
      z.strictObject({ code: z.literal('hasMetAll'), who: EntryIdSchema, times: TimesSchema }),
      z.strictObject({ code: z.literal('leastRepeats'), times: TimesSchema }),
    ]),
  }),
);
export type PairReasons = z.infer<typeof PairReasonsSchema>;
