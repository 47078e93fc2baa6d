/** Who interrupted whom. For the facilitator; the group sees the total only (docs/domain/observer.md). */
export interface Interruptions<P extends string> {
  readonly total: number;
  /** Pairs that occurred, in the order in which they first did; null where the observer did not say. */
  readonly pairs: readonly { readonly by: P | null; readonly whom: P | null; readonly count: number }[];
}

/** Counts the interruptions among marked codes. */
export function interruptionsOf<P extends string>(
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
