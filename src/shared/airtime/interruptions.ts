/** Who interrupted whom. The facilitator sees the pairs, the group only the total (docs/domain/observer.md). */
export interface Interruptions<P extends string> {
  readonly total: number;
  /** Pairs in the order of their first occurrence; a person is null if the observer did not say who. */
  readonly pairs: readonly { readonly by: P | null; readonly whom: P | null; readonly count: number }[];
}

/** Counts the interruptions among marked codes. */
export function countInterruptions<P extends string>(
  codes: readonly { readonly code: string; readonly person: P | null; readonly whom: P | null }[],
): Interruptions<P> {
  const found: { by: P | null; whom: P | null; count: number }[] = [];
  let total = 0;
  for (const { code, person: by, whom } of codes) {
    if (code !== 'IN') continue;
    total += 1;
    const known = found.find((pair) => pair.by === by && pair.whom === whom);
    if (known) known.count += 1;
    else found.push({ by, whom, count: 1 });
  }
  return { total, pairs: found };
}
