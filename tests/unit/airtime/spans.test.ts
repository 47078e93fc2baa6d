import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersection, lengthOf, overlapOf, union, without, type Span } from '#shared/airtime/spans.ts';

const LONG = 40;
const spans = fc.array(
  fc.tuple(fc.nat(LONG), fc.nat(12)).map(([from, length]) => ({ from, to: Math.min(LONG, from + length) })),
  { maxLength: 8 },
);
/** Every whole moment of the spans, the slow way. */
const moments = (list: readonly Span[]) =>
  Array.from({ length: LONG }, (_, at) => list.filter(({ from, to }) => from <= at && at < to).length);
const agrees = (made: readonly Span[], expected: readonly boolean[]) =>
  expect(moments(made)).toEqual(expected.map(Number));

describe('spans', () => {
  it('unites what touches or overlaps', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const made = union(list);
        agrees(
          made,
          moments(list).map((n) => n > 0),
        );
        made.forEach(({ from, to }, i) => {
          expect(to).toBeGreaterThan(from);
          if (i > 0) expect(from).toBeGreaterThan(made[i - 1]?.to ?? -1);
        });
      }),
    );
  });

  it('finds what lies in both, and what lies in one alone', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [inA, inB] = [moments(a), moments(b)];
        agrees(
          intersection(union(a), union(b)),
          inA.map((n, i) => n > 0 && (inB[i] ?? 0) > 0),
        );
        agrees(
          without(union(a), union(b)),
          inA.map((n, i) => n > 0 && (inB[i] ?? 0) === 0),
        );
      }),
    );
  });

  it('finds the time in which at least two tracks are on', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 4 }), (lists) => {
        const tracks = lists.map(union);
        const on = tracks.map(moments);
        agrees(
          overlapOf(tracks),
          Array.from({ length: LONG }, (_, at) => on.reduce((sum, track) => sum + (track[at] ?? 0), 0) > 1),
        );
      }),
    );
  });

  it('adds lengths up', () => {
    expect(
      lengthOf([
        { from: 1, to: 4 },
        { from: 6, to: 7 },
      ]),
    ).toBe(4);
    expect(lengthOf([])).toBe(0);
  });
});
