import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '#shared/session/refusals.ts';
import { ms } from '#shared/time.ts';
import { inDigits } from '#shared/words/timeText.ts';
import { mistakeSentence } from '../../../src/shared/words/en/mistakes.ts';
import {
  aloud,
  saidAway,
  saidClock,
  saidElapsed,
  saidLength,
} from '../../../src/shared/words/en/saidTimes.ts';
import { whySentence } from '../../../src/shared/words/en/why.ts';

describe('a length of time, as it is said', () => {
  it.each([
    [65_000, '1 minute 5 seconds'],
    [60_000, '1 minute'],
    [1_000, '1 second'],
    [0, '0 seconds'],
    [600_000, '10 minutes'],
    [5_025_000, '83 minutes 45 seconds'],
  ])('%d ms: %s', (length, says) => {
    expect([saidLength(length), saidElapsed(length), saidClock(length), saidAway(length)]).toEqual(
      Array(4).fill(says),
    );
  });

  it('is rounded as its digits are', () => {
    expect(saidClock(50_001)).toBe('51 seconds');
    expect(saidClock(-47_999)).toBe('47 seconds over');
    expect(saidAway(-47_999)).toBe('47 seconds');
    expect(saidElapsed(39_999)).toBe('39 seconds');
    expect(saidLength(39_600)).toBe('40 seconds');
  });
});

/** Every way in which an act is refused for a length of time. */
const ABOUT_LENGTHS = ['beforePreviousPhase', 'endNotBefore'] as const satisfies readonly RefusalCode[];

describe('a sentence with a length of time in it', () => {
  it('says of a refusal the digits to whoever reads, and a duration to whoever hears', () => {
    const lengths = fc.integer({ min: 0, max: 36_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...ABOUT_LENGTHS), lengths, (code, length) => {
        const why = { code: 'refused', refusal: { code, about: ms(length) } } as const;
        expect(whySentence(why, inDigits)).toContain(`${inDigits.elapsed(length)} at most`);
        expect(whySentence(why, aloud)).toContain(`${saidElapsed(length)} at most`);
        expect(whySentence(why, aloud)).not.toMatch(/\d:\d/);
      }),
    );
  });

  it('says of a limit of a format the same', () => {
    const why = { code: 'atMost', limit: 14_400, isTime: true } as const;
    expect(mistakeSentence(why, inDigits)).toBe('Not more than 240:00.');
    expect(mistakeSentence(why, aloud)).toBe('Not more than 240 minutes.');
  });
});
