import { inWords } from './counted.ts';

/**
 * `two circles`: as many as too many people make, each of `least` to `most` of them; null where they make none, as three
 * people make no pairs.
 */
export function circlesOf(people: number, least: number, most: number): string | null {
  const circles = Math.ceil(people / most);
  return circles < 2 || circles * least > people ? null : `${inWords(circles)} circles`;
}
