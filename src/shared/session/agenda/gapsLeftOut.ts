import { wallTime, type Duration, type Instant, type WallTime } from '#shared/time.ts';

/** A gap that was left out: `at` its clock stood, and went on `length` later, as if nothing had been between. */
export interface GapLeftOut {
  readonly at: Instant;
  readonly length: Duration;
}

/**
 * What the wall clock said at an instant of a session whose room was opened at `openedWall`: what was left out before it
 * is in none of its lengths, and in every time of day.
 */
export const wallOf = (openedWall: WallTime, gapsLeftOut: readonly GapLeftOut[], at: number): WallTime =>
  wallTime(gapsLeftOut.reduce((wall, gap) => (gap.at < at ? wall + gap.length : wall), openedWall + at));

/** The instant at which the wall clock said so; within what was left out, the one at which the clock stood. */
export function instantAt(openedWall: WallTime, gapsLeftOut: readonly GapLeftOut[], wall: number): number {
  let at = wall - openedWall;
  for (const gap of gapsLeftOut) if (gap.at < at) at = Math.max(gap.at, at - gap.length);
  return at;
}
