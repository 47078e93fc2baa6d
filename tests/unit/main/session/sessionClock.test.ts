import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, instant, ms, OPENED } from '#shared/time.ts';
import { sessionClock, SHORTEST_GAP } from '../../../../src/main/session/sessionClock.ts';
import { testTime } from '../../../support/conducting.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the session clock', () => {
  it('counts monotonic milliseconds from the instant it was given', () => {
    const time = testTime();
    const clock = sessionClock(time, instant(1_000));
    time.pass(250);
    expect(clock.now()).toBe(1_250);
  });

  it.each([5_000, -5_000, MINUTE, -MINUTE, HOUR, -HOUR])(
    'is not moved by a step of the wall clock of %i ms',
    (step) => {
      const time = testTime();
      const clock = sessionClock(time, OPENED);
      time.pass(500);
      time.setWall(step);
      expect([clock.slept(), clock.now()]).toEqual([false, 500]);
      time.pass(500);
      expect([clock.slept(), clock.now(), clock.moving()]).toEqual([false, 1_000, true]);
    },
  );

  it('is not moved when summer time begins', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    for (let at = 0; at < 12 * HOUR; at += MINUTE) {
      time.pass(MINUTE);
      if (at === 6 * HOUR) time.setWall(HOUR);
      expect(clock.slept()).toBe(false);
    }
    expect(clock.now()).toBe(12 * HOUR);
  });

  it('drifts less than 50 ms over twelve hours of odd ticks', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    let passed = 0;
    while (passed < 12 * HOUR) {
      time.pass(499.987_654_3);
      passed += 499.987_654_3;
      clock.slept();
      clock.now();
    }
    expect(Math.abs(clock.now() - passed)).toBeLessThan(50);
  });

  it('finds a sleep by the uptime that ran ahead, and stands', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    time.pass(10_000);
    clock.slept();
    time.sleep(8 * MINUTE);
    time.pass(300);
    expect(clock.slept()).toBe(true);
    expect([clock.now(), clock.moving(), clock.stood()]).toEqual([10_300, false, 8 * MINUTE]);
    time.pass(4_000);
    expect([clock.slept(), clock.now(), clock.stood()]).toEqual([false, 10_300, 8 * MINUTE + 4_000]);
  });

  it('takes no sleep for one that is as short as a clock of whole seconds may err', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    time.sleep(SHORTEST_GAP);
    expect([clock.slept(), clock.moving()]).toEqual([false, true]);
  });

  it('adds no small gains up to a sleep', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    for (let i = 0; i < 1_000; i += 1) {
      time.pass(500);
      time.sleep(100);
      expect(clock.slept()).toBe(false);
    }
  });

  it('finds a sleep through which the monotonic clock counted on by the call of the platform', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    time.pass(1_000);
    clock.suspend();
    time.sleep(HOUR, 'counted');
    expect(clock.woke()).toBe(true);
    expect([clock.now(), clock.moving(), clock.stood()]).toEqual([1_000, false, HOUR]);
  });

  it('finds the same sleep when the platform forgets to say that the machine woke', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    clock.suspend();
    time.sleep(HOUR, 'counted');
    expect([clock.slept(), clock.slept(), clock.stood()]).toEqual([true, false, HOUR]);
  });

  it('goes on as if nothing had been when the machine woke at once', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    time.pass(1_000);
    clock.suspend();
    time.pass(700);
    expect([clock.now(), clock.woke(), clock.now(), clock.moving()]).toEqual([1_000, false, 1_700, true]);
  });

  it('stands from the start where a crash left a gap, and goes on from where it is released', () => {
    const time = testTime();
    const clock = sessionClock(time, instant(5_000), ms(90_000));
    time.pass(10_000);
    expect([clock.now(), clock.moving(), clock.stood()]).toEqual([5_000, false, 100_000]);
    clock.release(after(instant(5_000), clock.stood()));
    time.pass(1_000);
    expect(clock.now()).toBe(106_000);
  });

  it('never offers a gap that would lead out of the range of instants', () => {
    const clock = sessionClock(testTime(), OPENED, ms(30 * 24 * HOUR));
    expect(clock.stood()).toBe(6 * 24 * HOUR);
  });

  it('stands rather than follow a monotonic clock that goes back', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    time.pass(1_000);
    expect(clock.now()).toBe(1_000);
    time.pass(-300);
    expect(clock.now()).toBe(1_000);
    time.pass(400);
    expect(clock.now()).toBe(1_100);
  });

  it('stays within the range of instants when a session is left open for weeks', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    time.pass(30 * 24 * HOUR);
    expect(clock.now()).toBe(6 * 24 * HOUR);
  });

  it('never goes back, whatever happens', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('pass' as const), by: fc.double({ min: 0, max: 5_000, noNaN: true }) }),
      fc.record({ do: fc.constant('sleep' as const), by: fc.integer({ min: 0, max: HOUR }) }),
      fc.record({ do: fc.constant('counted' as const), by: fc.integer({ min: 0, max: HOUR }) }),
      fc.record({ do: fc.constant('wall' as const), by: fc.integer({ min: -HOUR, max: HOUR }) }),
      fc.record({
        do: fc.constantFrom(
          'tick' as const,
          'suspend' as const,
          'woke' as const,
          'count' as const,
          'leave' as const,
        ),
        by: fc.constant(0),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const time = testTime();
        const clock = sessionClock(time, OPENED);
        let last = clock.now();
        for (const { do: what, by } of steps) {
          if (what === 'pass') time.pass(by);
          if (what === 'sleep') time.sleep(by);
          if (what === 'counted') time.sleep(by, 'counted');
          if (what === 'wall') time.setWall(by);
          if (what === 'tick') clock.slept();
          if (what === 'suspend') clock.suspend();
          if (what === 'woke') clock.woke();
          if (what === 'count' && !clock.moving()) clock.release(after(clock.now(), clock.stood()));
          if (what === 'leave' && !clock.moving()) clock.release(clock.now());
          const now = clock.now();
          if (now < last) return false;
          last = now;
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });

  it('tells where it stood at any moment of its timeline, in a gap that is left out at its edge', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    const began = clock.timeline();
    time.pass(10_000);
    expect(clock.at(began + 4_000)).toEqual({ at: 4_000, stood: false });
    time.sleep(8 * MINUTE);
    clock.slept();
    // Neither the sleep nor the time in which nobody answers moves it, and the timeline goes on through both.
    time.pass(5_000);
    expect(clock.timeline() - began).toBe(10_000 + 8 * MINUTE + 5_000);
    expect(clock.at(began + 9_000)).toEqual({ at: 9_000, stood: false });
    expect(clock.at(began + 3 * MINUTE)).toEqual({ at: 10_000, stood: true });
    clock.release(clock.now());
    time.pass(2_000);
    expect(clock.at(began + 3 * MINUTE)).toEqual({ at: 10_000, stood: true });
    expect(clock.at(clock.timeline())).toEqual({ at: 12_000, stood: false });
    expect(clock.at(clock.timeline() - 500)).toEqual({ at: 11_500, stood: false });
  });

  it('goes evenly through a gap that is counted', () => {
    const time = testTime();
    const clock = sessionClock(time, OPENED);
    const began = clock.timeline();
    time.pass(10_000);
    time.sleep(4 * MINUTE);
    clock.slept();
    clock.release(after(clock.now(), clock.stood()));
    expect(clock.at(began + 10_000 + MINUTE)).toEqual({ at: 10_000 + MINUTE, stood: false });
  });

  it('knows of a session taken up again where it stood before and in its gap', () => {
    const time = testTime();
    const clock = sessionClock(time, instant(60_000), ms(20_000));
    const now = clock.timeline();
    expect(clock.at(now - 21_000)).toEqual({ at: 59_000, stood: false });
    expect(clock.at(now - 20_000)).toEqual({ at: 60_000, stood: true });
    expect(clock.at(now - 5_000)).toEqual({ at: 60_000, stood: true });
    expect(clock.at(now - 90_000_000)).toEqual({ at: OPENED, stood: false });
    // What counts after all is gone through evenly.
    clock.release(after(clock.now(), clock.stood()));
    expect(clock.at(now - 5_000)).toEqual({ at: 75_000, stood: false });
  });

  it('never tells of a later moment an earlier instant, nor of any one an instant that is still to come', () => {
    const step = fc.oneof(
      fc.record({
        does: fc.constantFrom('pass' as const, 'sleep' as const),
        by: fc.integer({ min: 0, max: 20_000 }),
      }),
      fc.record({
        does: fc.constantFrom(
          'look' as const,
          'suspend' as const,
          'woke' as const,
          'leaveOut' as const,
          'count' as const,
        ),
        by: fc.constant(0),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.option(fc.integer({ min: 0, max: HOUR })),
        (steps, away) => {
          const time = testTime();
          const clock = sessionClock(time, instant(5_000), away === null ? null : ms(away));
          const seen: { moment: number; at: number }[] = [];
          for (const { does, by } of steps) {
            if (does === 'pass' || does === 'sleep') time[does](by);
            else if (does === 'look') clock.slept();
            else if (does === 'suspend' || does === 'woke') clock[does]();
            else if (!clock.moving())
              clock.release(does === 'count' ? after(clock.now(), clock.stood()) : clock.now());
            const moment = clock.timeline();
            if (clock.moving()) seen.push({ moment, at: clock.now() });
            const places = [0, 1, 700, 5_000, HOUR].map((ago) => clock.at(moment - ago).at);
            for (const [i, at] of places.entries()) {
              expect(at).toBeLessThanOrEqual(clock.now());
              expect(at).toBeLessThanOrEqual(places[i - 1] ?? at);
            }
          }
        },
      ),
    );
  });
});
