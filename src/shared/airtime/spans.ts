/** A time from `from` up to, but not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The length of spans that do not overlap. */
export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);

/** The time in at least one of the spans. A union is sorted, and its spans neither overlap nor touch. */
export function union(spans: readonly Span[]): Span[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans
    .filter((span) => span.to > span.from)
    .toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The time in both; `a` and `b` are unions. */
export function intersection(a: readonly Span[], b: readonly Span[]): Span[] {
  const common: Span[] = [];
  for (let i = 0, j = 0; ;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) return common;
    const from = Math.max(left.from, right.from);
    const to = Math.min(left.to, right.to);
    if (to > from) common.push({ from, to });
    if (left.to < right.to) i += 1;
    else j += 1;
  }
}

/** The time in `a` that is not in `b`; both are unions. */
export function without(a: readonly Span[], b: readonly Span[]): Span[] {
  const remaining: Span[] = [];
  for (const span of a) {
    let { from } = span;
    for (const hole of b) {
      if (hole.to <= from) continue;
      if (hole.from >= span.to) break;
      if (hole.from > from) remaining.push({ from, to: hole.from });
      from = Math.max(from, hole.to);
    }
    if (from < span.to) remaining.push({ from, to: span.to });
  }
  return remaining;
}

/** The time in at least two of the tracks; each track is a union. */
export function overlapOf(tracks: readonly (readonly Span[])[]): Span[] {
  const edges = tracks.flatMap((track) =>
    track.flatMap(({ from, to }) => [
      { at: from, by: 1 },
      { at: to, by: -1 },
    ]),
  );
  edges.sort((a, b) => a.at - b.at || a.by - b.by);
  const both: Span[] = [];
  let on = 0;
  let since = 0;
  for (const { at, by } of edges) {
    if (on >= 2 && at > since) both.push({ from: since, to: at });
    on += by;
    since = at;
  }
  return union(both);
}
