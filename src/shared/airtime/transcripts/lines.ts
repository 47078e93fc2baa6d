import type { InPieces } from './inPieces.ts';
import { LONGEST_LINE, TooMuch, type LineReader } from './transcript.ts';

/** What lies further out in a line is not looked at: no time and no name stands there. */
const LOOKED_AT = 20_000;

/** Cuts text that comes in pieces into lines, whatever ends them (LF, CR LF or CR), and leaves out a byte order mark. */
export function lineSplitter(to: LineReader): { write(chunk: string): void; end(): InPieces<void> } {
  let rest = '';
  let restLength = 0;
  let number = 0;
  let afterReturn = false;
  const line = (text: string): void => {
    number += 1;
    to.line(text, number);
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
        if (restLength > LONGEST_LINE) throw new TooMuch('line');
        if (rest.length < LOOKED_AT) rest = `${rest}${piece}`.slice(0, LOOKED_AT);
        if (i === last) break;
        line(rest);
        rest = '';
        restLength = 0;
      }
    },
    *end() {
      if (rest !== '') line(rest);
      rest = '';
      yield* to.end();
    },
  };
}
