import { readTimer, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import type { StepId } from '#shared/session/ids.ts';
import { after, ms, type Instant } from '#shared/time.ts';

/** A moment of the app's as the driver's clock (ms) knows it: between what was asked and its answer. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

/** Where a session stood at one moment of its own clock and of the driver's. */
export interface Standing {
  readonly step: StepId | null;
  readonly timer: TimerView | null;
  readonly at: Instant;
  readonly seen: Between;
}

/** What lies between two lives of the app. */
export interface Interruption {
  /** The last moment of the app that its log can tell: after the last act it acknowledged was sent, and before the kill. */
  readonly ended: Between;
  readonly answered: Between;
  /** Whether the gap was counted. */
  readonly counted: boolean;
}

/** How far the elapsed time may be off after a kill (ms), beside what the driver cannot know on a busy machine. */
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
  const { timer, at, seen } = before;
  const elapsedAfter = (ran: number): number => readTimer(timer, after(at, ms(Math.max(0, ran)))).elapsed;
  const least = elapsedAfter(
    gap.counted
      ? resumed.seen.from - seen.to
      : gap.ended.from - seen.to + (resumed.seen.from - gap.answered.to),
  );
  const most = elapsedAfter(
    gap.counted
      ? resumed.seen.to - seen.from
      : gap.ended.to - seen.from + (resumed.seen.to - gap.answered.from),
  );
  const found: number = readTimer(resumed.timer, resumed.at).elapsed;
  const off = found - Math.min(Math.max(found, least), most);
  return Math.abs(off) <= WITHIN ? null : `the elapsed time is ${off} ms off`;
}
