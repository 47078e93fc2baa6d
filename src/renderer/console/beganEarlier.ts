import type { NowView } from '#shared/session/nowView.ts';
import { add, between, seconds, type Duration, type Instant } from '#shared/time.ts';

/** Reads `1:20`, `80` or `80 s` as a length; null where it is none, or is longer than six hours. */
export function readLength(text: string): Duration | null {
  const match = /^\s*(?:(\d{1,3})\s*[:.]\s*([0-5]\d)|(\d{1,5})\s*s?)\s*$/.exec(text);
  if (match === null) return null;
  const [, minutes, rest, whole] = match;
  const total = whole === undefined ? Number(minutes) * 60 + Number(rest) : Number(whole);
  return total > 6 * 3600 ? null : seconds(total);
}

/** The longest a phase can have run by `now` if its start moves back to `earliest`. */
export const mostElapsed = (
  { earlier, stopped }: NowView['began'],
  earliest: Instant,
  now: Instant,
): Duration => add(earlier, between(earliest, stopped ?? now));
