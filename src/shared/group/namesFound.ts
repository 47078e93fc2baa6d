/** Where people's names stand in a text that somebody wrote: full names and the names they are made of. */

/** Somebody whose names are looked for. */
interface Named {
  /** Every name they are known under. */
  readonly names: readonly string[];
  /** What is found under them is handed back with it. */
  readonly label: string;
}

/** A name in a text: from its first letter to behind its last one, in UTF-16 units. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** How names are looked for. */
interface Looking {
  /** Words that are names as well: written small they are left. */
  readonly everydayWords: ReadonlySet<string>;
  /** Also where it is written without the accents and dots of Latin, Greek and Cyrillic letters, and without its blanks. */
  readonly loosely?: boolean;
}

/** A letter with its marks, one syllable of Hangul however composed, or any other sign. */
const LETTERS = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|\p{L}\p{M}*|[^]/gu;

/** What one letter has in common with itself however it is written: composed or not, large or small. */
const folded = (letter: string, loosely: boolean): string => {
  const one = foldedWithMarks(letter);
  return loosely
    ? one
        .normalize('NFD')
        .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
        .normalize('NFC')
    : one;
};

const foldedWithMarks = (letter: string): string =>
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

function fold(written: string, loosely: boolean): Folded {
  const places = new Map<number, number>();
  let text = '';
  for (const { 0: letter, index } of written.matchAll(LETTERS)) {
    if (!places.has(text.length)) places.set(text.length, index);
    const sign = folded(letter, loosely);
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
/** Letters that are large or small, and those that are not: where one kind follows the other, a new word begins. */
const CASED = /[\p{Lu}\p{Ll}]$/u;
const ENDS_WITHOUT_CASE = /\p{Lo}\p{M}*$/u;
const BEGINS_WITHOUT_CASE = /^\p{Lo}/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}]*$/u;

/** Whether a name may begin here: not inside a word, unless its script writes words in one with it. */
function mayBegin({ first, alone }: Spelling, before: string): boolean {
  if (!ENDS_IN_WORD.test(before) || (CASED.test(first) && ENDS_WITHOUT_CASE.test(before))) return true;
  if (alone) return false;
  if (UNSPACED.test(first)) return true;
  const leading = LEADING.find(([script]) => script.test(first));
  return leading?.[1].test(LAST_WORD.exec(before)?.[0] ?? '') ?? false;
}

/** Whether it may end here: not inside a word, but before an ending written in one with it ("Annas", "지민은"). */
function mayEnd({ last, alone }: Spelling, after: string): boolean {
  if (!BEGINS_IN_WORD.test(after) || (CASED.test(last) && BEGINS_WITHOUT_CASE.test(after))) return true;
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

function spellingsOf({ names, label }: Named, loosely: boolean): Spelling[] {
  const spelt = (name: string, whole: boolean): Spelling => {
    const spelling = fold(name, loosely).text.trim();
    const signs = [...spelling];
    return {
      spelling,
      first: signs[0] ?? '',
      last: signs.at(-1) ?? '',
      alone: signs.length === 1,
      label,
      whole,
    };
  };
  return names.flatMap((name) => {
    const joined = name.replace(/[\s\p{Pd}]+/gu, '');
    return [
      spelt(name, true),
      ...partsOf(name).map((part) => spelt(part, false)),
      ...(loosely && joined !== name ? [spelt(joined, true)] : []),
    ];
  });
}

/**
 * Finds people's names in a text, however composed and in whatever case. A name that is an everyday word, or a single
 * letter, is left where it is written small.
 */
export function namesFinder(
  people: readonly Named[],
  { everydayWords, loosely = false }: Looking,
): (text: string) => FoundName[] {
  const spellings = people
    .flatMap((one) => spellingsOf(one, loosely))
    .filter(({ spelling }) => spelling !== '')
    .toSorted((a, b) => b.spelling.length - a.spelling.length || Number(b.whole) - Number(a.whole));
  const byFirst = Map.groupBy(spellings, ({ first }) => first);
  return (text) => foundIn(fold(text, loosely), text, byFirst, everydayWords);
}

function foundIn(
  { text, places }: Folded,
  written: string,
  byFirst: ReadonlyMap<string, readonly Spelling[]>,
  everydayWords: ReadonlySet<string>,
): FoundName[] {
  const found: FoundName[] = [];
  let free = 0;
  for (const [at, from] of places) {
    if (at < free) continue;
    const candidates = byFirst.get(String.fromCodePoint(text.codePointAt(at) ?? 0)) ?? [];
    const one = candidates.find(
      (candidate) =>
        text.startsWith(candidate.spelling, at) &&
        mayBegin(candidate, text.slice(Math.max(0, at - 4), at)) &&
        mayEnd(candidate, text.slice(at + candidate.spelling.length, at + candidate.spelling.length + 4)),
    );
    const to = one && places.get(at + one.spelling.length);
    if (one === undefined || to === undefined) continue;
    if (isEverydayWord(one, written.slice(from, to), everydayWords)) continue;
    found.push({ from, to, label: one.label });
    free = at + one.spelling.length;
  }
  return found;
}

const isEverydayWord = (
  { spelling, alone }: Spelling,
  written: string,
  everydayWords: ReadonlySet<string>,
): boolean =>
  (alone || everydayWords.has(spelling)) &&
  written === written.toLowerCase() &&
  written !== written.toUpperCase();
