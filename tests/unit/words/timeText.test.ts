import { describe, expect, it } from 'vitest';
import { formatClock, formatElapsed, formatLength } from '#shared/words/timeText.ts';

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
});
