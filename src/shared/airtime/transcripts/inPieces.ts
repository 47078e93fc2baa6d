/** Work over as many things as a file may hold. It yields after each piece, so that other work gets its turn. */
export type InPieces<T> = Generator<undefined, T, undefined>;

/** So many things are one piece. */
export const PIECE = 5_000;

/** Takes one thing after the other. */
export function* each<T>(things: readonly T[], take: (thing: T) => void): InPieces<void> {
  for (let begun = 0; begun < things.length; begun += PIECE) {
    for (const thing of things.slice(begun, begun + PIECE)) take(thing);
    yield;
  }
}

/** Merges lists that are in order, each at most a piece long; of two that are alike the one of the earlier list comes first. */
export function* merged<T>(lists: readonly T[][], compare: (a: T, b: T) => number): InPieces<T[]> {
  let left = lists;
  while (left.length > 1) {
    const next: T[][] = [];
    for (let i = 0; i < left.length; i += 2)
      next.push(yield* mergedTwo(left[i] ?? [], left[i + 1] ?? [], compare));
    left = next;
  }
  return left[0] ?? [];
}

function* mergedTwo<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): InPieces<T[]> {
  const all: T[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const a = first[i];
    const b = second[j];
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      all.push(a as T);
      i += 1;
    } else {
      all.push(b);
      j += 1;
    }
    if (all.length % PIECE === 0) yield;
  }
  return all;
}

/** Does all of it at once. */
export function atOnce<T>(work: InPieces<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
