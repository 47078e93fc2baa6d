import { stringify } from 'csv-stringify/browser/esm/sync';
import { oneLine } from './plainText.ts';
import type { Summary } from './summary.ts';
import { withoutNames } from './withoutNames.ts';

/** The columns of the file, in their order. Times are seconds on the session's clock, 0 where its first phase began. */
export const CSV_COLUMNS = ['turn', 'person', 'start_s', 'end_s', 'spoken_s', 'part', 'phase'] as const;

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

/**
 * One row a turn (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8). A text that a
 * spreadsheet would take for a formula is written behind an apostrophe.
 */
export function toCsv(full: Summary, { named }: { readonly named: boolean }): string {
  const summary = named ? full : withoutNames({ ...full, agreed: { ...full.agreed, turns: true } });
  const zero = summary.startedAt ?? 0;
  const phases = new Map(summary.phases.map((phase) => [phase.step, phase]));
  const rows = summary.airtime.turns.map((turn, i) => {
    const phase = turn.step === null ? undefined : phases.get(turn.step);
    return [
      i + 1,
      oneLine(turn.name),
      seconds(turn.from - zero),
      seconds(turn.to - zero),
      seconds(turn.length),
      oneLine(phase?.group ?? ''),
      oneLine(phase?.title ?? ''),
    ];
  });
  return stringify([[...CSV_COLUMNS], ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
