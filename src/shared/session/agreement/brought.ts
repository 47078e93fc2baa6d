import { z } from '#shared/schema.ts';
import { DaySchema } from '#shared/group/register/daySchemas.ts';
import { AgreementLineSchema } from '#shared/group/register/entries.ts';
import { LONGEST_PURPOSE, LONGEST_SIGNAL, MOST_AGREEMENT_LINES } from '#shared/limits.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { PersonNameSchema, RoleSchema } from '../people/person.ts';

/** The working agreement as it stood when the session was opened. */
const AgreementSchema = z.strictObject({
  /** Which version of the group's it is; 0: none yet, lines of the template. */
  version: z.int().min(0),
  /** Its entry in the register; null: lines of the template. */
  id: EntryIdSchema.nullable(),
  lines: z.array(AgreementLineSchema).max(MOST_AGREEMENT_LINES),
  /** How the group signals that it has drifted, and to whom it goes when it is stuck or harm shows; empty: not said. */
  signal: z.string().max(LONGEST_SIGNAL),
  goTo: z.string().max(LONGEST_SIGNAL),
});

/** What a group brings along to a session: what its register said when the room was opened. */
export const BroughtSchema = z.strictObject({
  /** Why it meets; empty: not said. */
  purpose: z.string().max(LONGEST_PURPOSE),
  agreement: AgreementSchema,
  /** The meeting after this one, and who would hold which role then; null: none is planned. */
  next: z
    .strictObject({
      day: DaySchema,
      roles: z.array(z.strictObject({ name: PersonNameSchema, role: RoleSchema })).max(24),
    })
    .nullable(),
  /** The agreement is due to be looked at line by line: every sixth session. */
  longReview: z.boolean(),
});
export type Brought = z.infer<typeof BroughtSchema>;
