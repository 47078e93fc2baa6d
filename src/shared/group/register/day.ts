import { z } from '#shared/schema.ts';
import type { WallTime } from '#shared/time.ts';

/** A day of the calendar, as `2026-05-03`: it sorts as text. */
export const DaySchema = z.iso.date();
export type Day = z.infer<typeof DaySchema>;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The day it is, where the computer is, at an instant of its wall clock. */
export function dayOf(wall: WallTime): Day {
  const date = new Date(wall);
  return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
