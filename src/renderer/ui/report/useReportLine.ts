import { useState } from 'react';
import { LONGEST_REPORT_LINE, LONGEST_REPORT_UNITS } from '#shared/limits.ts';
import type { ActId } from '#shared/session/ids.ts';
import type { CommandOf } from '#shared/session/commands.ts';
import { lettersIn } from '#shared/session/lines/letters.ts';
import type { ReportLineKind } from '#shared/session/report/state.ts';
import type { ReportView } from '#shared/session/report/view.ts';

/** How many letters a line is too long; of such that are written with many code units fewer fit. */
export function lettersOver(text: string): number {
  const letters = lettersIn(text);
  const fit = Math.floor((letters * LONGEST_REPORT_UNITS) / Math.max(LONGEST_REPORT_UNITS, text.length));
  return Math.max(0, letters - Math.min(fit, LONGEST_REPORT_LINE));
}

export type ReportLineCommand = CommandOf<'report.write' | 'report.takeBack'>;

export interface ReportLineField {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Letters that are too many for the wall. */
  readonly over: number;
  /** Takes down what was typed, or takes back what was emptied. A line that is too long stays in the field. */
  readonly keep: () => void;
}

/**
 * What was typed here. `was`: the wording that counted when it was sent, or, once it is `kept`, the one that it is:
 * where its words are not told, the field is all that knows them, until another wording counts.
 */
interface Typed {
  readonly text: string;
  readonly stands: 'typed' | 'sent' | 'kept';
  readonly was: ActId | null;
}

/** One line of the report while it is written: what was typed stands before what was taken down until that has come. */
export function useReportLine(
  what: ReportLineKind,
  { lines }: Pick<ReportView, 'lines'>,
  send: (command: ReportLineCommand) => void,
): ReportLineField {
  const [typed, setTyped] = useState<Typed | null>(null);
  const line = lines[what];
  const now = line?.report ?? null;
  if (typed !== null && typed.stands !== 'typed' && typed.was !== now) {
    const untold = typed.stands === 'sent' && line !== null && line.text === null;
    setTyped(untold ? { ...typed, stands: 'kept', was: now } : null);
  }
  const text = typed?.text ?? line?.text ?? '';
  const over = lettersOver(text.trim());
  return {
    text,
    over,
    type: (next) => setTyped({ text: next, stands: 'typed', was: now }),
    keep() {
      if (typed?.stands !== 'typed' || over > 0) return;
      // One line, however it was typed or pasted.
      const said = typed.text.trim().replace(/\s+/gu, ' ');
      if (said === (line === null ? '' : line.text)) return setTyped(null);
      send(said === '' ? { type: 'report.takeBack', what } : { type: 'report.write', what, text: said });
      setTyped({ text: said, stands: 'sent', was: now });
    },
  };
}
