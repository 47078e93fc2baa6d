/**
 * Returns `next`, but with every part of `before` that is equal. Unchanged parts keep their identity, so React renders
 * only what has changed. For plain data, as pushes contain it.
 */
export function keepIdentity<T>(before: T, next: T): T {
  return same(before, next) as T;
}

function same(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before;
  if (typeof before !== 'object' || typeof next !== 'object' || before === null || next === null) return next;
  if (Array.isArray(before) !== Array.isArray(next)) return next;
  return Array.isArray(before)
    ? sameList(before, next as unknown[])
    : sameRecord(before as Plain, next as Plain);
}

function sameList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  let kept = before.length === next.length;
  const parts = next.map((part, i) => {
    const one = same(before[i], part);
    if (!Object.is(one, before[i])) kept = false;
    return one;
  });
  return kept ? before : parts;
}

type Plain = Readonly<Record<string, unknown>>;

function sameRecord(before: Plain, next: Plain): Plain {
  const keys = Object.keys(next);
  let kept = keys.length === Object.keys(before).length;
  // Built from entries, because a key may be `__proto__`.
  const parts = keys.map((key) => {
    const was = Object.hasOwn(before, key);
    const part = was ? same(before[key], next[key]) : next[key];
    if (!was || !Object.is(part, before[key])) kept = false;
    return [key, part] as const;
  });
  return kept ? before : Object.fromEntries(parts);
}
