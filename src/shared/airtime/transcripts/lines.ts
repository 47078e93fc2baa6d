import type { LineReader } from './transcript.ts';

/** Longer lines are cut: no time and no name stands so far out. */
const LONGEST_LINE = 20_000;

/** Cuts text that comes in pieces into lines, whatever ends them (LF, CR LF or CR), and leaves out a byte order mark. */
export function lineSplitter(to: LineReader): { write(chunk: string): void; end(): void } {
  let rest = '';
  let number = 0;
  let afterReturn = false;
  const line = (text: string): void => {
    number += 1;
    to.line(text, number);
  };
  return {
    write(chunk) {
      let text = number === 0 && rest === '' ? chunk.replace(/^\uFEFF/, '') : chunk;
      if (text === '') return;
      if (afterReturn && text.startsWith('\n')) text = text.slice(1);
      afterReturn = chunk.endsWith('\r');
      const pieces = text.split(/\r\n|\n|\r/);
      pieces[0] = `${rest}${pieces[0] ?? ''}`;
      rest = (pieces.pop() ?? '').slice(0, LONGEST_LINE);
      for (const piece of pieces) line(piece.slice(0, LONGEST_LINE));
    },
    end() {
      if (rest !== '') line(rest);
      rest = '';
      to.end();
    },
  };
}
