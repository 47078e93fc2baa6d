import { z } from '#shared/schema.ts';
import { LONGEST_HABIT, LONGEST_REFLECTION, MOST_HABITS } from '#shared/limits.ts';
import { MARKS, RUBRIC } from './rubric.ts';

const MarkSchema = z.enum(MARKS);

/** What somebody marks and writes of themselves after one session. */
export const ReflectedSchema = z.strictObject({
  habits: z
    .array(z.strictObject({ habit: z.string().trim().min(1).max(LONGEST_HABIT), mark: MarkSchema }))
    .max(MOST_HABITS)
    .readonly(),
  rubric: z.partialRecord(z.enum(RUBRIC), MarkSchema),
  line: z.string().trim().max(LONGEST_REFLECTION),
});
