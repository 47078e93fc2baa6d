import { sameNameKey } from './numberNamesakes.ts';

/**
 * Whether people without a group, known by their names alone, are the circle that met before: nobody is new, at least
 * half of those who were there are here, and no name is two people's, then or now. Nothing of anybody's is shown to
 * others who happen to bear some of their names (docs/domain/commitments.md).
 */
export function isSameCircle(now: readonly string[], before: readonly string[]): boolean {
  const here = new Set(now.map(sameNameKey));
  const there = new Set(before.map(sameNameKey));
  const isPlain = here.size === now.length && there.size === before.length;
  return isPlain && [...here].every((key) => there.has(key)) && here.size * 2 >= there.size;
}
