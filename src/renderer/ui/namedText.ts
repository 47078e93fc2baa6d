import { literally } from '#shared/literally.ts';
import { clipNameAmong, clipNames, emsWide, nameLength, readsFromRight } from './clipNames.ts';
import { shownOf, type Tries } from './tries.ts';

/** The names of one room, the longest first, as one expression that finds them in a text. */
const finders = new WeakMap<readonly string[], RegExp | null>();

function finderOf(names: readonly string[]): RegExp | null {
  const known = finders.get(names);
  if (known !== undefined) return known;
  const parts = [...new Set(names)]
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
    .map(literally);
  const finder = parts.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'gu');
  finders.set(names, finder);
  return finder;
}

/** Fewer letters are not much of a name; only wide ones are cut to fewer. */
const LEAST = 4;
const FEWEST = 3;

/**
 * A text that names people of the room, as `fits` has room for it: whole, or with every name in it cut to as many
 * letters as fit, told apart from all of the room (`clipNames`); nothing but names is cut. Where not even the shortest
 * names fit, they are the shortest.
 */
export const textThatFits = (
  text: string,
  names: readonly string[],
  fits: (text: string) => boolean,
): string => shownOf(triesOfNames(text, names), fits);

/** What `textThatFits` tries. */
export function* triesOfNames(text: string, names: readonly string[]): Tries {
  const finder = finderOf(names);
  const found = finder === null ? null : text.match(finder);
  if (finder === null || found === null) return text;
  const isNameAlone = found[0] === text;
  const withNames = (label: (name: string) => string): string =>
    text.replace(finder, (name) => (isNameAlone ? label(name) : inSentence(label(name))));
  const whole = closedOff(text, names);
  if (yield whole) return whole;
  const cut = (most: number): string => {
    const labels = clipNames(names, most);
    return oneStop(withNames((name) => labels[names.indexOf(name)] ?? name));
  };
  let low = LEAST;
  let high = Math.max(LEAST, ...found.map(nameLength)) - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (yield cut(middle)) low = middle;
    else high = middle - 1;
  }
  // Of letters as wide as `W` not even those fit: what tells apart must not be cut by its place.
  for (let most = low; most >= FEWEST; most -= 1) if (yield cut(most)) return cut(most);
  return cut(low);
}

/**
 * A name within a sentence that is read the other way: closed off, so that what follows it, a comma or a time of day,
 * stays behind it (`markdown.ts` does the same on paper).
 */
export const inSentence = (name: string): string => (readsFromRight(name) ? `\u2068${name}\u2069` : name);

/** A whole text with the names of the room in it closed off; a name alone needs none. */
export function closedOff(text: string, names: readonly string[]): string {
  const finder = finderOf(names);
  return finder === null ? text : text.replace(finder, (name) => (name === text ? name : inSentence(name)));
}

/**
 * The direction of a text that names people: that of our own words where names in it are closed off, though it begins
 * with one of them (a page takes the direction from the first letter, and looks into what is closed off). Left to the
 * first letter, as for a name alone, where it is undefined.
 */
export const directionOf = (shown: string): 'ltr' | undefined =>
  shown.includes('\u2068') ? 'ltr' : undefined;

/** A text as it was before names in it were closed off. */
export const withoutClosings = (text: string): string => text.replace(/[\u2068\u2069]/gu, '');

/** A sentence that ends with a cut name ends in its dots, and not in four. */
export const oneStop = (text: string): string => text.replace(/…(\u2069?)\.(?!\p{L})/gu, '…$1');

/** A cut name is tried shorter by so many ems until its lines hold it. */
const STEP = 0.5;

/**
 * A name as so many lines of `ems` hold it: whole, or cut and told apart from all of the room. What a line break leaves
 * empty at the end of a line is counted too, so that what tells apart is never behind the last line.
 */
export function nameInLines(name: string, names: readonly string[], ems: number, lines: number): string {
  if (linesOf(name, ems) <= lines) return name;
  for (let width = lines * ems; width > ems; width -= STEP) {
    const cut = clipNameAmong(name, names, Infinity, width);
    if (linesOf(cut, ems) <= lines) return cut;
  }
  return clipNameAmong(name, names, Infinity, ems);
}

/** A name that at most two lines of so many ems hold: in one where it fits, else in two that are about as long. */
export function linesOfName(name: string, ems: number): readonly string[] {
  const pieces = name.split(/(?<=[ -])/u);
  if (pieces.length === 1 || emsWide(name) <= ems) return [name];
  const [best] = pieces
    .slice(1)
    .map((_, at) => [pieces.slice(0, at + 1), pieces.slice(at + 1)].map((part) => part.join('').trim()))
    .toSorted((a, b) => Math.max(...a.map(emsWide)) - Math.max(...b.map(emsWide)));
  return best ?? [name];
}

/** Lines that a text takes where one holds so many ems: broken at spaces and after hyphens; a longer word has no line. */
function linesOf(text: string, ems: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.split(/(?<=[ -])/u)) {
    const width = emsWide(piece.trimEnd());
    if (used > 0 && used + width > ems) {
      lines += 1;
      used = 0;
    }
    if (width > ems) return Infinity;
    used += emsWide(piece);
  }
  return lines;
}
