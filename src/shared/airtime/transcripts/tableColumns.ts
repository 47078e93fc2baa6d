import type { ColumnPlaces, ColumnsSaid, TableColumn } from './transcript.ts';

const SAMPLES = 3;
/** Longer fields are rather words that were said. */
const LONGEST_SAMPLE = 40;
/** So many columns can be looked through by a person. */
const MOST_SHOWN = 40;

/** What a person sees of each column: a title where the first row holds no time, and some short fields. */
export function seenColumns(
  rows: readonly (readonly string[])[],
  isTime: (field: string) => boolean,
): TableColumn[] {
  const [first = []] = rows;
  const headed = rows.length > 1 && !first.some(isTime);
  const wide = Math.min(MOST_SHOWN, Math.max(...rows.map((row) => row.length)));
  return Array.from({ length: wide }, (_, i) => {
    const fields = rows.slice(headed ? 1 : 0).map((row) => (row[i] ?? '').trim());
    const short = fields.filter((field) => field !== '' && field.length <= LONGEST_SAMPLE);
    return {
      title: headed ? (first[i] ?? '').trim().slice(0, LONGEST_SAMPLE) : '',
      samples: [...new Set(short)].slice(0, SAMPLES),
    };
  });
}

/** The first column of texts, and the first two of times: a guess that a person has to look at. */
export function guessColumns(
  columns: readonly TableColumn[],
  isTime: (field: string) => boolean,
): Partial<ColumnPlaces> {
  const filled = columns.flatMap(({ samples }, i) => (samples.length > 0 ? [{ i, samples }] : []));
  const [start, end] = filled.filter(({ samples }) => samples.every(isTime));
  const speaker = filled.find(({ samples }) => !samples.some(isTime));
  return {
    ...(speaker && { speaker: speaker.i }),
    ...(start && { start: start.i }),
    ...(end && { end: end.i }),
  };
}

/** Where the columns that a person named stand in a row; null where one of them is not there. */
export function saidPlaces(row: readonly string[], said: ColumnsSaid): Record<string, number> | null {
  const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  const titles = row.map(plain);
  const places = Object.entries(said).flatMap(([column, title]) => {
    if (title === undefined) return [];
    return [[column, /^\d{1,3}$/.test(title) ? Number(title) - 1 : titles.indexOf(plain(title))] as const];
  });
  return places.every(([, at]) => at >= 0 && at < row.length) ? Object.fromEntries(places) : null;
}
