import { describe, expect, it } from 'vitest';
import { saidAway, saidClock, saidElapsed, saidLength } from '../../../src/shared/words/en/saidTimes.ts';

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
