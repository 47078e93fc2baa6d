import { z } from '#shared/schema.ts';
import { PhaseSchema, PhaseShape } from './phase.ts';
import { PhaseIdSchema, headcount, text } from './vocabulary.ts';

export const VariantSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*$/)
      .max(40),
    name: text(60),
    /** What the facilitator should know before choosing it. */
    warning: text(200).optional(),
    /** Phases that make way. */
    replaces: z.array(PhaseIdSchema).min(1).max(6).readonly().optional(),
    /** Where nothing makes way: the phase before which `with` is put. */
    before: PhaseIdSchema.optional(),
    /** Phases put in the place of the first one replaced, in its zone. */
    with: z.array(PhaseSchema).min(1).max(6).readonly().optional(),
    /** Fields of phases that stay. */
    changes: z
      .array(
        z
          .strictObject({ phase: PhaseIdSchema, set: PhaseShape.omit({ id: true }).partial().readonly() })
          .readonly(),
      )
      .max(12)
      .readonly()
      .optional(),
    /** So many presenters, no more and no fewer, in a session of at least `fromMinutes`. */
    lockedPresenters: z
      .strictObject({ count: headcount, fromMinutes: z.int().min(1).optional() })
      .readonly()
      .optional(),
  })
  .readonly();
/** A way of running a format that is chosen, or not, before a session is planned. */
export type Variant = z.infer<typeof VariantSchema>;
