import { readTimer, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import type { StepId } from '#shared/session/ids.ts';
import { after, less, ms, type Instant } from '#shared/time.ts';

/** Where a session stood at one moment of its own clock and of the driver's (ms). */
export interface Standing {
  readonly step: StepId | null;
  readonly timer: TimerView | null;
  readonly at: Instant;
  readonly seen: number;
}

/** What lies between two lives of the app, on the driver's clock (ms). */
export interface Interruption {
  readonly killed: number;
  readonly answered: number;
  /** Whether the gap was counted. */
  readonly counted: boolean;
}

/** How far the elapsed time may be off after a kill. */
const WITHIN = 1_000;

/**
 * What is wrong with where a resumed session stands, in words; null where it is the same phase in the same state
 * with its elapsed time right. A gap that is left out ends with the last moment the app was known to run.
 */
export function wrongWith(before: Standing, resumed: Standing, gap: Interruption): string | null {
  if (before.step !== resumed.step) return `${String(before.step)} became ${String(resumed.step)}`;
  if (before.timer === null || resumed.timer === null)
    return before.timer === resumed.timer ? null : 'the timer is gone';
  if (before.timer.mode !== resumed.timer.mode) return `${before.timer.mode} became ${resumed.timer.mode}`;
  const ran = gap.counted
    ? resumed.seen - before.seen
    : gap.killed - before.seen + (resumed.seen - gap.answered);
  const expected = readTimer(before.timer, after(before.at, ms(ran))).elapsed;
  const found = readTimer(resumed.timer, resumed.at).elapsed;
  const off = less(found, expected);
  return Math.abs(off) <= WITHIN ? null : `the elapsed time is ${off} ms off`;
}
