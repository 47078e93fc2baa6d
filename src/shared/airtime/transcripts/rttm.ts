/**
 * Reads RTTM, the notation of speaker turns that diarisation tools write:
 * `SPEAKER <file> <channel> <start s> <length s> <NA> <NA> <speaker> <NA> <NA>`. Times are held in whole
 * microseconds: as binary fractions of a second, turns that touch would no longer meet.
 */
export interface RttmTurn {
  readonly speaker: string;
  /** Microseconds from the start of the recording. */
  readonly from: number;
  readonly to: number;
}

/** A line that is none of RTTM's, counted from 1. */
export interface MalformedLine {
  readonly line: number;
  readonly problem: 'fields' | 'start' | 'length' | 'speaker';
}

export interface Rttm {
  /** In order of start; turns without length are left out. */
  readonly turns: readonly RttmTurn[];
  readonly malformed: readonly MalformedLine[];
}

/** Kinds of lines that RTTM knows beside turns of speech. */
const OTHER_KINDS =
  /^(SEGMENT|NOSCORE|NO_RT_METADATA|LEXEME|NON-LEX|NON-SPEECH|FILLER|EDIT|SU|IP|CB|A\/P|SPKR-INFO)$/;

const SECONDS = /^(\d{1,7})(?:\.(\d+))?$/;

/** Decimal seconds as whole microseconds, rounded half up; null where it is no number. */
function microseconds(seconds: string | undefined): number | null {
  const parts = SECONDS.exec(seconds ?? '');
  if (!parts) return null;
  const digits = (parts[2] ?? '').slice(0, 7).padEnd(7, '0');
  return Number(parts[1]) * 1_000_000 + Math.floor((Number(digits) + 5) / 10);
}

/** Reads a whole file; what cannot be read is named by line and left out. */
export function readRttm(text: string): Rttm {
  const turns: RttmTurn[] = [];
  const malformed: MalformedLine[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '' || line.startsWith(';;')) continue;
    const turn = readLine(line.trim().split(/\s+/));
    if (typeof turn === 'string') malformed.push({ line: i + 1, problem: turn });
    else if (turn && turn.to > turn.from) turns.push(turn);
  }
  return { turns: turns.sort((a, b) => a.from - b.from || a.to - b.to), malformed };
}

function readLine(fields: readonly string[]): RttmTurn | MalformedLine['problem'] | null {
  const [kind = '', , , start, length, , , speaker] = fields;
  if (OTHER_KINDS.test(kind)) return null;
  if (kind !== 'SPEAKER' || fields.length < 8) return 'fields';
  const from = microseconds(start);
  if (from === null) return 'start';
  const long = microseconds(length);
  if (long === null) return 'length';
  if (speaker === undefined || speaker === '<NA>') return 'speaker';
  return { speaker, from, to: from + long };
}
