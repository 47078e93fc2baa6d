import { z } from '#shared/schema.ts';
import type { Day, TimeOfDay } from './day.ts';

export const DaySchema: z.ZodType<Day> = z.iso.date();

export const TimeOfDaySchema: z.ZodType<TimeOfDay> = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
