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

/** If the first line is longer, its first characters are enough to find the separator. */
const ENOUGH_FOR_SEPARATOR = 100_000;

/** A first line such as `sep=;` tells Excel the separator. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=(.)"?[^\n]{0,20}\n/i;

/** The separator that the first line declares, or else the one it contains most often; a comma if it has none. */
function detectSeparator(head: string): string {
  const declared = SEPARATOR_LINE.exec(head)?.[1];
  if (declared !== undefined) return declared;
  const withoutQuoted = (head.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string): number => withoutQuoted.split(separator).length;
  return [',', ';', '\t'].reduce((most, one) => (count(one) > count(most) ? one : most));
}

/**
 * Reads turns from a table whose text comes in pieces, cut anywhere. Line ends may be mixed. A quotation mark in the
 * middle of a field is part of its text; if one is never closed, reading stops there. `write` throws `FileTooLarge`.
 */
export function createCsvReader(
  hints: FileHints = {},
  maxTurns?: number,
): { write(chunk: string): void; end(): Promise<ChunkedWork<Transcript>> } {
  const transcript = new TranscriptBuilder(hints, maxTurns);
  const table = createTableReader(transcript, hints.columns);
  let parser: Parser | null = null;
  let tooLarge: FileTooLarge | null = null;
  let head = '';
  let afterReturn = false;
  let line = 1;
  let lineLength = 0;

  const createParser = (): Parser => {
    const separatorLine = SEPARATOR_LINE.exec(head)?.[0] ?? '';
    const skippedLines = separatorLine === '' ? 0 : 1;
    line += skippedLines;
    const created = new Parser({
      delimiter: detectSeparator(head),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      ltrim: detectSeparator(head) !== '\t',
      // A longer record means that a quotation mark was not closed.
      max_record_size: MAX_LINE_LENGTH * 2,
      // Rows are handled here instead of being read from the parser, so no rows collect in its buffer.
      on_record(fields: string[], { lines }) {
        if (fields.some((field) => field.trim() !== '') && !tooLarge) {
          try {
            table.row(fields, line);
          } catch (error) {
            if (!(error instanceof FileTooLarge)) throw error;
            tooLarge = error;
          }
        }
        line = lines + 1 + skippedLines;
        return null;
      },
    });
    // After an unclosed quotation mark the parser cannot go on; `end` reports it.
    created.on('error', () => undefined).resume();
    created.write(head.slice(separatorLine.length));
    head = '';
    return created;
  };

  const checkLineLengths = (text: string): void => {
    const pieces = text.split('\n');
    for (const [i, { length }] of pieces.entries()) {
      lineLength = i === 0 ? lineLength + length : length;
      if (lineLength > MAX_LINE_LENGTH) throw new FileTooLarge('line');
    }
  };

  return {
    write(chunk) {
      // Otherwise the parser would count CR LF within quotation marks as two lines.
      const text = (afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk).replace(/\r\n?/g, '\n');
      if (chunk !== '') afterReturn = chunk.endsWith('\r');
      checkLineLengths(text);
      if (!parser) {
        head += text;
        if (head.includes('\n') || head.length > ENOUGH_FOR_SEPARATOR) parser = createParser();
      } else if (parser.writable) parser.write(text);
      if (tooLarge) throw tooLarge;
    },
    async end() {
      const created = parser ?? createParser();
      if (created.writable) created.end();
      await new Promise<void>((done) => (created.closed ? done() : created.once('close', done)));
      if (tooLarge) throw tooLarge;
      if (created.errored) transcript.addMalformedLine(line, 'quote');
      table.end();
      return transcript.transcript();
    },
  };
}
