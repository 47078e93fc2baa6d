import type { Day } from '#shared/group/register/day.ts';
import type { WallTime } from '#shared/time.ts';
import { timeLabel } from './wallClock.ts';

/** The day of a session, and when it began, where that is known. */
export interface DayOfSession {
  readonly day: Day;
  readonly began?: WallTime | undefined;
}

/** A day as `says` says it, with the time where another of the list was on the same day. */
export const dayAmong =
  (says: (day: Day) => string) =>
  ({ day, began }: DayOfSession, all: readonly Pick<DayOfSession, 'day'>[]): string =>
    began !== undefined && all.filter((one) => one.day === day).length > 1
      ? `${says(day)}, ${timeLabel(began)}`
      : says(day);
