/** How unevenly something is spread. Null where it is undefined, never NaN. */

/**
 * Gini coefficient, Σi Σj |xi − xj| / (2 n Σx): 0 where all have the same, towards 1 where one has all. Null
 * where nobody has anything. `amounts` are whole numbers, so the sums are exact.
 */
export function gini(amounts: readonly number[]): number | null {
  const sum = amounts.reduce((whole, amount) => whole + amount, 0);
  if (sum === 0) return null;
  // Sorted, the sum over all pairs is Σ (2i − n + 1) xi, twice.
  const n = amounts.length;
  const apart = amounts
    .toSorted((a, b) => a - b)
    .reduce((whole, amount, i) => whole + (2 * i - n + 1) * amount, 0);
  return apart / (n * sum);
}

/** Gini on a scale where one of `n` having all is 1; null for fewer than two. */
export function giniNormalised(amounts: readonly number[]): number | null {
  const n = amounts.length;
  const plain = n < 2 ? null : gini(amounts);
  return plain === null ? null : (plain * n) / (n - 1);
}

/** Shannon entropy of the shares over ln n: 1 where all have the same; null for fewer than two, or for nothing. */
export function entropyNormalised(amounts: readonly number[]): number | null {
  const n = amounts.length;
  const sum = amounts.reduce((whole, amount) => whole + amount, 0);
  if (n < 2 || sum === 0) return null;
  const entropy = amounts.reduce((whole, amount) => {
    const p = amount / sum;
    return p === 0 ? whole : whole - p * Math.log(p);
  }, 0);
  return entropy / Math.log(n);
}

/** Σ (x − mean)² / (n − less): `less` is 0 for a population, 1 for a sample; null where that divides by 0. */
export function variance(amounts: readonly number[], less: 0 | 1): number | null {
  const n = amounts.length;
  if (n - less <= 0) return null;
  const sum = amounts.reduce((whole, amount) => whole + amount, 0);
  const squares = amounts.reduce((whole, amount) => whole + amount * amount, 0);
  return (n * squares - sum * sum) / (n * (n - less));
}

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function medianOf(amounts: readonly number[]): number | null {
  const sorted = amounts.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** a / b, or null where b is 0. */
export const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);
