/** Chance that can be thrown again: the same seed gives the same throws. */
export interface Dice {
  /** From 0 up to, but not including, 1. */
  throw(): number;
  /** True in so many of a hundred throws. */
  chance(percent: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** One of them; undefined where there is none. */
  pick<T>(list: readonly T[]): T | undefined;
}

/** Mulberry32: small, fast, and good enough for a play. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    throw: next,
    chance: (percent) => next() * 100 < percent,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
