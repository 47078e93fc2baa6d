import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import { literally } from '#shared/literally.ts';

/** Stands where a name stood, in every language. */
const NOBODY = '…';

/** A name of one letter is a letter of many words. */
const SHORTEST_NAME = 2;
/** A first name alone is taken for somebody from so many letters on. */
const SHORTEST_FIRST_NAME = 3;

/**
 * What takes people's names out of a text: as they are written, whole or the first name alone, and where they stand as a
 * word. A name that somebody else of those here has too stays, and so does one that is a part of theirs.
 */
export function withoutNames(gone: readonly string[], here: readonly string[]): (text: string) => string {
  const stays = new Set(here.flatMap(waysToSay).map(sameNameKey));
  const goes = new Set(
    gone
      .flatMap(waysToSay)
      .map(sameNameKey)
      .filter((key) => !stays.has(key)),
  );
  // Of two that begin at one place the longer one is meant.
  const all = [...gone, ...here].flatMap(waysToSay).toSorted((a, b) => b.length - a.length);
  if (goes.size === 0) return (text) => text;
  const word = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${all.map(literally).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
  return (text) => {
    const composed = text.normalize('NFC');
    const left = composed.replace(word, (name) => (goes.has(sameNameKey(name)) ? NOBODY : name));
    return left === composed ? text : left;
  };
}

function waysToSay(name: string): string[] {
  const whole = name.normalize('NFC').trim();
  const [first = ''] = whole.split(/\s/u);
  return [
    ...([...whole].length >= SHORTEST_NAME ? [whole] : []),
    ...(first !== whole && [...first].length >= SHORTEST_FIRST_NAME ? [first] : []),
  ];
}
