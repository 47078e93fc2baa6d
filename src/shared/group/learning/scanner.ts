import { literally } from '#shared/literally.ts';
import type { Words } from '#shared/words/words.ts';
import type { FindKind } from './findKinds.ts';
import { namesFinder, type FoundName } from '../namesFound.ts';

/** Finds what could tell of whom, of what, of where or of when a text is (docs/domain/learning.md). Pure. */

export interface Find {
  /** From its first letter to behind its last one, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly kind: FindKind;
  /** What may stand instead; the first is proposed. */
  readonly instead: readonly string[];
}

/** Everybody and every group that this computer knows by name. */
export interface KnownNames {
  readonly people: readonly string[];
  readonly groups: readonly string[];
}

export type ScanWords = Pick<Words, 'scanning' | 'everydayWords'>;
export type Scanner = (text: string) => readonly Find[];

/** A stretch of text, before what may stand instead is known. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: FindKind;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const NOT_AFTER = `(?<!${LETTER})`;
const NOT_BEFORE = `(?!${LETTER})`;
const oneOf = (all: readonly string[]): string => all.map(literally).join('|');
const word = (pattern: string): string => `${NOT_AFTER}(?:${pattern})${NOT_BEFORE}`;

/** Mail, links, the names of pages and of whoever writes there, and where a file lies. */
const ADDRESS =
  /[^\s@<>()[\]]+@[^\s@<>()[\]]+|@[\p{L}\p{N}_][\p{L}\p{N}_.-]*|(?:\p{L}[\p{L}\p{N}+.-]*:\/\/|www\.)\S+|(?<![\p{L}\p{N}])(?:\p{Lu}:\\|\\\\|~?\/(?=\S*[\p{L}\p{N}]))\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?/giu;
/** What ends a sentence, or a bracket around an address, and is none of it. */
const AFTER_ADDRESS = /[).,;:!?'"\]>’”»]+$/u;

/** A number with its separators and what is written in one with it: 3, 1,200.50, 20%, 10:30, v2, Q3, 4th. */
const NUMBER = /[\p{Lu}\p{Ll}\p{Sc}#§]*\p{N}+(?:[.,:/’'\u00a0-]?\p{N}+)*(?:[%‰\p{Sc}]|[\p{Lu}\p{Ll}]+)*/gu;

/** A word that begins with a capital, or has one further in. */
const CAPITAL = /(?<![\p{L}\p{M}\p{N}])[\p{Lu}\p{Ll}\p{Lt}][\p{L}\p{M}'’-]*/gu;
/** Text of a sentence that has just begun: nothing, or what ends the one before. */
const SENTENCE_BEGINS = /(?:^|[.!?…\n])["'“”‘’«»()[\]\s]*$/u;
/** What stands between two words of one name. */
const WITHIN_NAME = /^(?:\s+|\s*[&/-]\s*)$/u;

/** Makes a scanner that knows these names. Who looks through many texts makes one and keeps it. */
export function createScanner(known: KnownNames, { scanning, everydayWords }: ScanWords): Scanner {
  const phrases = Object.values(scanning.instead).flat();
  // A word of what stands instead is a word, even where somebody is called so.
  const ordinarySmall = new Set([...everydayWords, ...phrases.flatMap((phrase) => phrase.split(' '))]);
  const names = namesFinder(
    [
      { names: known.people, label: 'name' },
      { names: known.groups, label: 'group' },
    ],
    { everydayWords: ordinarySmall, loosely: true },
  );
  const phrase = new RegExp(word(oneOf(phrases.toSorted((a, b) => b.length - a.length))), 'giu');
  const months = oneOf(scanning.months.toSorted((a, b) => b.length - a.length));
  const day = `\\p{N}{1,2}(?:${oneOf(scanning.dayEndings)})?`;
  const before = `(?:${oneOf(scanning.beforeDates)})\\s+`;
  const dates = [
    `\\p{N}{1,4}[./-]\\p{N}{1,2}[./-]\\p{N}{1,4}`,
    `(?:${day}\\s+(?:(?:${oneOf(scanning.ofSoMany)})\\s+)?)?(?:${months})\\.?(?:\\s+${day}(?=[\\s,.;:!?)]|$))?(?:,?\\s+\\p{N}{4})?`,
    `(?:${oneOf(scanning.quarters)})(?:\\s+\\p{N}{4})?|(?:19|20)\\p{N}{2}`,
  ].map((pattern) => new RegExp(word(`(?:${before})?(?:${pattern})`), 'gu'));
  const told = new RegExp(word(`(?:${before})?(?:${oneOf(scanning.toldFromToday)})`), 'giu');
  const weekdays = new RegExp(word(`(?:${before})?(?:${oneOf(scanning.weekdays)})s?`), 'giu');
  const written = new RegExp(word(oneOf(scanning.numbers)), 'giu');
  const share = new RegExp(
    word(
      `(?:\\p{N}+|${oneOf([...scanning.single, ...scanning.numbers])})\\s+(?:${oneOf(scanning.ofSoMany)})(?:\\s+(?:${oneOf([...scanning.ofSoMany, ...scanning.articles])}))*\\s+(?:\\p{N}+|${oneOf(scanning.numbers)})`,
    ),
    'giu',
  );
  const places = new RegExp(
    `${word(oneOf(scanning.beforePlaces))}\\s+(?:(?:${oneOf(scanning.articles)})\\s+)?$`,
    'iu',
  );

  const article = new RegExp(`${word(oneOf(scanning.articles))}\\s+$`, 'iu');

  const all = (text: string, pattern: RegExp, kind: FindKind): Stretch[] =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      from: index,
      to: index + length,
      kind,
    }));

  /** `but`: what is found as something else. */
  const capitals = (text: string, but: readonly Stretch[]): Stretch[] => {
    const found: Stretch[] = [];
    const isNaming = (one: string, from: number): boolean => {
      const plain = one.replaceAll('’', "'");
      if (scanning.ordinary.has(plain) || scanning.ordinary.has(plain.replace(/'s$/u, ''))) return false;
      // A capital further in, or nothing but capitals, is a name wherever it stands.
      if (/^.\p{L}*?\p{Lu}/u.test(plain)) return true;
      return /^[\p{Lu}\p{Lt}]/u.test(plain) && !SENTENCE_BEGINS.test(text.slice(0, from));
    };
    const tokens = [...text.matchAll(CAPITAL)]
      .map(({ 0: one, index }) => ({ one, from: index }))
      .filter(({ one, from }) => but.every((other) => other.to <= from || from + one.length <= other.from));
    const naming = tokens.map(({ one, from }) => isNaming(one, from));
    for (const [i, { one, from }] of tokens.entries()) {
      const next = tokens[i + 1];
      const begins =
        // The first word of a sentence goes with a name that follows at once.
        /^[\p{Lu}\p{Lt}]/u.test(one) &&
        !scanning.ordinary.has(one) &&
        next !== undefined &&
        naming[i + 1] === true &&
        WITHIN_NAME.test(text.slice(from + one.length, next.from));
      if (naming[i] !== true && !begins) continue;
      const owned = one.replace(/['’]s$|['’-]+$/u, '');
      const last = found.at(-1);
      const stretch = { from, to: from + owned.length };
      if (last !== undefined && WITHIN_NAME.test(text.slice(last.to, from)))
        found[found.length - 1] = { ...last, to: stretch.to };
      else found.push({ ...stretch, kind: places.test(text.slice(0, from)) ? 'place' : 'called' });
    }
    return found;
  };

  return (text) => {
    const free = all(text, phrase, 'called');
    const isInside = (one: Stretch, others: readonly Stretch[]): boolean =>
      others.some(({ from, to }) => from <= one.from && one.to <= to);
    const named = joined(text, names(text)).filter((one) => !isInside(one, free));
    const addresses = all(text, ADDRESS, 'address').map((one) => ({
      ...one,
      to: one.to - (AFTER_ADDRESS.exec(text.slice(one.from, one.to))?.[0].length ?? 0),
    }));
    // What comes first counts where two stand in one place; an address takes the name that is in it along.
    const taken: Stretch[] = [];
    const take = (found: readonly Stretch[]): void => {
      for (const one of found)
        if (
          one.to > one.from &&
          !isInside(one, free) &&
          taken.every(({ from, to }) => one.to <= from || to <= one.from)
        )
          taken.push(one);
    };
    take(addresses);
    take(named);
    take(all(text, share, 'share'));
    take(dates.flatMap((pattern) => all(text, pattern, 'date')));
    take(all(text, told, 'date'));
    take(all(text, weekdays, 'weekday'));
    take([...all(text, NUMBER, 'number'), ...all(text, written, 'number')].map((one) => counted(text, one)));
    take(capitals(text, taken));
    return taken
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to, kind }, i, finds) => {
        // What stands instead brings its own: ‘the Harbour Council’ is no ‘the a project’.
        const before = text.slice(finds[i - 1]?.to ?? 0, from);
        const begins = from - (article.exec(before)?.[0].length ?? 0);
        return { from: begins, to, kind, instead: scanning.instead[kind] };
      });
  };
}

/** The parts of one name that stand side by side are one find. */
function joined(text: string, names: readonly FoundName[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { from, to, label } of names) {
    const last = found.at(-1);
    const kind = label === 'group' ? 'group' : 'name';
    if (last?.kind === kind && WITHIN_NAME.test(text.slice(last.to, from)))
      found[found.length - 1] = { ...last, to };
    else found.push({ from, to, kind });
  }
  return found;
}

/** So many of something that is said with a small letter: weeks, people. */
const counted = (text: string, number: Stretch): Stretch =>
  /^\s+\p{Ll}/u.test(text.slice(number.to)) && !/[%‰\p{Sc}]/u.test(text.slice(number.from, number.to))
    ? { ...number, kind: 'count' }
    : number;

const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
const WORD_BEGIN = /^[\p{L}\p{M}\p{N}]/u;

/** The text with something else in the place of a find, with a capital where a sentence begins. */
export function withInstead(text: string, { from, to }: Pick<Find, 'from' | 'to'>, instead: string): string {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const put = SENTENCE_BEGINS.test(before) ? instead.replace(/^./u, (first) => first.toUpperCase()) : instead;
  // In scripts without blanks a name stands close to the words around it.
  return [before, WORD_END.test(before) ? ' ' : '', put, WORD_BEGIN.test(after) ? ' ' : '', after].join('');
}

/** What is taken of one look may show what was hidden by it: names of other scripts, written in one. */
const MOST_LOOKS = 20;

/** The text with every proposal taken, until nothing more is found. */
export function withAllInstead(text: string, scan: Scanner): string {
  let now = text;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const finds = scan(now);
    if (finds.length === 0) return now;
    now = finds.reduceRight((rest, find) => withInstead(rest, find, find.instead[0] ?? ''), now);
  }
  return now;
}
