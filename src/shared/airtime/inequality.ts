/** Measures of how unevenly something is shared. Null where a measure is undefined, never NaN. */

/**
 * Gini coefficient, Σi Σj |xi − xj| / (2 n Σx): 0 if all have the same, near 1 if one has everything. Null if nobody
 * has anything. `amounts` are whole numbers, so the sums are exact.
 */
export function gini(amounts: readonly number[]): number | null {
  const sum = amounts.reduce((whole, amount) => whole + amount, 0);
  if (sum === 0) return null;
  // For sorted amounts the sum over all pairs is twice Σ (2i − n + 1) xi.
  const n = amounts.length;
  const sumOfDifferences = amounts
    .toSorted((a, b) => a - b)
    .reduce((whole, amount, i) => whole + (2 * i - n + 1) * amount, 0);
  return sumOfDifferences / (n * sum);
}

/** Gini scaled so that it is 1 if one has everything; null for fewer than two amounts. */
export function giniNormalised(amounts: readonly number[]): number | null {
  const n = amounts.length;
  const plainGini = n < 2 ? null : gini(amounts);
  return plainGini === null ? null : (plainGini * n) / (n - 1);
}

/** Shannon entropy of the shares, divided by ln n: 1 if all have the same. Null for fewer than two, or a sum of 0. */
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

/** Σ (x − mean)² / (n − less): `less` is 0 for a population, 1 for a sample. Null if n − less is 0. */
export function variance(amounts: readonly number[], less: 0 | 1): number | null {
  const n = amounts.length;
  if (n - less <= 0) return null;
  const sum = amounts.reduce((whole, amount) => whole + amount, 0);
  const squares = amounts.reduce((whole, amount) => whole + amount * amount, 0);
  return (n * squares - sum * sum) / (n * (n - less));
}

/** The middle amount, or the mean of the two in the middle; null for an empty list. */
export function medianOf(amounts: readonly number[]): number | null {
  const sorted = amounts.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** a / b, or null if b is 0. */
export const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);
