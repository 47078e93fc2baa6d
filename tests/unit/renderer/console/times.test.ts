import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockStamp } from '#shared/ipc/pushes.ts';
import { instant, seconds, wallTime } from '#shared/time.ts';
import { formatLength } from '#shared/words/timeText.ts';
import { readLength, spareAndRest, timeOfDay, twoPrompts } from '../../../../src/renderer/console/times.ts';
import { repay } from '../../../support/preview/consoleViews.ts';

describe('a length that was typed', () => {
  it('is minutes and seconds, or seconds', () => {
    expect(['1:20', '80', ' 80 s ', '0:05', '0', '1.20'].map(readLength)).toEqual(
      [80, 80, 80, 5, 0, 80].map(seconds),
    );
  });

  it('is refused where it is none', () => {
    expect(['', 'soon', '1:60', '-5', '1:2:3', '99999', '400:00'].map(readLength)).toEqual(
      Array(7).fill(null),
    );
  });

  it('reads back whatever the console writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 * 3600 }), (s) => {
        expect(readLength(formatLength(seconds(s)))).toBe(seconds(s));
      }),
    );
  });
});

describe('the time of day', () => {
  it('follows the wall clock as it now is, not as it was when the room was opened', () => {
    const at = (wall: number): ClockStamp => ({
      at: instant(60_000),
      monotonic: 5,
      wall: wallTime(wall),
      moving: true,
    });
    const noon = new Date(2026, 10, 19, 12, 0, 0).getTime();
    expect(timeOfDay(at(noon), instant(90_000), true)).toBe('12:00:30');
    expect(timeOfDay(at(noon + 3_600_000), instant(90_000), false)).toBe('13:00');
    expect(timeOfDay(null, instant(0), true)).toBe('');
  });
});

describe('a proposal in one line', () => {
  it('parts what comes from spare time', () => {
    expect(spareAndRest(repay)).toEqual({ spare: seconds(45), rest: seconds(22) });
  });
});

describe('prompts', () => {
  it('come two at a time and begin anew', () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    expect([0, 1, 2, 3].map((turn) => twoPrompts(five, turn))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
      ['a', 'b'],
    ]);
  });

  it('are all shown where there are no more than two', () => {
    expect(twoPrompts(['a', 'b'], 7)).toEqual(['a', 'b']);
    expect(twoPrompts([], 1)).toEqual([]);
  });
});
