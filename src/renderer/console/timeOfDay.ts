import type { ClockStamp } from '#shared/ipc/pushes.ts';
import { dayOf, type Day } from '#shared/group/register/day.ts';
import { between, wallAfter, type Instant } from '#shared/time.ts';
import { preciseTimeLabel, timeLabel } from '../words.ts';

/** The time of day of an instant, as the wall clock now says: a label, with or without seconds. */
export function timeOfDay(
  clock: Pick<ClockStamp, 'at' | 'wall'> | null,
  at: Instant,
  withSeconds: boolean,
): string {
  if (clock === null) return '';
  const wall = wallAfter(clock.wall, between(clock.at, at));
  return withSeconds ? preciseTimeLabel(wall) : timeLabel(wall);
}

/** The day it is, as the wall clock now says; before all days where main has told no time yet. */
export const today = (clock: ClockStamp | null, now: Instant): Day =>
  clock === null ? '' : dayOf(wallAfter(clock.wall, between(clock.at, now)));
