import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, union, without } from '#shared/airtime/spans.ts';
import { createTalkClock } from '#shared/airtime/talkClock.ts';

const span = (from: number, to: number) => ({ from, to });

describe('the clock that stands still in pauses', () => {
  const clock = createTalkClock([span(10, 30), span(50, 55)]);

  it('gives talk in a pause no length', () => {
    expect([span(0, 10), span(5, 40), span(12, 20), span(30, 60)].map(clock.toTalk)).toEqual([
      span(0, 10),
      span(5, 20),
      span(10, 10),
      span(10, 35),
    ]);
  });

  it('converts back with the pauses inside, and without those at the edges', () => {
    expect([span(0, 10), span(10, 20), span(5, 15), span(20, 30), span(30, 32)].map(clock.toSession)).toEqual(
      [span(0, 10), span(30, 40), span(5, 35), span(40, 50), span(55, 57)],
    );
  });

  it('gives the same talk time after converting there and back', () => {
    const pauses = fc.array(
      fc
        .tuple(fc.nat(200), fc.integer({ min: 1, max: 30 }))
        .map(([from, length]) => span(from, from + length)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pauses, fc.nat(300), fc.integer({ min: 1, max: 90 }), (all, from, length) => {
        const own = createTalkClock(all);
        const written = own.toSession(span(from, from + length));
        expect(own.toTalk(written)).toEqual(span(from, from + length));
        expect(lengthOf(without([written], union(all)))).toBe(length);
      }),
    );
  });
});
