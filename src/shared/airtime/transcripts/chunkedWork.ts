/** Work on many things, which yields after every chunk so that other work can run in between. */
export type ChunkedWork<T> = Generator<undefined, T, undefined>;

/** How many things are handled between two yields. */
export const CHUNK_SIZE = 5_000;

/** Handles one thing after the other. */
export function* forEachInChunks<T>(things: readonly T[], handle: (thing: T) => void): ChunkedWork<void> {
  for (let start = 0; start < things.length; start += CHUNK_SIZE) {
    for (const thing of things.slice(start, start + CHUNK_SIZE)) handle(thing);
    yield;
  }
}

/** Merges sorted lists, each at most a chunk long. Of two equal things, the one from the earlier list comes first. */
export function* mergeSorted<T>(lists: readonly T[][], compare: (a: T, b: T) => number): ChunkedWork<T[]> {
  let left = lists;
  while (left.length > 1) {
    const next: T[][] = [];
    for (let i = 0; i < left.length; i += 2)
      next.push(yield* mergeTwo(left[i] ?? [], left[i + 1] ?? [], compare));
    left = next;
  }
  return left[0] ?? [];
}

function* mergeTwo<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): ChunkedWork<T[]> {
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
    if (all.length % CHUNK_SIZE === 0) yield;
  }
  return all;
}

/** Runs all the work without a break. */
export function runToEnd<T>(work: ChunkedWork<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
