import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, wallOf, type GapLeftOut } from '#shared/session/agenda/gapsLeftOut.ts';
import { instant, ms, wallTime } from '#shared/time.ts';
import { council } from '../support/council.ts';

const MINUTE = 60_000;
const gap = (at: number, length: number): GapLeftOut => ({ at: instant(at), length: ms(length) });

describe('what was left out', () => {
  it('is in every time of day after it, and in none before', () => {
    const opened = wallTime(100 * MINUTE);
    const gaps = [gap(5 * MINUTE, 20 * MINUTE), gap(8 * MINUTE, MINUTE)];
    const wallOfMinute = (at: number) => wallOf(opened, gaps, at * MINUTE) / MINUTE;
    expect([0, 5, 6, 8, 9].map(wallOfMinute)).toEqual([100, 105, 126, 128, 130]);
    // A time of day within it is the moment at which the clock stood.
    expect(instantAt(opened, gaps, 115 * MINUTE)).toBe(5 * MINUTE);
  });

  it('is found back from any time of day', () => {
    const gaps = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 9_000 })), {
        maxLength: 4,
      })
      .map((all) => all.toSorted(([a], [b]) => a - b).map(([at, length]) => gap(at, length)));
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 20_000 }), (all, at) => {
        const opened = wallTime(1_000_000);
        expect(instantAt(opened, all, wallOf(opened, all, at))).toBe(at);
      }),
    );
  });

  it('is known to the session by its length, and what was counted is not left out', () => {
    const left = council().start().wait(60).findGap('crash').answerGap(1_200, false);
    expect(left.state.gapsLeftOut).toEqual([{ at: left.now, length: 1_200_000 }]);
    expect(council().start().wait(60).findGap('crash').answerGap(1_200, true).state.gapsLeftOut).toEqual([]);
  });
});
