import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDigit, nextDrift, nextElapsedSecond } from '../../../../src/renderer/bridge/nextChanges.ts';
import { formatClock, formatElapsed } from '#shared/words/timeText.ts';
import { readSchedule, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import { scheduleOf } from '#shared/session/agenda/timers.ts';
import { anyDraft, anyMoves, play } from '../../session/support/moves.ts';
import { council, type PlayedCouncil } from '../../session/support/council.ts';
import { after, instant, ms, seconds } from '#shared/time.ts';

const timer = (over: Partial<TimerView> = {}): TimerView => ({
  mode: 'running',
  elapsed: ms(0),
  asOf: instant(0),
  planned: seconds(180),
  first: seconds(180),
  ...over,
});

const shown = (of: TimerView, at: number): string => formatClock(of.planned - (of.elapsed + (at - of.asOf)));

describe('the next change of a clock', () => {
  it.each([
    ['at the start, a second on', 0, 1000],
    ['in the middle of a second', 400, 1000],
    ['just before a boundary', 999, 1000],
    ['in the last second', 179_000, 180_000],
    ['at the end, when overtime begins', 180_000, 180_001],
    ['in the first second over', 180_001, 181_000],
    ['at a whole second over', 181_000, 182_000],
    ['just after it', 181_001, 182_000],
  ])('is found %s', (_, now, expected) => {
    expect(nextDigit(timer(), instant(now))).toBe(expected);
  });

  it.each(['armed', 'paused', 'ended'] as const)('never comes while the clock is %s', (mode) => {
    expect(nextDigit(timer({ mode }), instant(5))).toBeNull();
  });

  it('is where the digits change, and nowhere in between', () => {
    const timers = fc.record({
      elapsed: fc.integer({ min: 0, max: 400_000 }).map(ms),
      asOf: fc.integer({ min: 0, max: 10_000 }).map(instant),
      planned: fc.integer({ min: 1, max: 240_000 }).map(ms),
    });
    fc.assert(
      fc.property(
        timers,
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 1, max: 999 }),
        (of, gone, between) => {
          const running = timer(of);
          const now = after(running.asOf, ms(gone));
          const change = nextDigit(running, now);
          if (change === null) throw new Error('a running clock has a next change');
          expect(change).toBeGreaterThan(now);
          expect(change - now).toBeLessThanOrEqual(1000);
          expect(shown(running, change - 1)).toBe(shown(running, now));
          expect(shown(running, change)).not.toBe(shown(running, now));
          const inside = now + Math.floor(((change - now) * between) / 1000);
          expect(shown(running, inside)).toBe(shown(running, now));
        },
      ),
    );
  });
});

describe('the next whole second since an instant', () => {
  it('is where an elapsed time changes', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (from, gone) => {
        const change = nextElapsedSecond(instant(from), instant(from + gone));
        expect(formatElapsed(change - from)).not.toBe(formatElapsed(gone));
        expect(formatElapsed(change - 1 - from)).toBe(formatElapsed(gone));
      }),
    );
  });
});

describe('the next change of the schedule', () => {
  const next = ({ state, now }: PlayedCouncil) => nextDrift(scheduleOf(state), now);

  it('comes with every second while the clock stands: in a pause, between phases, and over time', () => {
    const paused = council().start().wait(10).pause().wait(0.4);
    expect(next(paused)).toBe(paused.now + 600);
    const between = council().start().wait(60).end().wait(2.3);
    expect(next(between)).toBe(between.now + 700);
    const over = council().start().wait(75.25);
    expect(next(over)).toBe(over.now + 750);
  });

  it('comes with the end of what runs, and of a break', () => {
    const played = council().start().wait(10);
    expect(next(played)).toBe(50_000);
    expect(next(played.rest())).toBe(310_000);
    expect(next(played.wait(300))).toBe(311_000);
  });

  it('never comes before the first phase, nor after the end', () => {
    expect(next(council().wait(5))).toBeNull();
    expect(next(council().to('back.CLOSE').next())).toBeNull();
  });

  it('is where the drift changes, and nowhere in between', () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, fc.nat(5_000), (draft, moves, wait) => {
        const played = play(draft, moves).wait(wait / 1000);
        const schedule = scheduleOf(played.state);
        const behind = (at: number) =>
          Math.floor(Math.max(0, readSchedule(schedule, instant(at))?.drift ?? 0) / 1000);
        const change = nextDrift(schedule, played.now);
        if (change === null) return;
        expect(change).toBeGreaterThan(played.now);
        expect(behind(change - 1)).toBe(behind(played.now));
      }),
      { numRuns: 60 },
    );
  });
});
