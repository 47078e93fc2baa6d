import { parseSeconds } from './times.ts';
import type { TranscriptBuilder, LineReader, LineProblem } from './transcript.ts';

/** Kinds of RTTM lines that are not turns of speech. */
const OTHER_KINDS =
  /^(SEGMENT|NOSCORE|NO_RT_METADATA|LEXEME|NON-LEX|NON-SPEECH|FILLER|EDIT|SU|IP|CB|A\/P|SPKR-INFO)$/;

const NONE = '<NA>';
/** A confidence between 0 and 1. A whole number is not one: it may end a name such as ‘Room 4’. */
const isConfidence = (field: string | undefined): boolean =>
  field === NONE || /^[01]?\.\d+$/.test(field ?? '');
const isNumber = (field: string | undefined): boolean => parseSeconds(field ?? '') !== null;

/** The position of the start time: a file name with spaces moves it to the right. */
function findStartField(fields: readonly string[]): number {
  for (let i = 3; i + 4 < fields.length; i += 1)
    if (isNumber(fields[i]) && isNumber(fields[i + 1]) && fields[i + 2] === NONE && fields[i + 3] === NONE)
      return i;
  return 3;
}

/** The speaker's name: what is left of the last fields without the confidence and the look-ahead time. */
function nameIn(fields: readonly string[]): string {
  const [before, last] = fields.slice(-2);
  if (fields.length > 2 && isConfidence(before) && (last === NONE || isNumber(last)))
    return fields.slice(0, -2).join(' ');
  return (fields.length > 1 && isConfidence(last) ? fields.slice(0, -1) : fields).join(' ');
}

/**
 * Reads RTTM, the format that tools write which tell speakers apart:
 * `SPEAKER <file> <channel> <start s> <length s> <NA> <NA> <speaker> <NA> <NA>`. Times are kept in whole
 * microseconds: as floating-point seconds, a turn's end would often differ from the start of the next turn. The
 * names of files and speakers may contain spaces.
 */
export function rttmReader(transcript: TranscriptBuilder): LineReader {
  const readFields = (fields: readonly string[]): LineProblem | null => {
    if (OTHER_KINDS.test(fields[0] ?? '')) return null;
    if (fields[0] !== 'SPEAKER' || fields.length < 8) return 'fields';
    const at = findStartField(fields);
    const from = parseSeconds(fields[at] ?? '');
    if (from === null) return 'start';
    const length = parseSeconds(fields[at + 1] ?? '');
    if (length === null) return 'length';
    const name = transcript.cleanedName(nameIn(fields.slice(at + 4)));
    if (name === '') return 'speaker';
    transcript.addTurn(name, from, from + length, fields.slice(1, at - 1).join(' '));
    return null;
  };
  return {
    line(text, number) {
      if (text.trim() === '' || text.startsWith(';;')) return;
      const tabbed = text.trim().split('\t');
      const problem = readFields(
        tabbed.length >= 8 ? tabbed.map((field) => field.trim()) : text.trim().split(/\s+/),
      );
      if (problem) transcript.addMalformedLine(number, problem);
    },
    *end() {
      // Every turn was added with its line.
    },
  };
}
