import { diceOf } from '#shared/session/rehearsal/dice.ts';

/** A number for dice out of a text: FNV-1a, 32 bits. */
export function seedOf(text: string): number {
  let seed = 0x811c9dc5;
  for (const sign of text) seed = Math.imul(seed ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return seed >>> 0;
}

/**
 * Sorts things in a random-looking order that depends only on the secret and the things, not on the order given. An
 * additional thing does not change the order of the others.
 */
export function seededOrder<T extends string>(secret: string, things: readonly T[]): T[] {
  const numbers = new Map(things.map((thing) => [thing, diceOf(seedOf(`${secret} ${thing}`)).throw()]));
  return things.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
}
