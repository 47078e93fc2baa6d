import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findShift } from '#shared/airtime/alignment.ts';
import type { Span } from '#shared/airtime/spans.ts';

const tracks = (...all: readonly (readonly [string, readonly Span[]])[]) => new Map(all);
const span = (from: number, to: number): Span => ({ from, to });
const first = tracks(
  ['p1', [span(3_000, 21_000), span(60_000, 64_000), span(130_000, 170_000)]],
  ['p2', [span(22_000, 59_000), span(66_000, 120_000)]],
);
const moved = (by: number) =>
  new Map(
    [...first].map(([person, spans]) => [person, spans.map(({ from, to }) => span(from + by, to + by))]),
  );

describe('how far two recordings of one meeting lie apart', () => {
  it('is found to a tenth of a second, up to a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 8_900 }), fc.constantFrom(1, -1), (far, way) => {
        const by = 100 * far * way;
        expect(findShift(first, moved(-by))).toBe(by);
      }),
      { numRuns: 15 },
    );
  });

  it('is 0 if no shift fits clearly better', () => {
    expect(findShift(first, moved(300))).toBe(0);
    expect(findShift(first, tracks(['p3', [span(0, 5_000)]]))).toBe(0);
    expect(findShift(first, new Map())).toBe(0);
  });
});
