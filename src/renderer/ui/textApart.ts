import { shownOf, type Tries } from './tries.ts';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A longer word may be cut within: no line need hold it. */
const LONGEST_WORD = 20;
/** Words of the beginning, which others share, where not even all that tells a text apart has room: a sign of it. */
const HEAD_WORDS = 1;

/**
 * One of several texts of a list, as its place has room for it: whole, or cut so that it is not read as another of them.
 * What they begin with alike is shortened before what tells them apart: `How do we… parents who ask late`; where that is cut too, one word of the beginning is enough.
 */
export const textApart = (text: string, others: readonly string[], fits: (text: string) => boolean): string =>
  shownOf(triesApart(text, others), fits);

/** What `textApart` tries. */
export function* triesApart(text: string, others: readonly string[]): Tries {
  if (yield text) return text;
  const places = cutPlaces(text);
  const whole = places.filter((place) => !partsCount(text, place));
  const plain = yield* longest(whole.length - 1, (n) => `${endOf(text.slice(0, whole[n]))}…`);
  const begins = keyOf(plain?.slice(0, -1) ?? '');
  const alike = others.filter((other) => keyOf(other) !== keyOf(text) && keyOf(other).startsWith(begins));
  if (plain !== null && alike.length === 0) return plain;

  const same = alike.map((other) => sameStart(text, other));
  /** Up to here somebody else's text is the same. */
  const apart = Math.max(0, ...same);
  const starts = places.filter((place) => /\S/u.test(text[place] ?? ''));
  for (const from of tailStarts(text, same, starts)) {
    const before = starts.filter((start) => start < from);
    const tail = text.slice(from);
    const all = yield* longest(before.length - 1, (n) => beginning(text, before[n] ?? 0) + tail);
    if (all !== null) return all;
    for (let count = Math.min(HEAD_WORDS, before.length - 1); count >= 0; count -= 1) {
      const head = count === 0 ? '…' : beginning(text, before[count] ?? 0);
      const ends = places.filter((place) => place > from && (place > apart || place === text.length));
      const cut = yield* longest(ends.length, (n) => head + closed(text, from, ends[n - 1] ?? text.length));
      if (cut !== null) return cut;
    }
  }
  return plain ?? `${endOf(text.slice(0, places[1]))}…`;
}

/**
 * Where what tells a text apart may begin, the best first: where the first of the others becomes another one, so that
 * it is a whole phrase (`the board`, not `board`), at last where all of them have.
 */
function tailStarts(text: string, same: readonly number[], starts: readonly number[]): readonly number[] {
  const at = same.map((from) =>
    from >= text.length ? (starts.at(-1) ?? 0) : (starts.findLast((start) => start <= from) ?? 0),
  );
  return [...new Set(at)].toSorted((a, b) => a - b);
}

const closed = (text: string, from: number, to: number): string =>
  to >= text.length ? text.slice(from) : `${endOf(text.slice(from, to))}…`;

/** Texts are read alike whatever their capitals. */
const keyOf = (text: string): string => text.normalize('NFC').toLowerCase();

const beginning = (text: string, end: number): string => `${endOf(text.slice(0, end))}… `;

/** A beginning without what would stand before its dots. */
const endOf = (text: string): string => text.replace(/[\s\p{P}]+$/u, '');

/** The last of `most` cuts, from 1 up, that fits; null where none does. What is longer fits no better. */
function* longest(most: number, cut: (n: number) => string): Generator<string, string | null, boolean> {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (yield cut(middle)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? null : cut(low);
}

/** Between a number and the word it counts: `13…` would be read as another number. */
const partsCount = (text: string, place: number): boolean =>
  /\d ?$/u.test(text.slice(0, place)) && /^ ?\p{L}/u.test(text.slice(place));

/** Where a text may be cut: between its words, and within very long ones; its start and its end are among them. */
function cutPlaces(text: string): readonly number[] {
  const places = [0];
  for (const { segment, index } of words.segment(text)) {
    if (segment.length > LONGEST_WORD)
      for (const letter of graphemes.segment(segment))
        places.push(index + letter.index + letter.segment.length);
    else places.push(index + segment.length);
  }
  return places;
}

/** How much of a text another begins with too, in code units of it. */
function sameStart(text: string, other: string): number {
  const theirs = Array.from(other);
  let same = 0;
  for (const [i, letter] of Array.from(text).entries()) {
    if (keyOf(letter) !== keyOf(theirs[i] ?? '')) break;
    same += letter.length;
  }
  return same;
}
