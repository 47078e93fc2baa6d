import {
  readSchedule,
  readTimer,
  type ScheduleView,
  type TimerView,
} from '#shared/session/agenda/timeReadings.ts';
import { after, before, instant, ms, type Instant } from '#shared/time.ts';

const SECOND = 1000;

/**
 * The next instant, after `now`, at which a timer's digits change; null while it stands still. Time left is
 * shown rounded up, so the digits change when a whole number of seconds is left; time over is rounded down,
 * and begins one millisecond after the end.
 */
export function nextDigit(timer: TimerView, now: Instant): Instant | null {
  if (timer.mode !== 'running') return null;
  const end = after(timer.asOf, ms(timer.planned - timer.elapsed));
  const left = end - now;
  if (left === 0) return after(end, ms(1));
  return before(end, ms((Math.ceil(left / SECOND) - 1) * SECOND));
}

/** The next instant, after `now`, that lies a whole number of seconds after `from` (elapsed time, shown rounded down). */
export function nextElapsedSecond(from: Instant, now: Instant): Instant {
  return instant(from + (Math.floor((now - from) / SECOND) + 1) * SECOND);
}

/**
 * The next instant, after `now`, at which what is shown of the schedule changes: while the clock stands, or time is
 * over, the end moves with every second. Null before the first phase and after the end.
 */
export function nextDrift(schedule: ScheduleView, now: Instant): Instant | null {
  const reading = readSchedule(schedule, now);
  if (reading === null || schedule.endedAt !== null) return null;
  const holding = [schedule.break, schedule.current].filter((timer) => timer?.mode === 'running');
  const left = Math.max(0, ...holding.map((timer) => (timer ? readTimer(timer, now).remaining : 0)));
  if (left > 0) return after(now, ms(left));
  return instant(now + SECOND - (((reading.drift % SECOND) + SECOND) % SECOND));
}
