import type { Partners } from './circle.ts';

/** How often each two places are paired in some rounds. */
export interface Meetings {
  readonly of: (a: number, b: number) => number;
  readonly add: (a: number, b: number, times: number) => void;
}

/** `before`: how often each two were paired earlier. */
export function countMeetings(
  count: number,
  rounds: readonly Partners[],
  before: Meetings['of'] = () => 0,
): Meetings {
  const met = new Int32Array(count * count);
  const add = (a: number, b: number, times: number): void => {
    met[a * count + b] = (met[a * count + b] ?? 0) + times;
    met[b * count + a] = (met[b * count + a] ?? 0) + times;
  };
  for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) add(a, b, before(a, b));
  for (const round of rounds)
    round.forEach((b, a) => {
      if (a < b) add(a, b, 1);
    });
  return { of: (a, b) => met[a * count + b] ?? 0, add };
}
