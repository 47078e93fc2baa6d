import { inDigits, type Times } from '../timeText.ts';
import { counted } from './counted.ts';

/** Lengths of time as a screen reader says them, in milliseconds: each rounded as its digits are (`words/timeText.ts`). */

/** `1 minute 5 seconds`, `2 minutes`, `0 seconds`. */
function said(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes > 0 && counted(minutes, 'minute'), (rest > 0 || minutes === 0) && counted(rest, 'second')]
    .filter((part) => part !== false)
    .join(' ');
}

/** What a clock has left; what it is over by says so. */
export const saidClock = (remainingMs: number): string =>
  remainingMs < 0 ? `${said(Math.floor(-remainingMs / 1000))} over` : said(Math.ceil(remainingMs / 1000));

/** How far a clock is from nothing left, where a word beside it says on which side. */
export const saidAway = (remainingMs: number): string =>
  said(remainingMs < 0 ? Math.floor(-remainingMs / 1000) : Math.ceil(remainingMs / 1000));

/** A plan or an actual. */
export const saidLength = (ms: number): string => said(Math.round(Math.max(0, ms) / 1000));

/** What has lasted so far. */
export const saidElapsed = (ms: number): string => said(Math.floor(Math.max(0, ms) / 1000));

/** Lengths of time in a sentence that is heard: as durations. */
export const aloud: Times = { length: saidLength, elapsed: saidElapsed };

/** As a sentence has it: `3 minutes`, `1 minute`, `45 seconds`, and in digits what is no whole minute: `2:35`. */
export function spokenLength(ms: number, times: Times = inDigits): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return counted(seconds, 'second');
  return seconds % 60 === 0 ? counted(seconds / 60, 'minute') : times.length(ms);
}
