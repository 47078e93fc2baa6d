import {
  add,
  after,
  before,
  between,
  less,
  minutes,
  ms,
  seconds,
  type Duration,
  type Instant,
  type WallTime,
} from '#shared/time.ts';
import type { GapLeftOut } from './gapsLeftOut.ts';

/** Reading timers and the schedule at a moment: pure, so every window can do it on its own between two pushes. */

/**
 * How long before the end a phase warns (docs/domain/clock.md). A turn of ten seconds would be nothing but a warning: half
 * of it at most is one.
 */
export function warningAt(planned: Duration): Duration {
  if (planned >= minutes(5)) return minutes(1);
  if (planned >= minutes(2)) return seconds(30);
  return ms(Math.min(seconds(10), Math.floor(planned / 2)));
}

export function readTimer(timer: TimerView, now: Instant): TimerReading {
  const ran = timer.mode === 'running' ? Math.max(0, between(timer.asOf, now)) : 0;
  const elapsed = add(timer.elapsed, ms(ran));
  const remaining = less(timer.planned, elapsed);
  return { elapsed, remaining, tone: toneOf(timer, remaining) };
}

function toneOf(timer: TimerView, remaining: Duration): TimerReading['tone'] {
  if (timer.mode === 'armed') return 'ready';
  if (timer.mode === 'paused') return 'paused';
  if (timer.mode === 'ended') return 'ended';
  // What was given no time (a change of places that takes none) cannot run over it.
  if (timer.planned === 0) return 'time';
  if (remaining <= 0) return 'overtime';
  return remaining <= warningAt(timer.planned) ? 'warning' : 'time';
}

/**
 * Drift and the projected end: what is left of this phase, of the break that is on, and everything still ahead, at
 * its planned length. A gap that was left out puts off the projected end, and no end that was planned or agreed on:
 * it is drift.
 * Null until the first phase has begun; once the session has ended, its end.
 */
export function readSchedule(schedule: ScheduleView, now: Instant): ScheduleReading | null {
  if (schedule.startedAt === null) return null;
  const left = schedule.current ? Math.max(0, readTimer(schedule.current, now).remaining) : 0;
  const rest = schedule.break ? Math.max(0, readTimer(schedule.break, now).remaining) : 0;
  const projectedEnd = schedule.endedAt ?? after(now, add(ms(left), ms(rest), schedule.ahead));
  // What a group agreed on is a time of day: it comes nearer by what was left out.
  const began = before(schedule.startedAt, leftOutSince(schedule.startedAt, schedule));
  const plannedEnd = after(began, add(schedule.planned, schedule.breaks));
  const latestEnd = after(began, schedule.available);
  return {
    projectedEnd,
    plannedEnd,
    latestEnd,
    drift: between(plannedEnd, projectedEnd),
    spareLeft: ms(Math.max(0, between(projectedEnd, latestEnd))),
  };
}

/** What was left out between the first phase's beginning and the end of the session. */
const leftOutSince = (startedAt: Instant, { gapsLeftOut, endedAt }: ScheduleView): Duration =>
  add(
    ...gapsLeftOut
      .filter(({ at }) => at >= startedAt && (endedAt === null || at < endedAt))
      .map(({ length }) => length),
  );

/** The drift beyond which nothing is paid back any more: the rest is planned anew (docs/domain/clock.md). */
const MOST_DRIFT = minutes(15);
export const mustReplan = (drift: Duration): boolean => drift > MOST_DRIFT;

/** A timer as a fact: what had run by `asOf`. While `running`, it goes on from there. */
export interface TimerView {
  readonly mode: 'armed' | 'running' | 'paused' | 'ended';
  readonly elapsed: Duration;
  readonly asOf: Instant;
  /** With every extension. */
  readonly planned: Duration;
  /** Before the first agreed extension: where the double ring stays. */
  readonly first: Duration;
}

/** A timer read at one moment (see `readTimer`). */
export interface TimerReading {
  readonly elapsed: Duration;
  /** Negative in overtime. */
  readonly remaining: Duration;
  readonly tone: 'ready' | 'time' | 'warning' | 'overtime' | 'paused' | 'ended';
}

/** Enough to tell drift and the projected end at any moment. */
export interface ScheduleView {
  /** Null until the first phase has begun. */
  readonly startedAt: Instant | null;
  /** Null until the session has ended: then nothing is projected any more, and drift stands. */
  readonly endedAt: Instant | null;
  readonly openedWall: WallTime;
  /** What was left out: it is in no length here, and yet the group's time. */
  readonly gapsLeftOut: readonly GapLeftOut[];
  /** The minutes available, with what the group agreed to add. */
  readonly available: Duration;
  /** Sum of the plan as it was fitted, with agreed extensions. */
  readonly planned: Duration;
  /** What breaks take from spare, beside the plan: those that were, the one that is, and those to come. */
  readonly breaks: Duration;
  /** Sum of the steps that have not begun (current lengths), and of the breaks to come. */
  readonly ahead: Duration;
  /** The break that everybody has now. */
  readonly break: TimerView | null;
  /** The current phase (not the turn). */
  readonly current: TimerView | null;
}

export interface ScheduleReading {
  readonly projectedEnd: Instant;
  readonly plannedEnd: Instant;
  /** The end of the minutes available. */
  readonly latestEnd: Instant;
  /** Behind the plan: positive; ahead of it: negative. */
  readonly drift: Duration;
  /** Unused time between the projected and the latest end; 0 when beyond. */
  readonly spareLeft: Duration;
}
