import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTapClock } from '../../../../src/renderer/bridge/sealed/tapClock.ts';

/** A link: how long each way takes, in ms. */
const ways = fc.record({
  there: fc.double({ min: 0, max: 300, noNaN: true }),
  back: fc.double({ min: 0, max: 300, noNaN: true }),
});
const difference = fc.double({ min: -1e9, max: 1e9, noNaN: true });

/** One question at `asked` by the phone's clock, to a computer whose clock shows so much more. */
const trip = (asked: number, ahead: number, { there, back }: { there: number; back: number }) => ({
  asked,
  main: asked + there + ahead,
  answered: asked + there + back,
});

describe('the clock of a phone', () => {
  it('knows nothing before the first answer', () => {
    expect(createTapClock().offset(0, false)).toBeNull();
  });

  it('is off by half of what the two ways of the best answer differ, and by no more', () => {
    fc.assert(
      fc.property(difference, fc.array(ways, { minLength: 1, maxLength: 20 }), (ahead, links) => {
        const clock = createTapClock();
        links.forEach((link, i) => clock.heard(trip(i * 1_000, ahead, link)));
        const best = links.toSorted((a, b) => a.there + a.back - (b.there + b.back))[0] ?? {
          there: 0,
          back: 0,
        };
        const off = Math.abs((clock.offset(20_000, false) ?? Infinity) - ahead);
        expect(off).toBeLessThanOrEqual(Math.abs(best.there - best.back) / 2 + 0.001);
      }),
    );
  });

  it('keeps the lengths of voices to 50 parts in a million, whatever answers come meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5_000 }), difference, ways), {
          minLength: 1,
          maxLength: 40,
        }),
        (steps) => {
          const clock = createTapClock();
          clock.heard(trip(0, 0, { there: 1, back: 1 }));
          let at = 10;
          const began = at + (clock.offset(at, false) ?? NaN);
          for (const [later, ahead, link] of steps) {
            at += later;
            clock.heard(trip(at, ahead, link));
            const length = at + (clock.offset(at, true) ?? NaN) - began;
            expect(Math.abs(length - (at - 10))).toBeLessThanOrEqual((at - 10) * 50e-6 + 0.001);
          }
        },
      ),
    );
  });

  it('takes the best difference as soon as nobody speaks', () => {
    const clock = createTapClock();
    clock.heard(trip(0, 500, { there: 200, back: 0 }));
    expect(clock.offset(300, true)).toBe(600);
    clock.heard(trip(1_000, 500, { there: 2, back: 2 }));
    expect(clock.offset(1_010, true)).toBeCloseTo(600, 0);
    expect(clock.offset(1_020, false)).toBe(500);
  });

  it('lets old answers go, and all of them when the computer is started anew', () => {
    const clock = createTapClock();
    clock.heard(trip(0, 7, { there: 0, back: 0 }));
    clock.heard(trip(61_000, 9, { there: 50, back: 50 }));
    expect(clock.offset(61_200, false)).toBe(9);
    clock.forget();
    expect(clock.offset(62_000, false)).toBeNull();
  });
});
