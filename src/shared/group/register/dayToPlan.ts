import { addMonths, isDay, isOnTheClock, isTimeOfDay, type Day } from './day.ts';

/**
 * Why nothing can be planned for a day: it, or the time, is not given; it is over; it is too far ahead to be meant; its
 * clock goes forward past that time.
 */
export type DayProblem = 'lacking' | 'over' | 'tooFar' | 'noSuchTime';

/** Nobody plans farther ahead: what is later is a slip of a key. */
const FARTHEST_MONTHS = 120;

/** What is wrong with a day, and with a time where one is wanted, as they were typed; null where they can be taken. */
export function dayProblem(day: string, today: Day, begins: string | null = null): DayProblem | null {
  const isTimed = begins === null || isTimeOfDay(begins);
  if (!isTimed || !isDay(day)) return 'lacking';
  if (day < today) return 'over';
  if (day > addMonths(today, FARTHEST_MONTHS)) return 'tooFar';
  return begins !== null && !isOnTheClock(day, begins) ? 'noSuchTime' : null;
}
