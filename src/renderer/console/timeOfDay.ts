import type { ClockStamp } from '#shared/ipc/pushes.ts';
import { between, wallAfter, type Instant } from '#shared/time.ts';
import { preciseTimeLabel, timeLabel } from '../words.ts';

/** The time of day of an instant, as the wall clock now says: a label, with or without seconds. */
export function timeOfDay(clock: ClockStamp | null, at: Instant, withSeconds: boolean): string {
  if (clock === null) return '';
  const wall = wallAfter(clock.wall, between(clock.at, at));
  return withSeconds ? preciseTimeLabel(wall) : timeLabel(wall);
}
