import { RETENTION_MONTHS, TALK_DAYS } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { wallTime, type WallTime } from '#shared/time.ts';

/** When records go by themselves. All of it in milliseconds of the wall clock. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a session may lie ended before the app closes it. */
const ENDED_HOURS = 48;

/** After so many days without a start it is asked before anything is closed or removed. */
const LONG_AWAY_DAYS = 60;

/** The same day so many months later; the last of that month where it has no such day. */
function monthsLater(wall: WallTime, months: number): WallTime {
  const date = new Date(wall);
  const day = date.getDate();
  date.setMonth(date.getMonth() + months);
  if (date.getDate() !== day) date.setDate(0);
  return wallTime(date.getTime());
}

/** Until when the record of a session closed at `closed` is kept; null: until somebody deletes it. */
export function keptUntil(level: Level, closed: WallTime): WallTime | null {
  const months = RETENTION_MONTHS[level];
  return months === null ? null : monthsLater(closed, months);
}

/** Until when people's own seconds, and the log, are kept where they are kept at all. */
export const talkKeptUntil = (closed: WallTime): WallTime => wallTime(closed + TALK_DAYS * DAY);

/** When the app closes a session that ended at `ended`. */
export const closesAt = (ended: WallTime): WallTime => wallTime(ended + ENDED_HOURS * HOUR);

/** What goes until then goes next month. */
export const nextMonthOf = (now: WallTime): WallTime => monthsLater(now, 1);

/** What the app knows of the time from before this start. */
export interface KnownTimes {
  /** The newest that anything here tells of; null: nothing does. */
  readonly newest: WallTime | null;
  readonly lastStart: WallTime | null;
}

/** Why the wall clock is not believed before somebody says that it is right; null where it is. */
export function doubtOf(now: WallTime, { newest, lastStart }: KnownTimes): 'clockBehind' | 'longAway' | null {
  const known = Math.max(newest ?? 0, lastStart ?? 0);
  // A minute: clocks are put right by seconds.
  if (now + 60_000 < known) return 'clockBehind';
  return lastStart !== null && now - lastStart > LONG_AWAY_DAYS * DAY ? 'longAway' : null;
}
