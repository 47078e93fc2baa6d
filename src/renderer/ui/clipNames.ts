import { sameNameKey, numberNamesakes } from '#shared/group/numberNamesakes.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Nothing but signs that never join a neighbour into one letter: plain Latin, and the dots of a cut. */
const PLAIN_SIGNS = /^[ -\u02ff…]*$/u;

/** A text as a reader sees it, letter by letter. Only what may hold a mark of its own needs the slow rules. */
const letters = (text: string): readonly string[] =>
  PLAIN_SIGNS.test(text) ? Array.from(text) : Array.from(graphemes.segment(text), (s) => s.segment);

/** A name cut to at most `most` visible letters, the last being "…". Never splits a letter from its marks. */
export function clipName(name: string, most: number): string {
  const all = letters(name);
  return all.length <= most ? name : `${endOf(all.slice(0, most - 1).join(''))}…`;
}

/** A beginning without the space or the full stop before its dots: `Kolbrún R.…` would end in four. */
const endOf = (beginning: string): string => beginning.replace(/(?<=[^\s.,;:])[\s.,;:]+$/u, '').trimEnd();

/**
 * A label for each name of one room, in the same order: at most `most` letters and about `ems` of width (one for all,
 * or each its own). A name that fits stays whole. One that is cut, and could then be read as somebody else's, ends in
 * what tells it apart: `Alex…P` and `Alex…F`. No two labels are alike, none is somebody else's whole name, and each is
 * shorter than what it shortens and made of its letters as far as those tell it apart; where the place is too narrow for
 * that, they are wider than asked. Namesakes get numbers, as everywhere (`numberNamesakes`).
 */
export function clipNames(
  names: readonly string[],
  most: number,
  ems: number | readonly number[] = Infinity,
): readonly string[] {
  const asked = JSON.stringify([names, most, ems]);
  const known = knownLabels.get(asked);
  if (known !== undefined) return known;
  const labels = cutApart(names, most, ems);
  if (knownLabels.size >= MOST_KNOWN) knownLabels.clear();
  knownLabels.set(asked, labels);
  return labels;
}

/** Labels by what was asked for: windows ask for the same ones with every tap and every second. */
const knownLabels = new Map<string, readonly string[]>();
const MOST_KNOWN = 64;

function cutApart(
  names: readonly string[],
  most: number,
  ems: number | readonly number[],
): readonly string[] {
  const people = numberNamesakes(names.map((name) => name.normalize('NFC'))).map(personOf);
  const limits = people.map((_, i) => ({ most, ems: typeof ems === 'number' ? ems : (ems[i] ?? Infinity) }));
  const taken = new Set<string>();
  const whole = people.map((person, i) => isWhole(person, limits[i] ?? NO_LIMITS));
  people.forEach(({ key }, i) => whole[i] && taken.add(key));
  /** A label that came out shorter than its place may stand beside those of places that are narrower: it is one of them. */
  const isOfNarrower = (label: string, i: number): boolean => {
    const length = nameLength(label);
    return ems !== Infinity || length >= most || clipNames(names, length)[i] === label;
  };
  return people.map((person, i) => {
    if (whole[i]) return person.name;
    const others = people.filter((other) => other !== person);
    const cutToo = people.filter((other, at) => other !== person && whole[at] !== true);
    const theirNames = new Set(others.flatMap(({ name, key }) => [sameNameKey(name), key]));
    for (const label of cuts(person, others, cutToo, shorterThan(person, limits[i] ?? NO_LIMITS))) {
      const key = sameNameKey(label);
      if (!isShorter(label, person.name) || taken.has(key) || theirNames.has(key) || !isOfNarrower(label, i))
        continue;
      taken.add(key);
      return label;
    }
    taken.add(sameNameKey(person.name));
    return person.name;
  });
}

/** The label of one of the names of a room, told apart from all of them (`clipNames`). */
export const clipNameAmong = (name: string, names: readonly string[], most: number, ems = Infinity): string =>
  clipNames(names, most, ems)[names.indexOf(name)] ?? clipName(name, most);

interface Named {
  readonly name: string;
  readonly key: string;
  readonly letters: readonly string[];
  /** How wide the first n letters are, by n. */
  readonly widths: readonly number[];
  readonly lastWord: readonly string[];
}

interface Limits {
  readonly most: number;
  readonly ems: number;
}

const NO_LIMITS: Limits = { most: Infinity, ems: Infinity };

/** A picture before a name goes first: `🌻 Søren` is cut to `Sør…`, and not to the flower. */
const PICTURE_BEFORE =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f\s]+(?=\p{L})/u;

function personOf(whole: string): Named {
  const name = whole.replace(PICTURE_BEFORE, '');
  const all = letters(name);
  const widths = [0];
  for (const letter of all) widths.push((widths.at(-1) ?? 0) + letterEms(letter));
  const lastWord = name.includes(' ') ? letters(name.slice(name.lastIndexOf(' ') + 1)) : [];
  return { name: whole, key: sameNameKey(name), letters: all, widths, lastWord };
}

/** The limits of a cut: it is narrower than the whole name, whatever room there is. */
const shorterThan = ({ name }: Named, { most, ems }: Limits): Limits => ({
  most: Math.min(most, nameLength(name) - 1),
  ems: Math.min(ems, emsWide(name) - 0.01),
});

/** A cut with letters after it puts three dots for two letters at least. */
const isShorter = (label: string, name: string): boolean =>
  nameLength(label) + (/….$/u.test(label) ? 1 : 0) < nameLength(name) && emsWide(label) < emsWide(name);

const isWhole = ({ name }: Named, { most, ems }: Limits): boolean =>
  nameLength(name) <= most && emsWide(name) <= ems;

/** The `count` letters that stand after the cut and may tell the name apart; empty where it has none of this kind. */
type TailOf = (person: Named, count: number, from: number) => string;
const TAILS: readonly TailOf[] = [
  ({ lastWord }, count) => lastWord.slice(0, count).join(''),
  ({ letters: all }, count) => withoutStop(all).slice(-count).join('').trim(),
  // From the first letter that no other name has in this place.
  (person, count, from) =>
    person.letters
      .slice(from, from + count)
      .join('')
      .trim(),
];
const LONGEST_TAIL = 3;
/** Where nothing of a long name tells it apart it gets a number; so many people are in no room. */
const MOST_NUMBERS = 99;
/** What stands after the cut begins and ends in something that is read: a full stop tells nobody apart. */
const isRead = (tail: string): boolean => !/^[\s\p{P}]|[\s\p{P}]$/u.test(tail);
function withoutStop(all: readonly string[]): readonly string[] {
  const end = all.findLastIndex((letter) => !/^[\s\p{P}]+$/u.test(letter));
  return all.slice(0, end + 1);
}
/** Letters of the beginning that a cut name keeps where that is possible. */
const LEAST_HEAD = 2;
/** From so many letters on, one that differs at the end is not seen: `Alexande…` and `Alexandr…`. */
const LEAST_SEEN = 5;

const withoutLast = (text: string): string => letters(text).slice(0, -1).join('');

/** Ways to cut a name, the best first; the last ones may be wider than the place. */
function* cuts(
  person: Named,
  others: readonly Named[],
  /** Those of the others whose names are not whole beside it. */
  cutToo: readonly Named[],
  limits: Limits,
): Generator<string> {
  const bare = person.letters.join('');
  if (bare !== person.name && person.letters.length <= limits.most && emsWide(bare) <= limits.ems) yield bare;
  // A number needs no space before it: `Kim1` says more than `K…1`.
  const close = person.name.replace(/ (?=\d+$)/u, '');
  if (close !== person.name && nameLength(close) <= limits.most && emsWide(close) <= limits.ems) yield close;
  const readAs = (head: string): Named[] => {
    const key = sameNameKey(head);
    return others.filter((other) => other.key.startsWith(key));
  };
  const plain = headBefore(person, '', limits, LEAST_HEAD);
  const isPlain = plain !== null && readAs(plain).length === 0;
  const seenApart = isPlain && (nameLength(plain) < LEAST_SEEN || readAs(withoutLast(plain)).length === 0);
  if (seenApart) yield `${plain}…`;
  const from = Math.max(0, ...others.map((other) => commonStart(person.letters, other.letters)));
  const second = secondHalf(person, from, limits);
  if (second !== null) yield second;
  for (const least of [LEAST_HEAD, 1])
    for (const tailOf of TAILS)
      for (let count = 1; count <= LONGEST_TAIL; count += 1) {
        const tail = tailOf(person, count, from);
        const head = tail === '' || !isRead(tail) ? null : headBefore(person, tail, limits, least);
        if (head === null || !staysApart(head, tail)) continue;
        const key = sameNameKey(tail);
        if (readAs(head).every((other) => sameNameKey(tailOf(other, count, from)) !== key))
          yield `${head}…${tail}`;
      }
  if (isPlain) yield `${plain}…`;
  // One letter is little, and still says more than a number where nobody else who is cut begins so.
  const first = beginning(person, 1);
  if (cutToo.every(({ key }) => !key.startsWith(sameNameKey(first))))
    yield emsWide(person.name) <= emsWide(`${first}…`) ? person.name : `${first}…`;
  // Nothing that fits tells it apart: any of its letters that nobody has who begins so, words' first letters first.
  const alike = readAs(first);
  for (const tailOf of TAILS)
    for (let count = 1; count <= LONGEST_TAIL; count += 1) {
      const tail = tailOf(person, count, from);
      if (tail === '' || !isRead(tail) || !staysApart(first, tail)) continue;
      const key = sameNameKey(tail);
      if (alike.every((other) => sameNameKey(tailOf(other, count, from)) !== key)) yield `${first}…${tail}`;
    }
  const begins = (at: number): number => (/[\s\p{P}]/u.test(person.letters[at - 1] ?? '') ? 0 : 1);
  const places = person.letters.map((_, at) => at).slice(1);
  places.sort((a, b) => begins(a) - begins(b) || b - a);
  for (let count = 1; count <= LONGEST_TAIL; count += 1)
    for (const at of places) {
      const tail = person.letters.slice(at, at + count).join('');
      if (at + count > person.letters.length || !isRead(tail) || !staysApart(first, tail)) continue;
      const key = sameNameKey(tail);
      if (alike.every((other) => !sameNameKey(other.letters.slice(1).join('')).includes(key)))
        yield `${headBefore(person, tail, limits, 1) ?? first}…${tail}`;
    }
  for (let number = 1; number <= MOST_NUMBERS; number += 1)
    yield `${headBefore(person, String(number), limits, 1) ?? first}…${number}`;
}

/** Letters of the second half of a double first name that are enough to know it by. */
const LEAST_HALF = 3;

/**
 * Of a double first name whose first half others have too, its first letter and as much of the second half as there is room
 * for: `A…Marie` says more than `Anne-…M`. Null where that half, or too much of it, is somebody else's too.
 */
function secondHalf({ letters: all }: Named, from: number, { most, ems }: Limits): string | null {
  const begins = all.lastIndexOf('-', from - 1) + 1;
  const [first = ''] = all;
  // A double first name: what tells a long name apart further on is not looked for here.
  if (begins <= 1 || all.slice(0, begins).includes(' ')) return null;
  const half = all.slice(begins);
  const end = half.findIndex((letter) => letter === ' ' || letter === '-');
  const word = end < 0 ? half : half.slice(0, end);
  for (let count = word.length; count >= Math.max(LEAST_HALF, from - begins + 1); count -= 1) {
    const label = `${first}…${word.slice(0, count).join('')}`;
    if (count + 2 <= most && emsWide(label) <= ems && staysApart(first, word.slice(0, count).join('')))
      return label;
  }
  return null;
}

/** The longest beginning that leaves room for "…" and `tail`; null where fewer than `least` letters would stay. */
function headBefore(person: Named, tail: string, { most, ems }: Limits, least: number): string | null {
  const room = ems - emsWide(`…${tail}`);
  let count = Math.min(person.letters.length - 1, most - 1 - nameLength(tail));
  while (count >= least && (person.widths[count] ?? 0) > room) count -= 1;
  return count >= least ? beginning(person, count) : null;
}

const beginning = (person: Named, count: number): string => endOf(person.letters.slice(0, count).join(''));

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const differs = a.findIndex((letter, i) => letter !== b[i]);
  return differs < 0 ? a.length : differs;
};

/** Whether the cut makes no new letter of its neighbours: a mark would join it. */
const staysApart = (head: string, tail: string): boolean =>
  nameLength(`${head}…${tail}`) === nameLength(head) + 1 + nameLength(tail);

/** The number of letters that a reader sees. */
export function nameLength(name: string): number {
  return letters(name).length;
}

/** Whether a name is read from right to left: its first letter decides. */
export function readsFromRight(name: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    name,
  );
}

/**
 * Width of a text in ems of the display face at weight 560: an estimate by kinds of letters, as measured in that face,
 * for the width of a seat's card.
 */
export function emsWide(text: string): number {
  return letters(text).reduce((ems, letter) => ems + letterEms(letter), 0);
}

function letterEms(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1f000) return 1.25;
  if (code >= 0x2e80 && code <= 0xd7ff) return 1;
  // What closes off a name takes no room (`inSentence`).
  if (letter === '\u2068' || letter === '\u2069') return 0;
  if (letter === '…') return 0.75;
  if (/[MW]/.test(letter)) return 1;
  if (/[mw]/.test(letter)) return 0.87;
  if (/[iljIJ.,:;'’ ]/.test(letter)) return 0.3;
  if (/[tfr()[\]-]/.test(letter)) return 0.41;
  if (/[^\p{Script=Latin}\p{P}\p{N}\p{Zs}]/u.test(letter)) return 0.68;
  if (/\p{Lu}/u.test(letter)) return 0.72;
  return /\p{N}/u.test(letter) ? 0.61 : 0.56;
}
