import { z } from '#shared/schema.ts';
import { DaySchema } from '#shared/group/register/daySchemas.ts';
import { PersonIdSchema } from '../ids.ts';
import { COMMITMENT_KINDS, VISIBLE } from './commitment.ts';

/** To whom a commitment is shown, as commands and facts carry it. */
export const VisibleSchema = z.enum(VISIBLE);

/** As commands and facts carry it; what is left out was not asked. */
export const COMMITMENT_PARTS = {
  kind: z.enum(COMMITMENT_KINDS).optional(),
  /** Left out: by the next session. */
  by: DaySchema.optional(),
  /** How sure its owner is, 1 to 10. */
  confidence: z.int().min(1).max(10).optional(),
  /** Who will ask about it; left out: nobody. */
  asks: PersonIdSchema.optional(),
};
