import { describe, expect, it } from 'vitest';
import { absolute, median, quantile, relative } from '../../bench/goals.ts';

describe('goals', () => {
  it('take the nearest rank of what was measured', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([3, 1, 2], 0)).toBe(1);
    expect(() => quantile([], 0.5)).toThrow();
  });

  it('take the middle, between two where there are two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([5])).toBe(5);
  });

  it('hold up to the goal itself: for the value, or for how many times the floor it is', () => {
    expect(absolute('fold', 'ms', 20, 20, 30)).toEqual({
      ...{ id: 'fold', unit: 'ms', value: 20, floor: null, ratio: null, goal: 20, met: true, n: 30 },
    });
    expect(absolute('tapToPaint', 'ms', 33.004, 33, 300, 30)).toMatchObject({
      ...{ value: 33, floor: 30, ratio: 1.1, met: false },
    });
    expect(relative('memory', 'MiB', 130, 100, 1.3, 3)).toMatchObject({ ratio: 1.3, met: true });
    expect(relative('memory', 'MiB', 130.5, 100, 1.3, 3)).toMatchObject({ ratio: 1.31, met: false });
  });
});
