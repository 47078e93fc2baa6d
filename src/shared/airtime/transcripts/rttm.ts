import { microseconds } from './times.ts';
import type { Findings, LineReader, Problem } from './transcript.ts';

/** Kinds of lines that RTTM knows beside turns of speech. */
const OTHER_KINDS =
  /^(SEGMENT|NOSCORE|NO_RT_METADATA|LEXEME|NON-LEX|NON-SPEECH|FILLER|EDIT|SU|IP|CB|A\/P|SPKR-INFO)$/;

const NONE = '<NA>';
/** A confidence, as a part of 1. A whole number is rather the end of a name such as ‘Room 4’. */
const isConfidence = (field: string | undefined): boolean =>
  field === NONE || /^[01]?\.\d+$/.test(field ?? '');
const isNumber = (field: string | undefined): boolean => microseconds(field ?? '') !== null;

/** Where the start stands: a file's name with blanks moves it to the right. */
function startAt(fields: readonly string[]): number {
  for (let i = 3; i + 4 < fields.length; i += 1)
    if (isNumber(fields[i]) && isNumber(fields[i + 1]) && fields[i + 2] === NONE && fields[i + 3] === NONE)
      return i;
  return 3;
}

/** The name between what stands before it and the confidence and the look-ahead behind it. */
function nameIn(fields: readonly string[]): string {
  const [before, last] = fields.slice(-2);
  if (fields.length > 2 && isConfidence(before) && (last === NONE || isNumber(last)))
    return fields.slice(0, -2).join(' ');
  return (fields.length > 1 && isConfidence(last) ? fields.slice(0, -1) : fields).join(' ');
}

/**
 * Reads RTTM, the notation of speaker turns that diarisation tools write:
 * `SPEAKER <file> <channel> <start s> <length s> <NA> <NA> <speaker> <NA> <NA>`. Times are held in whole
 * microseconds: as binary fractions of a second, turns that touch would no longer meet. The names of files and
 * speakers may hold blanks.
 */
export function rttmReader(found: Findings): LineReader {
  const read = (fields: readonly string[]): Problem | null => {
    if (OTHER_KINDS.test(fields[0] ?? '')) return null;
    if (fields[0] !== 'SPEAKER' || fields.length < 8) return 'fields';
    const at = startAt(fields);
    const from = microseconds(fields[at] ?? '');
    if (from === null) return 'start';
    const long = microseconds(fields[at + 1] ?? '');
    if (long === null) return 'length';
    const name = found.name(nameIn(fields.slice(at + 4)));
    if (name === '') return 'speaker';
    found.spoke(name, from, from + long, fields.slice(1, at - 1).join(' '));
    return null;
  };
  return {
    line(text, number) {
      if (text.trim() === '' || text.startsWith(';;')) return;
      const tabbed = text.trim().split('\t');
      const problem = read(
        tabbed.length >= 8 ? tabbed.map((field) => field.trim()) : text.trim().split(/\s+/),
      );
      if (problem) found.wrong(number, problem);
    },
    *end() {
      // Each line has told its turn.
    },
  };
}
