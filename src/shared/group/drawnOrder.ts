import { diceOf } from '#shared/session/rehearsal/dice.ts';

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let seed = 0x811c9dc5;
  for (const sign of text) seed = Math.imul(seed ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return seed >>> 0;
}

/**
 * The same things in an order drawn from a secret: always the same for one secret, and without the secret it tells
 * nothing of the order given. One thing more leaves the others in their order.
 */
export function drawnOrder<T extends string>(secret: string, things: readonly T[]): T[] {
  const drawn = new Map(things.map((thing) => [thing, diceOf(seedOf(`${secret} ${thing}`)).throw()]));
  return things.toSorted((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
}
