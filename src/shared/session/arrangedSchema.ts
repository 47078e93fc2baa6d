import { z } from '#shared/schema.ts';
import { ARRANGED_ROLES } from '#shared/group/register/entries.ts';
import { PersonIdSchema } from './ids.ts';

const TwoSchema = z.tuple([PersonIdSchema, PersonIdSchema]);

/** What a group arranged about who takes what and who is with whom, on the seats of one session. */
export const ArrangedSchema = z.strictObject({
  /** Who never takes which role, or a slot (`presenter`). */
  excluded: z.array(z.tuple([z.enum(ARRANGED_ROLES), PersonIdSchema])).max(400),
  never: z.array(TwoSchema).max(400),
  rather: z.array(TwoSchema).max(400),
  ratherNot: z.array(TwoSchema).max(400),
});
export type ArrangedHere = z.infer<typeof ArrangedSchema>;
