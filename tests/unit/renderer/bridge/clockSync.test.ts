import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOffset, contradicts, offsetOf } from '../../../../src/renderer/bridge/clockSync.ts';

describe('the offset between a window and main', () => {
  it('is right to within half the round trip, wherever in between main read its clock', () => {
    const trips = fc.record({
      asked: fc.double({ min: 0, max: 1e7, noNaN: true }),
      there: fc.double({ min: 0, max: 500, noNaN: true }),
      back: fc.double({ min: 0, max: 500, noNaN: true }),
      offset: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    });
    fc.assert(
      fc.property(trips, ({ asked, there, back, offset }) => {
        const found = offsetOf({ asked, main: asked + there + offset, answered: asked + there + back });
        expect(Math.abs(found.ms - offset)).toBeLessThanOrEqual(found.within + 1e-5);
      }),
    );
  });

  it('is taken from the smallest round trip', () => {
    const best = bestOffset([
      { asked: 0, main: 1000, answered: 40 },
      { asked: 100, main: 1101, answered: 102 },
      { asked: 200, main: 1290, answered: 280 },
    ]);
    expect(best).toEqual({ ms: 1000, within: 1 });
  });

  it('is unknown without a round trip', () => {
    expect(bestOffset([])).toBeNull();
  });

  it.each([
    ['stamped a moment ago', 5, false],
    ['stamped just now', 0, false],
    ['from the future', -10, true],
    ['that is a second old', 1000, true],
  ])('and a push %s: does it contradict?', (_, age, answer) => {
    expect(contradicts({ ms: 1000, within: 1 }, 3000 - age, 2000)).toBe(answer);
  });
});
