import { wallTime, type WallTime } from '#shared/time.ts';

/** How far the computer's own time of day is from UTC, in ms. */
const ahead = (wall: number): number => -new Date(wall).getTimezoneOffset() * 60_000;

/**
 * The moments from `from` to `to` at which the clock on the wall shows a multiple of `step` ms: 18:05 and 18:10,
 * however odd the minute of the start is.
 */
export function evenTimes(from: WallTime, to: WallTime, step: number): WallTime[] {
  const shift = ahead(from);
  const first = Math.ceil((from + shift) / step);
  const last = Math.floor((to + shift) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    wallTime((first + i) * step - shift),
  );
}
