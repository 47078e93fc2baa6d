import type { ColumnPlaces, ColumnHints, TableColumn } from './transcript.ts';

const SAMPLES_PER_COLUMN = 3;
/** Longer fields are probably spoken words, which are never shown. */
const MAX_SAMPLE_LENGTH = 40;
/** A person can look through this many columns. */
const MAX_SHOWN_COLUMNS = 40;

/** What is shown of each column: some short fields, and a title if the first row contains no time. */
export function describeColumns(
  rows: readonly (readonly string[])[],
  isTime: (field: string) => boolean,
): TableColumn[] {
  const [first = []] = rows;
  const hasHeader = rows.length > 1 && !first.some(isTime);
  const columnCount = Math.min(MAX_SHOWN_COLUMNS, Math.max(...rows.map((row) => row.length)));
  return Array.from({ length: columnCount }, (_, i) => {
    const fields = rows.slice(hasHeader ? 1 : 0).map((row) => (row[i] ?? '').trim());
    const short = fields.filter((field) => field !== '' && field.length <= MAX_SAMPLE_LENGTH);
    return {
      title: hasHeader ? (first[i] ?? '').trim().slice(0, MAX_SAMPLE_LENGTH) : '',
      samples: [...new Set(short)].slice(0, SAMPLES_PER_COLUMN),
    };
  });
}

/**
 * Guesses: the first column of text is the speaker, the first two columns of times are start and end; start and length
 * where the second one is ever less than the first.
 */
export function guessColumns(
  columns: readonly TableColumn[],
  isTime: (field: string) => boolean,
  isEverLess: (at: number, than: number) => boolean,
): Partial<ColumnPlaces> {
  const filled = columns.flatMap(({ samples }, i) => (samples.length > 0 ? [{ i, samples }] : []));
  const [start, end] = filled.filter(({ samples }) => samples.every(isTime));
  const speaker = filled.find(({ samples }) => !samples.some(isTime));
  return {
    ...(speaker && { speaker: speaker.i }),
    ...(start && { start: start.i }),
    ...(end && { end: end.i }),
    ...(start && end && isEverLess(end.i, start.i) && { lengths: true as const }),
  };
}

/** The positions of the columns that a person named in this row; null if one of them is missing. */
export function findHintedColumns(row: readonly string[], hints: ColumnHints): Record<string, number> | null {
  const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  const titles = row.map(plain);
  const places = Object.entries(hints).flatMap(([column, title]) => {
    if (title === undefined) return [];
    return [[column, /^\d{1,3}$/.test(title) ? Number(title) - 1 : titles.indexOf(plain(title))] as const];
  });
  return places.every(([, at]) => at >= 0 && at < row.length) ? Object.fromEntries(places) : null;
}
