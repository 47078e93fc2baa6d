import { Parser } from 'csv-parse';
import { Findings, type Transcript } from '#shared/airtime/transcripts/transcript.ts';
import { turnsTable } from '#shared/airtime/transcripts/turnsTable.ts';

/** Is longer before its end comes: what is there of it will do to tell the separator. */
const LONGEST_FIRST_LINE = 100_000;

/** The separator that the first line uses most: a comma where it has none. */
function separatorOf(firstLine: string): string {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const times = (separator: string): number => bare.split(separator).length;
  return [',', ';', '\t'].reduce((most, one) => (times(one) > times(most) ? one : most));
}

/**
 * Reads turns from a table that comes in pieces, cut anywhere. Line ends may be mixed; the separator is read off the
 * first line. A quotation mark amid a text is a letter of it; one that is never closed ends the reading there.
 */
export function csvReader(): { write(chunk: string): void; end(): Promise<Transcript> } {
  const found = new Findings();
  const take = turnsTable(found);
  let parser: Parser | null = null;
  let head = '';
  let afterReturn = false;
  let line = 1;

  const begin = (): Parser => {
    const reading = new Parser({
      delimiter: separatorOf(head.split('\n', 1)[0] ?? ''),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      ltrim: true,
      // Taken here and not handed on: nothing piles up, and each piece is done with when it has been written.
      on_record(fields: string[], { lines }) {
        if (fields.some((field) => field.trim() !== '')) take(fields, line);
        line = lines + 1;
        return null;
      },
    });
    // The one thing that cannot be read past. It is told at the end.
    reading.on('error', () => undefined).resume();
    reading.write(head);
    head = '';
    return reading;
  };

  return {
    write(chunk) {
      // The parser counts CR LF within quotation marks as two lines.
      const text = (afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk).replace(/\r\n?/g, '\n');
      if (chunk !== '') afterReturn = chunk.endsWith('\r');
      if (parser) return void (parser.writable && parser.write(text));
      head += text;
      if (head.includes('\n') || head.length > LONGEST_FIRST_LINE) parser = begin();
    },
    async end() {
      const reading = parser ?? begin();
      if (reading.writable) reading.end();
      await new Promise<void>((done) => (reading.closed ? done() : reading.once('close', done)));
      if (reading.errored) found.wrong(line, 'quote');
      return found.transcript();
    },
  };
}
