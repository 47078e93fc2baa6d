/** Part of a line of a working agreement: its own words, what fills a blank, or a blank that is still empty. */
export interface AgreementPiece {
  readonly kind: 'words' | 'filled' | 'blank';
  readonly text: string;
}

/** A blank that nobody has filled. */
const BLANK = /_{3,}/;
const isBlank = (text: string): boolean => /^_{3,}$/.test(text.trim());

/** How many blanks of a line nobody has filled. */
export const blanksIn = (line: string): number => line.split(BLANK).length - 1;

/**
 * A line taken apart. What fills a blank is known by the line of `template` that it was made from; a line of no
 * template is its own words, and its blanks.
 */
export function agreementPieces(line: string, template: readonly string[]): readonly AgreementPiece[] {
  const found = template.map((one) => filledFrom(line, one.split(BLANK))).find((pieces) => pieces !== null);
  return found ?? byBlanks(line);
}

const words = (text: string): AgreementPiece[] => (text === '' ? [] : [{ kind: 'words', text }]);

function filledFrom(line: string, parts: readonly string[]): readonly AgreementPiece[] | null {
  const [first = '', ...rest] = parts;
  if (rest.length === 0 || !line.startsWith(first)) return null;
  const pieces = words(first);
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    // The last words of a line stand at its end, whatever is written in the blank before them.
    const end = i === rest.length - 1 ? line.length - part.length : line.indexOf(part, at);
    if (end <= at || !line.startsWith(part, end)) return null;
    const text = line.slice(at, end);
    pieces.push({ kind: isBlank(text) ? 'blank' : 'filled', text }, ...words(part));
    at = end + part.length;
  }
  return pieces;
}

const byBlanks = (line: string): readonly AgreementPiece[] =>
  line.split(/(_{3,})/).flatMap((text) => (isBlank(text) ? [{ kind: 'blank' as const, text }] : words(text)));

/** Which line of the template a line was made from, by its place; null: none. */
export function templateOf(line: string, template: readonly string[]): number | null {
  const place = template.findIndex((one) => one === line || filledFrom(line, one.split(BLANK)) !== null);
  return place < 0 ? null : place;
}
