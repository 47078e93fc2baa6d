import { z } from '#shared/schema.ts';

/** A day of the calendar, as `2026-05-03`: it sorts as text. */
export const DaySchema = z.iso.date();
export type Day = z.infer<typeof DaySchema>;
