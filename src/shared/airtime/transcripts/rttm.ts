import { microseconds } from './times.ts';
import type { Findings, LineReader, Problem } from './transcript.ts';

/** Kinds of lines that RTTM knows beside turns of speech. */
const OTHER_KINDS =
  /^(SEGMENT|NOSCORE|NO_RT_METADATA|LEXEME|NON-LEX|NON-SPEECH|FILLER|EDIT|SU|IP|CB|A\/P|SPKR-INFO)$/;

/**
 * Reads RTTM, the notation of speaker turns that diarisation tools write:
 * `SPEAKER <file> <channel> <start s> <length s> <NA> <NA> <speaker> <NA> <NA>`. Times are held in whole
 * microseconds: as binary fractions of a second, turns that touch would no longer meet.
 */
export function rttmReader(found: Findings): LineReader {
  const read = (fields: readonly string[]): Problem | null => {
    const [kind = '', , , start = '', length = '', , , speaker = ''] = fields;
    if (OTHER_KINDS.test(kind)) return null;
    if (kind !== 'SPEAKER' || fields.length < 8) return 'fields';
    const from = microseconds(start);
    if (from === null) return 'start';
    const long = microseconds(length);
    if (long === null) return 'length';
    const name = speaker === '<NA>' ? '' : found.name(speaker);
    if (name === '') return 'speaker';
    found.spoke(name, from, from + long);
    return null;
  };
  return {
    line(text, number) {
      if (text.trim() === '' || text.startsWith(';;')) return;
      const problem = read(text.trim().split(/\s+/));
      if (problem) found.wrong(number, problem);
    },
    end: () => undefined,
  };
}
