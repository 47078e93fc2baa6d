/** One measured goal: what was measured, against what, and whether it holds. */
export interface Goal {
  readonly id: string;
  readonly unit: string;
  readonly value: number;
  /** The same on the empty app, in the same run; null where it has none. */
  readonly floor: number | null;
  readonly ratio: number | null;
  /** The most that `ratio` may be (start, memory, CPU), or `value`. */
  readonly goal: number;
  readonly met: boolean;
  /** How many measurements `value` stands on. */
  readonly n: number;
}

/** The value below which this share of the samples lies (nearest rank). */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export const median = (samples: readonly number[]): number => {
  const upper = [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)];
  return samples.length % 2 === 1 && upper !== undefined
    ? upper
    : (quantile(samples, 0.5) + (upper ?? quantile(samples, 0.5))) / 2;
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A goal for the value itself; `floor` then only tells what the machine could do at that time. */
export const absolute = (
  id: string,
  unit: string,
  value: number,
  goal: number,
  n: number,
  floor: number | null = null,
): Goal => ({
  ...{ id, unit, value: rounded(value), floor: floor === null ? null : rounded(floor) },
  ratio: floor === null ? null : rounded(value / floor),
  goal,
  met: value <= goal,
  n,
});

/** A goal for how many times the empty app's value it is. */
export const relative = (
  id: string,
  unit: string,
  value: number,
  floor: number,
  goal: number,
  n: number,
): Goal => ({
  ...{ id, unit, value: rounded(value), floor: rounded(floor), ratio: rounded(value / floor), goal },
  met: value / floor <= goal,
  n,
});
