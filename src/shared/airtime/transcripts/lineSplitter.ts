import type { ChunkedWork } from './chunkedWork.ts';
import { MAX_LINE_LENGTH, FileTooLarge, type LineReader } from './transcript.ts';

/** The rest of a longer line is dropped: it holds no time and no name. In UTF-16 units. */
const KEPT_OF_A_LINE = 20_000;

/** Cuts text that comes in pieces into lines. A line ends with LF, CR LF or CR; a byte order mark is left out. */
export function lineSplitter(reader: LineReader): { write(chunk: string): void; end(): ChunkedWork<void> } {
  let rest = '';
  let restLength = 0;
  let number = 0;
  let afterReturn = false;
  const emitLine = (text: string): void => {
    number += 1;
    reader.line(text, number);
  };
  return {
    write(chunk) {
      let text = number === 0 && restLength === 0 ? chunk.replace(/^\uFEFF/, '') : chunk;
      if (text === '') return;
      if (afterReturn && text.startsWith('\n')) text = text.slice(1);
      afterReturn = chunk.endsWith('\r');
      const pieces = text.split(/\r\n|\n|\r/);
      const last = pieces.length - 1;
      for (const [i, piece] of pieces.entries()) {
        restLength += piece.length;
        if (restLength > MAX_LINE_LENGTH) throw new FileTooLarge('line');
        if (rest.length < KEPT_OF_A_LINE) rest = `${rest}${piece}`.slice(0, KEPT_OF_A_LINE);
        if (i === last) break;
        emitLine(rest);
        rest = '';
        restLength = 0;
      }
    },
    *end() {
      if (rest !== '') emitLine(rest);
      rest = '';
      yield* reader.end();
    },
  };
}
