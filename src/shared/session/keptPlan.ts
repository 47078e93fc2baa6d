import { z } from '#shared/schema.ts';
import { DaySchema, TimeOfDaySchema } from '#shared/group/register/daySchemas.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { DraftSchema } from './draft.ts';

/** When a planned session is to begin, by the clock of the place where the computer is. */
export const PlannedStartSchema = z.strictObject({
  day: DaySchema,
  begins: TimeOfDaySchema,
  /** The group's date it is planned for: where that is moved, the plan goes along. */
  meeting: EntryIdSchema.nullable(),
});
export type PlannedStart = z.infer<typeof PlannedStartSchema>;

/** One plan of several. It is kept with every change until its room opens or somebody throws it away. */
export const PlanSchema = z.strictObject({
  id: EntryIdSchema,
  draft: DraftSchema,
  /** Null: whenever the room is opened. */
  starts: PlannedStartSchema.nullable(),
});
export type Plan = z.infer<typeof PlanSchema>;

/** A plan as it is kept, and when it was last changed. */
export const KeptPlanSchema = PlanSchema.extend({ changed: z.int() });
export type KeptPlan = z.infer<typeof KeptPlanSchema>;
