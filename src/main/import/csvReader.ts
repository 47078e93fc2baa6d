import { Parser } from 'csv-parse';
import type { ChunkedWork } from '#shared/airtime/transcripts/chunkedWork.ts';
import {
  TranscriptBuilder,
  MAX_LINE_LENGTH,
  FileTooLarge,
  type FileHints,
  type Transcript,
} from '#shared/airtime/transcripts/transcript.ts';
import { createTableReader } from '#shared/airtime/transcripts/tableReader.ts';

/** Is longer before its end comes: what is there of it will do to tell the separator. */
const LONGEST_FIRST_LINE = 100_000;

/** What tells Excel the separator. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=(.)"?[^\n]{0,20}\n/i;

/** The separator that the first line tells of or uses most: a comma where it has none. */
function separatorOf(head: string): string {
  const told = SEPARATOR_LINE.exec(head)?.[1];
  if (told !== undefined) return told;
  const bare = (head.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (separator: string): number => bare.split(separator).length;
  return [',', ';', '\t'].reduce((most, one) => (times(one) > times(most) ? one : most));
}

/**
 * Reads turns from a table that comes in pieces, cut anywhere. Line ends may be mixed; the separator is read off the
 * first line. A quotation mark amid a text is a letter of it; one that is never closed ends the reading there.
 * `write` throws `TooMuch` where the file is larger than can be read.
 */
export function csvReader(
  settled: FileHints = {},
  mostTurns?: number,
): { write(chunk: string): void; end(): Promise<ChunkedWork<Transcript>> } {
  const found = new TranscriptBuilder(settled, mostTurns);
  const table = createTableReader(found, settled.columns);
  let parser: Parser | null = null;
  let tooMuch: FileTooLarge | null = null;
  let head = '';
  let afterReturn = false;
  let line = 1;
  let inLine = 0;

  const begin = (): Parser => {
    const above = SEPARATOR_LINE.exec(head)?.[0] ?? '';
    const linesAbove = above === '' ? 0 : 1;
    line += linesAbove;
    const reading = new Parser({
      delimiter: separatorOf(head),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      ltrim: separatorOf(head) !== '\t',
      // A record of so many lines is a mark that was not closed.
      max_record_size: MAX_LINE_LENGTH * 2,
      // Taken here and not handed on: nothing piles up, and each piece is done with when it has been written.
      on_record(fields: string[], { lines }) {
        if (fields.some((field) => field.trim() !== '') && !tooMuch) {
          try {
            table.row(fields, line);
          } catch (error) {
            if (!(error instanceof FileTooLarge)) throw error;
            tooMuch = error;
          }
        }
        line = lines + 1 + linesAbove;
        return null;
      },
    });
    // The one thing that cannot be read past. It is told at the end.
    reading.on('error', () => undefined).resume();
    reading.write(head.slice(above.length));
    head = '';
    return reading;
  };

  const measureLines = (text: string): void => {
    const pieces = text.split('\n');
    for (const [i, { length }] of pieces.entries()) {
      inLine = i === 0 ? inLine + length : length;
      if (inLine > MAX_LINE_LENGTH) throw new FileTooLarge('line');
    }
  };

  return {
    write(chunk) {
      // The parser counts CR LF within quotation marks as two lines.
      const text = (afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk).replace(/\r\n?/g, '\n');
      if (chunk !== '') afterReturn = chunk.endsWith('\r');
      measureLines(text);
      if (!parser) {
        head += text;
        if (head.includes('\n') || head.length > LONGEST_FIRST_LINE) parser = begin();
      } else if (parser.writable) parser.write(text);
      if (tooMuch) throw tooMuch;
    },
    async end() {
      const reading = parser ?? begin();
      if (reading.writable) reading.end();
      await new Promise<void>((done) => (reading.closed ? done() : reading.once('close', done)));
      if (tooMuch) throw tooMuch;
      if (reading.errored) found.addMalformedLine(line, 'quote');
      table.end();
      return found.transcript();
    },
  };
}
