import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OLDEST_TAP, settleTap } from '#shared/phones/tapped.ts';
import { instant, OPENED } from '#shared/time.ts';

const HOUR = 3_600_000;
const moment = fc.integer({ min: 0, max: 6 * HOUR }).map(instant);
/** Whatever a phone may say, also nonsense. */
const said = fc.oneof(
  moment,
  fc.integer({ min: -40 * 365 * 24 * HOUR, max: 40 * 365 * 24 * HOUR }).map(instant),
);
/** What is known of a phone lies before now. */
const tap = fc
  .record({
    said,
    now: moment,
    word: fc.double({ min: 0, max: 1, noNaN: true }),
    last: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ said: at, now, word, last }) => ({
    said: at,
    now,
    word: instant(now * word),
    last: instant(now * last),
  }));

describe('when a finger was down', () => {
  it('lies between what is known of the phone and now, whatever the phone says', () => {
    fc.assert(
      fc.property(tap, (one) => {
        const { at } = settleTap(one);
        expect(at).toBeLessThanOrEqual(one.now);
        expect(at).toBeGreaterThanOrEqual(Math.max(OPENED, one.word, one.last));
        expect(one.now - at).toBeLessThanOrEqual(OLDEST_TAP);
      }),
    );
  });

  it('is what the phone says, where that can be', () => {
    fc.assert(
      fc.property(tap, (one) => {
        fc.pre(one.said <= one.now && one.said >= Math.max(one.word, one.last, one.now - OLDEST_TAP, 0));
        expect(settleTap(one)).toEqual({ at: one.said, older: false });
      }),
    );
  });

  it('keeps the order of a phone’s taps, and of any two the one that is said later is never settled earlier', () => {
    fc.assert(
      fc.property(tap, fc.array(said, { minLength: 2, maxLength: 20 }), (one, more) => {
        let last = one.last;
        for (const at of more) {
          const settled = settleTap({ ...one, said: at, last });
          expect(settled.at).toBeGreaterThanOrEqual(last);
          last = settled.at;
        }
        const [a = one.said, b = one.said] = more.toSorted((x, y) => x - y);
        expect(settleTap({ ...one, said: a }).at).toBeLessThanOrEqual(settleTap({ ...one, said: b }).at);
      }),
    );
  });

  it('tells of what is older than a quarter of an hour', () => {
    const now = instant(2 * HOUR);
    const known = { word: OPENED, last: OPENED, now };
    expect(settleTap({ ...known, said: instant(now - OLDEST_TAP) })).toEqual({
      at: now - OLDEST_TAP,
      older: false,
    });
    expect(settleTap({ ...known, said: instant(now - OLDEST_TAP - 1) })).toEqual({
      at: now - OLDEST_TAP,
      older: true,
    });
  });
});
