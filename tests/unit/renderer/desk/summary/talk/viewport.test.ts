import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrowStep,
  moveView,
  viewWith,
  zoomView,
} from '../../../../../../src/renderer/desk/summary/talk/viewport.ts';

const WHOLE = { from: 5_000, to: 10_800_000 };
const view = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]) => {
    const length = Math.max(10_000, (WHOLE.to - WHOLE.from) * b);
    const from = WHOLE.from + (WHOLE.to - WHOLE.from - length) * a;
    return { from, to: from + length };
  });
const inside = ({ from, to }: { from: number; to: number }) => {
  expect(from).toBeGreaterThanOrEqual(WHOLE.from - 1e-6);
  expect(to).toBeLessThanOrEqual(WHOLE.to + 1e-6);
};

describe('what is shown of the timeline', () => {
  it('never leaves the session and is never shorter than ten seconds, however it is moved', () => {
    fc.assert(
      fc.property(
        view,
        fc.constantFrom(0.01, 0.5, 2, 100),
        fc.integer({ min: -2e7, max: 2e7 }),
        (shown, factor, by) => {
          for (const next of [
            zoomView(shown, WHOLE, factor, shown.from + 1_000),
            moveView(shown, WHOLE, by),
            viewWith(shown, WHOLE, Math.min(WHOLE.to, Math.max(WHOLE.from, by))),
          ]) {
            inside(next);
            expect(next.to - next.from).toBeGreaterThanOrEqual(10_000 - 1e-6);
          }
        },
      ),
    );
  });

  it('keeps the moment under the pointer where it is while it grows or shrinks', () => {
    const next = zoomView({ from: 1_000_000, to: 2_000_000 }, WHOLE, 0.5, 1_250_000);
    expect(next).toEqual({ from: 1_125_000, to: 1_625_000 });
  });

  it('moves by its own length, and goes along with a moment that leaves it', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: WHOLE.from, max: WHOLE.to }), (shown, at) => {
        const next = viewWith(shown, WHOLE, at);
        expect(next.from).toBeLessThanOrEqual(at + 1e-6);
        expect(next.to).toBeGreaterThanOrEqual(at - 1e-6);
        expect(next.to - next.from).toBeCloseTo(shown.to - shown.from, 3);
      }),
    );
    const shown = { from: 100_000, to: 200_000 };
    expect(viewWith(shown, WHOLE, 150_000)).toBe(shown);
  });

  it('is gone through in whole seconds', () => {
    expect(arrowStep({ from: 0, to: 10_000 })).toBe(1_000);
    expect(arrowStep({ from: 0, to: 2_700_000 })).toBe(14_000);
  });
});
