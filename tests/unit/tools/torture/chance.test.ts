import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../../tools/torture/chance.ts';

const take = (seed: number, n: number): number[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: n }, () => chance.next());
};

describe('chance', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    expect(take(7, 50)).toEqual(take(7, 50));
    expect(take(8, 50)).not.toEqual(take(7, 50));
  });

  it('spreads evenly from 0 to below 1', () => {
    const numbers = take(1, 10_000);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
      expect(Math.abs(inside - 1_000)).toBeLessThan(150);
    }
  });

  it('picks every element of a list, and refuses an empty one', () => {
    const chance = chanceOf(3);
    expect(new Set(Array.from({ length: 100 }, () => chance.pick(['a', 'b', 'c'])))).toEqual(
      new Set(['a', 'b', 'c']),
    );
    expect(() => chance.pick([])).toThrow();
  });
});
