import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimer, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import { instant, later } from '#shared/time.ts';
import { nextDigit } from '../../../../src/renderer/bridge/nextChanges.ts';
import { createTicker } from '../../../../src/renderer/bridge/ticker.ts';
import { formatClock } from '#shared/words/timeText.ts';
import { council, type PlayedCouncil } from '../../session/support/council.ts';
import { windowTime, type WindowTime } from './windowTime.ts';

/** A window's clock: it draws as windows do, a frame early; `lag` is what it is wrong about the time in main. */
function windowClock(time: WindowTime, lag: number) {
  let timer: TimerView | null = null;
  let ticker: ReturnType<typeof createTicker> | null = null;
  let stop = () => {};
  return {
    take(next: TimerView | null) {
      if (JSON.stringify(next) === JSON.stringify(timer)) return;
      stop();
      timer = next;
      if (next === null) return;
      ticker = createTicker(
        () => time.monotonic() - lag,
        time,
        (at) => nextDigit(next, at),
      );
      stop = ticker.subscribe(() => undefined);
    },
    digits: () =>
      timer && ticker ? formatClock(readTimer(timer, later(ticker.at(), timer.asOf)).remaining) : '',
  };
}

const inSeconds = (digits: string) => {
  const [minutes = 0, rest = 0] = digits.split(':').map((part) => Math.abs(Number(part)));
  return digits.startsWith('+') ? -(minutes * 60 + rest) : minutes * 60 + rest;
};

const shownIn = ({ console: { now } }: PlayedCouncil) => now?.turn ?? now?.phase ?? null;

describe('twenty pauses in ten seconds', { timeout: 60_000 }, () => {
  it('put no digit back, in the room or at the desk, and both show the same', () => {
    const step = fc.constantFrom('front.CHECKIN', 'slot.1.PRESENT', 'slot.1.COUNSEL');
    const presses = fc.array(fc.integer({ min: 60, max: 900 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(
        step,
        fc.nat(20_000),
        presses,
        fc.integer({ min: 0, max: 5 }),
        (place, begun, waits, lag) => {
          const played = council()
            .to(place)
            .wait(begun / 1000);
          const time = windowTime(played.now);
          const [desk, room] = [windowClock(time, lag), windowClock(time, 0)];
          const show = () => {
            desk.take(shownIn(played));
            room.take(played.room.timer);
          };
          show();
          let last = inSeconds(desk.digits());
          const look = () => {
            const now = inSeconds(desk.digits());
            expect(now).toBeLessThanOrEqual(last);
            last = now;
          };
          for (const wait of waits) {
            for (let passed = 0; passed < wait; passed += 5) {
              time.pass(Math.min(5, wait - passed));
              look();
            }
            played.now = instant(Math.round(time.monotonic()));
            if (played.mode === 'paused') played.resume();
            else played.pause();
            show();
            look();
            if (played.mode === 'paused') expect(desk.digits()).toBe(room.digits());
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('two hours over time', () => {
  it.each(['slot.1.PRESENT', 'front.CHECKIN'])('are the same in the room and at the desk: %s', (place) => {
    const played = council().to(place);
    const time = windowTime(played.now + 300);
    const [desk, room] = [windowClock(time, 4), windowClock(time, 0)];
    const from = played.now;
    for (let passed = 0; passed <= 7_200; passed += 10) {
      played.now = instant(from + passed * 1000);
      // Taps go on meanwhile.
      if (passed % 60 === 0) played.tap('Ana');
      desk.take(shownIn(played));
      room.take(played.room.timer);
      const { planned } = shownIn(played) ?? { planned: 0 };
      expect([passed, desk.digits()]).toEqual([passed, formatClock(planned - passed * 1000 - 300)]);
      expect(room.digits()).toBe(desk.digits());
      time.pass(10_000);
    }
    expect(desk.digits()).toMatch(/^\+1(17|19|20):/);
  });
});
