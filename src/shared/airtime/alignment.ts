import { intersection, lengthOf, union, type Span } from './spans.ts';

/** When each of the people spoke. */
type Tracks = ReadonlyMap<string, readonly Span[]>;

/** How far two recordings of one meeting are looked for apart, and how finely. Milliseconds. */
const FARTHEST = 15 * 60_000;
const COARSE = 1_000;
const FINE = 100;
/** By how much a shift has to agree better than none, not to be chance. */
const CLEARLY = 1.1;

const shifted = (spans: readonly Span[], by: number): Span[] =>
  spans.map(({ from, to }) => ({ from: from + by, to: to + by }));

/** Time in which both say that the same person speaks, the second moved by `by`. */
function together(first: Tracks, second: Tracks, by: number): number {
  let sum = 0;
  for (const [person, spans] of second)
    sum += lengthOf(intersection(first.get(person) ?? [], shifted(spans, by)));
  return sum;
}

/** The seconds of a track in which the person speaks. */
function secondsOf(spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const { from, to } of spans)
    for (let at = Math.ceil(from / COARSE); at * COARSE < to; at += 1) found.push(at);
  return found;
}

/** The best shift in whole seconds; of equally good ones the shortest. */
function coarseShift(first: Tracks, second: Tracks): number {
  const most = FARTHEST / COARSE;
  const scores = new Map<number, number>();
  for (const [person, spans] of second) {
    const there = new Set(secondsOf(first.get(person) ?? []));
    const own = secondsOf(spans);
    for (let by = -most; by <= most; by += 1) {
      let score = 0;
      for (const at of own) if (there.has(at + by)) score += 1;
      scores.set(by, (scores.get(by) ?? 0) + score);
    }
  }
  return (
    COARSE *
    [...scores].reduce(
      ([best, most1], [by, score]) =>
        score > most1 || (score === most1 && Math.abs(by) < Math.abs(best)) ? [by, score] : [best, most1],
      [0, scores.get(0) ?? 0],
    )[0]
  );
}

const ofUnions = (tracks: Tracks): Tracks =>
  new Map([...tracks].map(([person, spans]) => [person, union(spans)]));

/**
 * By how many milliseconds a second recording of a meeting lies too early (or, below 0, too late) to fit the first:
 * 0 where no shift of up to a quarter of an hour fits clearly better. The clocks of two recorders agree by chance only.
 */
export function shiftBetween(first: Tracks, second: Tracks): number {
  const [a, b] = [ofUnions(first), ofUnions(second)];
  const unmoved = together(a, b, 0);
  const near = coarseShift(a, b);
  let best = 0;
  let most = unmoved * CLEARLY;
  for (let by = near - COARSE; by <= near + COARSE; by += FINE) {
    const score = together(a, b, by);
    if (score > most) [best, most] = [by, score];
  }
  return best;
}
