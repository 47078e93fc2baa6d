import { removeUnreadable } from '#shared/group/names.ts';

/** What somebody types to find something, as it is understood. */

/**
 * `word`: begins a word of the text (`spons` finds ‘sponsor’). `exact`: these words whole, one after the other.
 * `tag`: a word that stands behind a `#`.
 */
export interface SearchTerm {
  readonly kind: 'word' | 'exact' | 'tag';
  readonly text: string;
}

export type SearchReading =
  | { readonly ok: true; readonly terms: readonly SearchTerm[] }
  /** `nothing`: there is no letter, digit or sign in it that could be looked for. */
  | { readonly ok: false; readonly why: 'nothing' | 'tooLong' | 'tooMany' };

/** The longest search in UTF-16 units, and the most terms. */
export const LONGEST_SEARCH = 200;
export const MOST_TERMS = 12;

const QUOTE = /["“”„«»]/u;
/** What words are made of: the search's index takes the same. */
const OF_WORDS = /[\p{L}\p{N}\p{M}\p{Co}\p{So}]/u;
const NO_MARK = /[\p{L}\p{N}\p{Co}\p{So}]/u;

const canBeFound = (text: string): boolean => NO_MARK.test(text);

/** Words, `"exact words"` and `#tags`; a quote that is not closed goes on to the end. */
export function readSearch(typed: string): SearchReading {
  if (typed.length > LONGEST_SEARCH) return { ok: false, why: 'tooLong' };
  const terms = removeUnreadable(typed)
    .split(QUOTE)
    .flatMap((part, i): SearchTerm[] =>
      i % 2 === 1
        ? [{ kind: 'exact', text: part.trim() }]
        : part
            .split(' ')
            .map((word) =>
              word.startsWith('#')
                ? { kind: 'tag', text: word.replace(/^#+/u, '') }
                : { kind: 'word', text: word },
            ),
    )
    .filter(({ text }) => canBeFound(text));
  if (terms.length === 0) return { ok: false, why: 'nothing' };
  return terms.length > MOST_TERMS ? { ok: false, why: 'tooMany' } : { ok: true, terms };
}

/** As it can be typed again. */
export const printSearch = (terms: readonly SearchTerm[]): string =>
  terms
    .map(({ kind, text }) => (kind === 'exact' ? `"${text}"` : kind === 'tag' ? `#${text}` : text))
    .join(' ');

/** Without case, and without the marks above and below letters. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');

/** The words behind a `#` in a line, folded. */
export const tagsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/#([\p{L}\p{N}\p{M}_-]+)/gu)].map(([, tag]) => folded(tag ?? ''))),
];

/** A piece of a text; `found`: it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A word of a text and where it stands. */
interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let from = -1;
  let at = 0;
  const close = (): void => {
    if (from >= 0) words.push({ folded: folded(text.slice(from, at)), from, to: at });
    from = -1;
  };
  for (const sign of text) {
    if (!OF_WORDS.test(sign)) close();
    else if (from < 0) from = at;
    at += sign.length;
  }
  close();
  return words.filter((word) => word.folded !== '');
}

/** Cuts a text into what was looked for and what stands around it; joined again it is the text. */
export function markFound(text: string, terms: readonly SearchTerm[]): Piece[] {
  const words = wordsOf(text);
  const spans: { from: number; to: number }[] = [];
  for (const { kind, text: wanted } of terms) {
    const looked = wordsOf(wanted).map((word) => word.folded);
    const last = looked.length - 1;
    for (let at = 0; last >= 0 && at + last < words.length; at += 1) {
      const fits = looked.every((one, i) => {
        const word = words[at + i]?.folded ?? '';
        return kind === 'word' && i === last ? word.startsWith(one) : word === one;
      });
      const [first, end] = [words[at], words[at + last]];
      if (!fits || first === undefined || end === undefined) continue;
      const length = kind === 'word' ? beginning(text.slice(end.from, end.to), looked[last] ?? '') : Infinity;
      spans.push({ from: first.from, to: Math.min(end.to, end.from + length) });
    }
  }
  return cut(text, spans);
}

/** How much of a word its folded beginning covers, in UTF-16 units. */
function beginning(word: string, wanted: string): number {
  for (let length = 1; length < word.length; length += 1) {
    const next = word.slice(length);
    if (/^[\p{M}\p{Cs}]/u.test(next)) continue;
    if (folded(word.slice(0, length)).startsWith(wanted)) return length;
  }
  return word.length;
}

function cut(text: string, spans: readonly { readonly from: number; readonly to: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const push = (to: number, found: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), found });
    at = Math.max(at, to);
  };
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    push(from, false);
    push(to, true);
  }
  push(text.length, false);
  return pieces;
}
