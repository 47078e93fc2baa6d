import type { Findings } from './transcript.ts';

/** Longer fields are cut: no time and no name is so long. */
const LONGEST_FIELD = 1_000;
const LONGEST_FIRST_LINE = 100_000;

/** Takes the records of a file, one after the other, each with the number of the line it begins in. */
export type TakeRecord = (fields: readonly string[], line: number) => void;

/** The separator that the first line uses most: a comma where it has none. */
function separatorOf(firstLine: string): string {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const times = (separator: string): number => bare.split(separator).length;
  return [',', ';', '\t'].reduce((most, one) => (times(one) > times(most) ? one : most));
}

/**
 * Cuts CSV that comes in pieces into records (RFC 4180): fields in quotation marks may hold separators and line
 * ends. The separator is read off the first line. Empty lines are no records.
 */
export function csvSplitter(found: Findings, take: TakeRecord): { write(chunk: string): void; end(): void } {
  let separator: string | null = null;
  let head = '';
  let fields: string[] = [];
  let field = '';
  let where: 'begin' | 'plain' | 'quoted' | 'closed' = 'begin';
  let line = 1;
  let begunIn = 1;
  let broken = false;
  let afterReturn = false;

  const endField = (): void => {
    fields.push(field);
    field = '';
    where = 'begin';
  };
  const endRecord = (): void => {
    endField();
    if (broken) found.wrong(begunIn, 'quote');
    else if (fields.some((one) => one.trim() !== '')) take(fields, begunIn);
    fields = [];
    broken = false;
    begunIn = line;
  };
  const add = (letter: string): void => {
    if (field.length < LONGEST_FIELD) field += letter;
  };
  const read = (letter: string): void => {
    const breaks = letter === '\n' || letter === '\r';
    const second = letter === '\n' && afterReturn;
    afterReturn = letter === '\r';
    if (breaks && !second) line += 1;
    if (where === 'quoted') {
      if (letter === '"') where = 'closed';
      else add(letter);
    } else if (letter === '"' && where === 'closed') {
      add(letter);
      where = 'quoted';
    } else if (letter === '"' && where === 'begin' && field.trim() === '') {
      field = '';
      where = 'quoted';
    } else if (second) {
      begunIn = line;
    } else if (breaks) endRecord();
    else if (letter === separator) endField();
    else {
      if (where === 'closed' && letter.trim() !== '') broken = true;
      if (where === 'begin' && letter.trim() !== '') where = 'plain';
      if (where !== 'closed') add(letter);
    }
  };
  const readAll = (text: string): void => {
    for (let i = 0; i < text.length; i += 1) read(text.charAt(i));
  };
  const decide = (): void => {
    separator = separatorOf(head.split(/[\r\n]/, 1)[0] ?? '');
    readAll(head);
    head = '';
  };

  return {
    write(chunk) {
      if (separator !== null) return readAll(chunk);
      head = `${head}${chunk}`.replace(/^\uFEFF/, '');
      if (/[\r\n]/.test(head) || head.length > LONGEST_FIRST_LINE) decide();
    },
    end() {
      if (separator === null) decide();
      if (where === 'quoted') broken = true;
      if (field !== '' || fields.length > 0 || broken) endRecord();
    },
  };
}
