import { describe, expect, it } from 'vitest';
import { nextElapsedSecond } from '../../../../src/renderer/bridge/nextChanges.ts';
import { createTicker, eitherTicker } from '../../../../src/renderer/bridge/ticker.ts';
import { instant, OPENED } from '#shared/time.ts';
import { windowTime } from './windowTime.ts';

const FRAME = 1000 / 60;

function ticking(start = 0, hertz?: number) {
  const time = windowTime(start, hertz);
  const seen: { at: number; drawn: number }[] = [];
  const ticker = createTicker(time.monotonic, time, (at) => nextElapsedSecond(OPENED, at));
  const stop = ticker.subscribe(() => seen.push({ at: ticker.at(), drawn: time.monotonic() }));
  return { time, seen, stop, ticker };
}

describe('a ticker', () => {
  it('draws each second once, in the frame that is seen just after the boundary', () => {
    const { time, seen } = ticking(123);
    time.pass(60_000);
    expect(seen.map((tick) => tick.at)).toEqual(Array.from({ length: 60 }, (_, n) => (n + 1) * 1000));
    for (const { at, drawn } of seen) {
      const visible = drawn + FRAME;
      expect(visible).toBeGreaterThanOrEqual(at);
      expect(visible - at).toBeLessThan(FRAME + 0.001);
    }
  });

  it.each([59.94, 60.01, 75])(
    'is never later after hours than in the first minute, on a display of %f Hz whose frames beat against the second',
    (hertz) => {
      const { time, seen } = ticking(123, hertz);
      const hours = 3;
      time.pass(hours * 3_600_000);
      expect(seen).toHaveLength(hours * 3600);
      const frame = Math.max(FRAME, 1000 / hertz);
      const lateness = seen.map(({ at, drawn }) => drawn + FRAME - at);
      for (const [second, late] of lateness.entries()) {
        expect(seen[second]?.at).toBe((second + 1) * 1000);
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThan(frame + 0.05);
      }
    },
  );

  it('keeps to the boundary within 2 ms in a window that makes no frames', () => {
    const { time, seen } = ticking(123);
    time.hide();
    time.pass(60_000);
    expect(seen).toHaveLength(60);
    for (const { at, drawn } of seen) {
      expect(drawn).toBeGreaterThanOrEqual(at);
      expect(drawn - at).toBeLessThanOrEqual(2);
    }
  });

  it('does nothing between two seconds', () => {
    const time = windowTime(10);
    let woken = 0;
    const counted = {
      timeout: (delay: number, run: () => void) => time.timeout(delay, () => ((woken += 1), run())),
      frame: (run: () => void) => time.frame(() => ((woken += 1), run())),
    };
    createTicker(time.monotonic, counted, (at) => nextElapsedSecond(OPENED, at)).subscribe(() => undefined);
    time.pass(950);
    expect(woken).toBe(0);
  });

  it.each([59.94, 60.01])('has hardly ever more than one frame made for a second, at %f Hz', (hertz) => {
    const time = windowTime(10, hertz);
    let frames = 0;
    const counted = {
      timeout: time.timeout,
      frame: (run: () => void) => time.frame(() => ((frames += 1), run())),
    };
    createTicker(time.monotonic, counted, (at) => nextElapsedSecond(OPENED, at)).subscribe(() => undefined);
    const minutes = 60;
    time.pass(minutes * 60_000);
    expect(frames).toBeGreaterThanOrEqual(minutes * 60);
    expect(frames).toBeLessThan(minutes * 60 * 1.25);
  });

  it('goes on from the true second after a stall', () => {
    const time = windowTime(0);
    let stalled = 0;
    const ticker = createTicker(
      () => time.monotonic() + stalled,
      time,
      (at) => nextElapsedSecond(OPENED, at),
    );
    ticker.subscribe(() => undefined);
    time.pass(500);
    stalled = 7_300;
    time.pass(600);
    expect(ticker.at()).toBeGreaterThanOrEqual(8_000);
    expect(ticker.at()).toBeLessThanOrEqual(8_400);
  });

  it('shows no second that has not come when the clock is set back meanwhile', () => {
    const time = windowTime(0);
    let correction = 0;
    const seen: number[] = [];
    const ticker = createTicker(
      () => time.monotonic() + correction,
      time,
      (at) => nextElapsedSecond(OPENED, at),
    );
    ticker.subscribe(() => seen.push(ticker.at()));
    time.hide();
    time.pass(900);
    correction = -300;
    time.pass(390);
    expect(seen).toEqual([]);
    time.pass(20);
    expect(seen.map((at) => Math.floor(at / 1000))).toEqual([1]);
  });

  it('made anew just before a boundary does not fall back behind what the one before showed', () => {
    const time = windowTime(0);
    const make = () => createTicker(time.monotonic, time, (at) => nextElapsedSecond(OPENED, at));
    const first = make();
    const stop = first.subscribe(() => undefined);
    time.pass(990);
    expect(first.at()).toBe(1000);
    stop();
    const second = make();
    expect(second.at()).toBe(1000);
    second.subscribe(() => undefined);
    expect(second.at()).toBe(1000);
    time.pass(1_000);
    expect(second.at()).toBe(2000);
  });

  it('ticks with either of two, at the later of their instants, and with neither once nobody listens', () => {
    const time = windowTime(0);
    const one = createTicker(time.monotonic, time, (at) => nextElapsedSecond(OPENED, at));
    const other = createTicker(time.monotonic, time, (at) => nextElapsedSecond(instant(300), at));
    const either = eitherTicker(one, other);
    const seen: number[] = [];
    const stop = either.subscribe(() => seen.push(either.at()));
    time.pass(2_000);
    expect(seen).toEqual([300, 1000, 1300, 2000]);
    stop();
    time.pass(5_000);
    expect(seen).toHaveLength(4);
  });

  it('is silent when nobody listens, and where nothing is to come', () => {
    const { time, seen, stop } = ticking();
    stop();
    time.pass(5_000);
    expect(seen).toEqual([]);
    const still = createTicker(time.monotonic, time, () => null);
    still.subscribe(() => seen.push({ at: still.at(), drawn: 0 }));
    time.pass(5_000);
    expect(seen).toEqual([]);
    expect(still.at()).toBe(instant(5_000));
  });
});
