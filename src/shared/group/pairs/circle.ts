/** One period: `partners[i]` is the place that place `i` is paired with. */
export type Partners = readonly number[];

/**
 * Everybody with everybody once: one place stands still, the others move on by one in a circle and pair across it
 * (docs/domain/pairs.md). `count` is even; there are `count` − 1 rounds.
 */
export function circleRounds(count: number): number[][] {
  const moving = count - 1;
  return Array.from({ length: moving }, (_, round) => {
    const partners = new Array<number>(count);
    const pair = (a: number, b: number): void => {
      partners[a] = b;
      partners[b] = a;
    };
    pair(round, moving);
    for (let step = 1; step < count / 2; step += 1)
      pair((round + step) % moving, (round - step + moving) % moving);
    return partners;
  });
}
