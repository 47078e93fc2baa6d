import { intersection, lengthOf, union, type Span } from './spans.ts';

/** When each of the people spoke. */
type SpansByPerson = ReadonlyMap<string, readonly Span[]>;

/** The largest shift that is tried, first in coarse steps, then in fine steps. Milliseconds. */
const MAX_SHIFT = 15 * 60_000;
const COARSE_STEP = 1_000;
const FINE_STEP = 100;
/** A shift counts only if it fits this many times better than no shift: otherwise it may be chance. */
const CLEARLY_BETTER = 1.1;

const shifted = (spans: readonly Span[], by: number): Span[] =>
  spans.map(({ from, to }) => ({ from: from + by, to: to + by }));

/** The time in which both recordings have the same person speaking, if the second is moved by `by`. */
function agreedTime(first: SpansByPerson, second: SpansByPerson, by: number): number {
  let sum = 0;
  for (const [person, spans] of second)
    sum += lengthOf(intersection(first.get(person) ?? [], shifted(spans, by)));
  return sum;
}

/** The numbers of the seconds in which the person speaks. */
function spokenSeconds(spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const { from, to } of spans)
    for (let at = Math.ceil(from / COARSE_STEP); at * COARSE_STEP < to; at += 1) found.push(at);
  return found;
}

/** The best shift in whole seconds, in milliseconds; of equally good shifts the smallest. */
function findCoarseShift(first: SpansByPerson, second: SpansByPerson): number {
  const most = MAX_SHIFT / COARSE_STEP;
  const scores = new Map<number, number>();
  for (const [person, spans] of second) {
    const firstSeconds = new Set(spokenSeconds(first.get(person) ?? []));
    const secondSeconds = spokenSeconds(spans);
    for (let by = -most; by <= most; by += 1) {
      let score = 0;
      for (const at of secondSeconds) if (firstSeconds.has(at + by)) score += 1;
      scores.set(by, (scores.get(by) ?? 0) + score);
    }
  }
  return (
    COARSE_STEP *
    [...scores].reduce(
      ([best, bestScore], [by, score]) =>
        score > bestScore || (score === bestScore && Math.abs(by) < Math.abs(best))
          ? [by, score]
          : [best, bestScore],
      [0, scores.get(0) ?? 0],
    )[0]
  );
}

const withUnions = (tracks: SpansByPerson): SpansByPerson =>
  new Map([...tracks].map(([person, spans]) => [person, union(spans)]));

/**
 * How many milliseconds must be added to the times of a second recording so that it fits the first one, because two
 * recorders rarely start together. 0 if no shift of up to a quarter of an hour fits clearly better.
 */
export function findShift(first: SpansByPerson, second: SpansByPerson): number {
  const [a, b] = [withUnions(first), withUnions(second)];
  const timeWithoutShift = agreedTime(a, b, 0);
  const coarse = findCoarseShift(a, b);
  let best = 0;
  let bestTime = timeWithoutShift * CLEARLY_BETTER;
  for (let by = coarse - COARSE_STEP; by <= coarse + COARSE_STEP; by += FINE_STEP) {
    const score = agreedTime(a, b, by);
    if (score > bestTime) [best, bestTime] = [by, score];
  }
  return best;
}
