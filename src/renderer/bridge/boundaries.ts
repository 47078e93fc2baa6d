import type { TimerView } from '#shared/session/views.ts';
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
