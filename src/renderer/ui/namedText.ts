import { clipNames, nameLength } from './clipNames.ts';

/** The names of one room, the longest first, as one expression that finds them in a text. */
const finders = new WeakMap<readonly string[], RegExp | null>();

function finderOf(names: readonly string[]): RegExp | null {
  const known = finders.get(names);
  if (known !== undefined) return known;
  const parts = [...new Set(names)]
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const finder = parts.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'gu');
  finders.set(names, finder);
  return finder;
}

/** Fewer letters tell nobody apart. */
const LEAST = 4;

/**
 * A text that names people of the room, as `fits` has room for it: whole, or with every name in it cut to as many
 * letters as fit, told apart from all of the room (`clipNames`); nothing but names is cut. Where not even the shortest
 * names fit, they are the shortest.
 */
export function textThatFits(
  text: string,
  names: readonly string[],
  fits: (text: string) => boolean,
): string {
  const finder = finderOf(names);
  if (finder === null || fits(text)) return text;
  const found = text.match(finder);
  if (found === null) return text;
  const cut = (most: number): string => {
    const labels = clipNames(names, most);
    return text.replace(finder, (name) => labels[names.indexOf(name)] ?? name);
  };
  let low = LEAST;
  let high = Math.max(LEAST, ...found.map(nameLength)) - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
