import { stringify } from 'csv-stringify/browser/esm/sync';
import { oneLine } from './plainText.ts';
import type { Words } from '#shared/words/words.ts';
import type { Summary } from './summary.ts';
import { toLeave } from './toLeave.ts';

/** The columns of the file, in their order. Times are seconds on the session's clock, 0 where its first phase began. */
export const CSV_COLUMNS = ['turn', 'person', 'start_s', 'end_s', 'spoken_s', 'part', 'phase'] as const;

/** What parts the columns. Programs that part them with semicolons write numbers with a comma. */
export type ListSeparator = ',' | ';';

/** The system's list separator: a semicolon where the locale's decimal sign is a comma. */
export function listSeparatorOf(locale: string): ListSeparator {
  const tag = /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*/.exec(locale.replaceAll('_', '-'))?.[0] ?? 'en';
  const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
  const parts = new Intl.NumberFormat(known ?? 'en').formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}

/**
 * A text that no spreadsheet takes for a formula, wherever it cuts lines: before each sign that begins one, at the
 * start and behind every separator and quotation mark, an apostrophe is put.
 */
const guarded = (text: string): string => text.replace(/(^|[,;|\t"'])(?=[=+\-@\t\r＝＋－＠])/gu, "$1'");

/**
 * One row a turn (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8). A text that a
 * spreadsheet would take for a formula is written behind an apostrophe.
 */
export function toCsv(
  full: Summary,
  { named, separator = ',' }: { readonly named: boolean; readonly separator?: ListSeparator },
  words: Words,
): string {
  const seconds = (milliseconds: number): string =>
    (milliseconds / 1000).toFixed(3).replace('.', separator === ';' ? ',' : '.');
  const summary = toLeave({ ...full, agreed: { ...full.agreed, turns: true } }, { named }, words);
  const zero = summary.startedAt ?? 0;
  const phases = new Map(summary.phases.map((phase) => [phase.step, phase]));
  const rows = summary.airtime.turns.map((turn, i) => {
    const phase = turn.step === null ? undefined : phases.get(turn.step);
    return [
      i + 1,
      guarded(oneLine(turn.name)),
      seconds(turn.from - zero),
      seconds(turn.to - zero),
      seconds(turn.length),
      guarded(oneLine(phase?.group ?? '')),
      guarded(oneLine(phase?.title ?? '')),
    ];
  });
  return stringify([[...CSV_COLUMNS], ...rows], {
    bom: true,
    record_delimiter: 'windows',
    delimiter: separator,
  });
}
