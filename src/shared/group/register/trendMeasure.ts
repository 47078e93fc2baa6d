import { z } from '#shared/schema.ts';

/** What a group follows over time, and what somebody may tell a story about. */
export const TrendMeasureSchema = z.enum([
  'rhythm',
  'reach',
  'gap',
  'questions',
  'looked',
  'evidence',
  'learned',
  'readAgain',
  'early',
  'decisions',
  'worth',
  'safety',
  'signal',
]);
export type TrendMeasure = z.infer<typeof TrendMeasureSchema>;
