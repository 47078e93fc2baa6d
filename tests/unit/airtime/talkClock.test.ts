import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, union, without } from '#shared/airtime/spans.ts';
import { talkClock } from '#shared/airtime/talkClock.ts';

const span = (from: number, to: number) => ({ from, to });

describe('the clock that stands in pauses', () => {
  const clock = talkClock([span(10, 30), span(50, 55)]);

  it('reads what lies in a pause as nothing', () => {
    expect([span(0, 10), span(5, 40), span(12, 20), span(30, 60)].map(clock.read)).toEqual([
      span(0, 10),
      span(5, 20),
      span(10, 10),
      span(10, 35),
    ]);
  });

  it('writes a stretch back with the pauses inside it, and none at its edges', () => {
    expect([span(0, 10), span(10, 20), span(5, 15), span(20, 30), span(30, 32)].map(clock.write)).toEqual([
      span(0, 10),
      span(30, 40),
      span(5, 35),
      span(40, 50),
      span(55, 57),
    ]);
  });

  it('reads again what it wrote, as long as it was without the pauses', () => {
    const pauses = fc.array(
      fc
        .tuple(fc.nat(200), fc.integer({ min: 1, max: 30 }))
        .map(([from, length]) => span(from, from + length)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pauses, fc.nat(300), fc.integer({ min: 1, max: 90 }), (all, from, length) => {
        const own = talkClock(all);
        const written = own.write(span(from, from + length));
        expect(own.read(written)).toEqual(span(from, from + length));
        expect(lengthOf(without([written], union(all)))).toBe(length);
      }),
    );
  });
});
