import type { Words } from '#shared/words/words.ts';

/** What a language calls whoever is not named, and the words that are names as well. */
type NameWords = Pick<Words, 'summaryData' | 'everydayWords'>;

/** Somebody whose names are taken out of texts, and the number that stands for them instead. */
interface Numbered {
  /** Every name they bore in the session, as it is kept. */
  readonly names: readonly string[];
  readonly number: number;
}

/** A letter with its marks, one syllable of Hangul however composed, or any other sign. */
const LETTERS = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|\p{L}\p{M}*|[^]/gu;

/** What one letter has in common with itself however it is written: composed or not, large or small. */
const folded = (letter: string): string =>
  letter
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    // Small first: the large sharp s is its own large letter, and only the small one becomes "SS".
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[’ʼ‘]/gu, "'")
    .replace(/\s/gu, ' ');

/** A text as it is compared. */
interface Folded {
  readonly text: string;
  /** Where in the text as written a letter lies, by where it begins here; its end at the end. */
  readonly places: ReadonlyMap<number, number>;
}

function fold(written: string): Folded {
  const places = new Map<number, number>();
  let text = '';
  for (const { 0: letter, index } of written.matchAll(LETTERS)) {
    if (!places.has(text.length)) places.set(text.length, index);
    const sign = folded(letter);
    if (sign !== ' ' || !text.endsWith(' ')) text += sign;
  }
  places.set(text.length, written.length);
  return { text, places };
}

/** Letters of scripts that put no blank between words: a name begins and ends anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** Scripts that write short words like 'and' and 'to' in one with the name after them. */
const LEADING: readonly (readonly [RegExp, RegExp])[] = [
  [/\p{Script=Hebrew}/u, /^[ובהכלמש]{1,2}$/u],
  [/\p{Script=Arabic}/u, /^[وفبكل]{1,2}$/u],
];
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_IN_WORD = /^[\p{L}\p{M}\p{N}]/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}]*$/u;

/** Whether a name may begin here: not inside a word, unless its script writes words in one with it. */
function mayBegin({ first, alone }: Spelling, before: string): boolean {
  if (!ENDS_IN_WORD.test(before)) return true;
  if (alone) return false;
  if (UNSPACED.test(first)) return true;
  const leading = LEADING.find(([script]) => script.test(first));
  return leading?.[1].test(LAST_WORD.exec(before)?.[0] ?? '') ?? false;
}

/** Whether it may end here: not inside a word, but before an ending written in one with it ("Annas", "지민은"). */
function mayEnd({ last, alone }: Spelling, after: string): boolean {
  if (!BEGINS_IN_WORD.test(after)) return true;
  if (alone) return false;
  if (/\p{Lo}|\p{M}/u.test(last)) return !/^\p{M}/u.test(after);
  return after.startsWith('s') && !BEGINS_IN_WORD.test(after.slice(1));
}

/** One way to write a name, folded. */
interface Spelling {
  readonly spelling: string;
  readonly first: string;
  readonly last: string;
  /** It is a single letter. */
  readonly alone: boolean;
  readonly label: string;
  /** It is a person's whole name: goes before a part of somebody else's. */
  readonly whole: boolean;
}

/** The names a full name is made of: "Ana", "Kim" and "Lee" of `Ana Kim-Lee`, without "van", "de" or "bin". */
function partsOf(name: string): string[] {
  const parts = name.split(/[\s\p{Pd}]+/u).filter((part) => /\p{L}.*\p{L}/u.test(part));
  const capital = parts.some((part) => /^\p{Lu}/u.test(part));
  return parts.filter((part) => !(capital && /^\p{Ll}+$/u.test(part) && part.length < 5));
}

function spellingsOf({ names, number }: Numbered, { summaryData }: NameWords): Spelling[] {
  const spelt = (name: string, whole: boolean): Spelling => {
    const spelling = fold(name).text.trim();
    const signs = [...spelling];
    return {
      spelling,
      first: signs[0] ?? '',
      last: signs.at(-1) ?? '',
      alone: signs.length === 1,
      label: summaryData.person(number),
      whole,
    };
  };
  return names.flatMap((name) => [spelt(name, true), ...partsOf(name).map((part) => spelt(part, false))]);
}

/**
 * Takes people's names out of a text somebody wrote: full names and the names they are made of, however composed
 * and in whatever case. A name that is an everyday word, or a single letter, is left where it is written small.
 */
export function namesInText(people: readonly Numbered[], words: NameWords): (text: string) => string {
  const spellings = people
    .flatMap((one) => spellingsOf(one, words))
    .filter(({ spelling }) => spelling !== '')
    .toSorted((a, b) => b.spelling.length - a.spelling.length || Number(b.whole) - Number(a.whole));
  const byFirst = Map.groupBy(spellings, ({ first }) => first);
  return (text) => replaced(text, byFirst, words);
}

function replaced(
  written: string,
  byFirst: ReadonlyMap<string, readonly Spelling[]>,
  words: NameWords,
): string {
  const { text, places } = fold(written);
  let kept = '';
  let from = 0;
  let free = 0;
  for (const [at, start] of places) {
    if (at < free) continue;
    const candidates = byFirst.get(String.fromCodePoint(text.codePointAt(at) ?? 0)) ?? [];
    const found = candidates.find(
      (one) =>
        text.startsWith(one.spelling, at) &&
        mayBegin(one, text.slice(Math.max(0, at - 4), at)) &&
        mayEnd(one, text.slice(at + one.spelling.length, at + one.spelling.length + 4)),
    );
    const end = found && places.get(at + found.spelling.length);
    if (found === undefined || end === undefined) continue;
    if (isEverydayWord(found, written.slice(start, end), words)) continue;
    kept += written.slice(from, start) + found.label;
    from = end;
    free = at + found.spelling.length;
  }
  return kept + written.slice(from);
}

const isEverydayWord = (
  { spelling, alone }: Spelling,
  written: string,
  { everydayWords }: NameWords,
): boolean =>
  (alone || everydayWords.has(spelling)) &&
  written === written.toLowerCase() &&
  written !== written.toUpperCase();
