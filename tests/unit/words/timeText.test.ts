import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock, formatElapsed, formatLength, wholeSeconds } from '#shared/words/timeText.ts';

describe('the digits', () => {
  it.each([
    [180_000, '3:00'],
    [179_999, '3:00'],
    [179_000, '2:59'],
    [60_001, '1:01'],
    [1, '0:01'],
    [0, '0:00'],
    [-1, '+0:00'],
    [-999, '+0:00'],
    [-1000, '+0:01'],
    [-47_900, '+0:47'],
    [-600_000, '+10:00'],
    [6_000_000, '100:00'],
  ])('show %i ms left as %s', (left, text) => {
    expect(formatClock(left)).toBe(text);
  });

  it('round a length to the nearest second and an elapsed time down', () => {
    expect([formatLength(72_500), formatLength(-5), formatElapsed(42_999)]).toEqual(['1:13', '0:00', '0:42']);
  });

  it('beside their sum are a second off at most, and add up to it', () => {
    // Each rounded by itself they were 1:27, 1:02 and 1:02 of 3:30.
    expect(wholeSeconds([86_600, 61_600, 61_700])).toEqual([87_000, 61_000, 62_000]);
    fc.assert(
      fc.property(fc.array(fc.nat(7_200_000), { maxLength: 30 }), (parts) => {
        const whole = wholeSeconds(parts);
        const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
        expect(formatLength(sum(whole))).toBe(formatLength(sum(parts)));
        whole.forEach((one, i) => {
          expect(one % 1000).toBe(0);
          expect(Math.abs(one - (parts[i] ?? 0))).toBeLessThan(1000);
        });
      }),
    );
  });
});
