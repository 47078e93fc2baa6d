import { counted } from './en/counted.ts';

/** Lengths and times of day as people read them. Milliseconds in, text out. */

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/**
 * The clock's digits for the time that remains. Time left rounds up, so that a phase of three minutes opens with
 * 3:00 and 0:00 falls exactly on its end; time over rounds down and carries a plus.
 */
export const formatClock = (remainingMs: number): string =>
  remainingMs < 0
    ? `+${minutesAndSeconds(Math.floor(-remainingMs / 1000))}`
    : minutesAndSeconds(Math.ceil(remainingMs / 1000));

/** A length of time (a plan, an actual): `m:ss`, to the nearest second. */
export const formatLength = (ms: number): string => minutesAndSeconds(Math.round(Math.max(0, ms) / 1000));

/** How long something has lasted so far: `m:ss`, rounded down. */
export const formatElapsed = (ms: number): string => minutesAndSeconds(Math.floor(Math.max(0, ms) / 1000));

/** A length said aloud: `3 minutes`, `1 minute`, `45 seconds`, `2:35`. */
export function spokenLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return counted(seconds, 'second');
  if (seconds % 60 !== 0) return minutesAndSeconds(seconds);
  return counted(seconds / 60, 'minute');
}

const hourMinute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const hourMinuteSecond = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Time of day of a wall-clock label, in the computer's own time zone: `18:45`. */
export const formatTimeOfDay = (wall: number): string => hourMinute.format(wall);
/** `18:45:22`. */
export const formatTimeOfDaySeconds = (wall: number): string => hourMinuteSecond.format(wall);
