import { guessColumns, findHintedColumns, describeColumns } from './tableColumns.ts';
import { parseClockTime, parseSeconds } from './times.ts';
import type { ColumnHints, TranscriptBuilder, LineProblem } from './transcript.ts';

/** Receives the rows of a table one after the other, each with the number of its first line. */
export interface TableReader {
  row(fields: readonly string[], line: number): void;
  end(): void;
}

/** The names a column may have, as `parseColumnName` returns them. */
const COLUMN_NAMES = {
  speaker: ['speaker', 'person', 'name', 'who', 'participant', 'speaker name', 'spoken by', 'subject'],
  start: ['start', 'from', 'begin', 'begins', 'start time', 'begin time', 'onset', 'in'],
  end: ['end', 'to', 'stop', 'ends', 'end time', 'stop time', 'finish', 'out'],
  length: ['length', 'duration', 'dur', 'spoken'],
  time: ['time'],
  status: ['status', 'behavior type', 'behaviour type', 'start stop'],
  behaviour: ['behavior', 'behaviour'],
  recording: ['observation id', 'recording', 'file', 'file name', 'filename'],
  tier: ['tier', 'tier name'],
} as const;
type Column = keyof typeof COLUMN_NAMES;

const UNIT = / (?:s|sec|secs|seconds|ss msec)$/;
const MILLISECONDS = / (?:ms|msec|milliseconds)$/;

/** Reads `Start_s` and `start (s)` as `start`, and `START-TIME` as `start time`. The unit is returned beside the name. */
function parseColumnName(raw: string): { readonly name: string; readonly unit: 's' | 'ms' | null } {
  const plain = raw
    .toLowerCase()
    .replace(/[()[\]_\s./-]+/g, ' ')
    .trim()
    .replace(/ hh:mm:ss (?:ms|msec)$/, '');
  if (UNIT.test(plain)) return { name: plain.replace(UNIT, ''), unit: 's' };
  return MILLISECONDS.test(plain)
    ? { name: plain.replace(MILLISECONDS, ''), unit: 'ms' }
    : { name: plain, unit: null };
}

interface ColumnPlace {
  readonly at: number;
  readonly unit: 's' | 'ms' | null;
}
/** Where each column stands. A turn is one row with start and end, or a row that starts it and one that stops it. */
type TableLayout = Readonly<Partial<Record<Column, ColumnPlace>>> & { readonly speaker: ColumnPlace };

/** A table with more columns is not a table of turns. */
const MAX_COLUMNS = 500;

function layoutFromHeader(header: readonly string[]): TableLayout | null {
  if (header.length > MAX_COLUMNS) return null;
  const named = header.map(parseColumnName);
  const find = (column: Column): ColumnPlace | undefined => {
    const at = named.findIndex(({ name }) => (COLUMN_NAMES[column] as readonly string[]).includes(name));
    return at < 0 ? undefined : { at, unit: named[at]?.unit ?? null };
  };
  const layout = Object.fromEntries(
    (Object.keys(COLUMN_NAMES) as Column[]).flatMap((column) => {
      const place = find(column);
      return place ? [[column, place] as const] : [];
    }),
  ) as Partial<Record<Column, ColumnPlace>>;
  const speaker = layout.speaker ?? layout.tier;
  if (!speaker) return null;
  const hasStartAndEnd = layout.start && (layout.end ?? layout.length);
  return hasStartAndEnd || (layout.time && layout.status) ? { ...layout, speaker } : null;
}

/** The layout from columns that a person named; the header is the first row that has all of them. */
function layoutFromHints(row: readonly string[], hints: ColumnHints): TableLayout | null {
  const places = findHintedColumns(row, hints);
  return (
    places &&
    ({
      ...Object.fromEntries(
        Object.entries(places).map(([column, at]) => [
          column,
          { at, unit: parseColumnName(row[at] ?? '').unit },
        ]),
      ),
    } as TableLayout)
  );
}

const place = (at: number): ColumnPlace => ({ at, unit: null });

/** Recognises two tables without a header by their form: Audacity's labels, and ELAN's tab-separated text. */
function layoutWithoutHeader(rows: readonly (readonly string[])[]): TableLayout | null {
  const isPreciseTime = (field: string | undefined): boolean => /^\s*\d+[.,]\d{6}\s*$/.test(field ?? '');
  if (
    rows.every(
      (row) =>
        row.length === 3 &&
        isPreciseTime(row[0]) &&
        isPreciseTime(row[1]) &&
        parseTime(row[2] ?? '') === null,
    )
  )
    return { start: place(0), end: place(1), speaker: place(2) };
  const [first = []] = rows;
  // ELAN writes start, end and length in each row: three columns are these if start + length = end everywhere.
  const times = first.flatMap((field, i) => (parseTime(field) === null ? [] : [i])).slice(0, 12);
  const triples = times.flatMap((a) =>
    times.filter((b) => b > a).flatMap((b) => times.filter((c) => c > b).map((c) => [a, b, c] as const)),
  );
  const areStartEndLength = ([a, b, c]: readonly [number, number, number]): boolean =>
    rows.every((row) => {
      const [from, to, length] = [a, b, c].map((at) => parseTime(row[at] ?? ''));
      return from != null && to != null && length != null && Math.abs(from + length - to) <= 2_000;
    }) && rows.some((row) => (parseTime(row[a] ?? '') ?? 0) > 0 && row[a] !== row[b] && row[b] !== row[c]);
  const triple = triples.find(areStartEndLength);
  if (!triple || parseTime(first[0] ?? '') !== null) return null;
  const hasParticipant = triple[0] > 1 && rows.every((row) => (row[1] ?? '').trim() !== '');
  return { speaker: place(hasParticipant ? 1 : 0), start: place(triple[0]), end: place(triple[1]) };
}

/** Reads seconds or a clock time, with a point or a comma, as microseconds. */
const parseTime = (text: string): number | null => {
  const plain = text.trim().replace(',', '.');
  return parseSeconds(plain) ?? parseClockTime(plain);
};

/** Reads a time in microseconds: seconds, milliseconds if the column says so, or a clock time. Null if it is none. */
function readTimeField(
  fields: readonly string[],
  at: ColumnPlace | undefined,
  mayBeNegative: boolean,
): number | null {
  if (!at) return null;
  const text = (fields[at.at] ?? '').trim().replace(',', '.');
  const unsigned = mayBeNegative ? text.replace(/^-/, '') : text;
  const read = parseSeconds(unsigned);
  if (read === null) return parseClockTime(text);
  const value = at.unit === 'ms' ? Math.round(read / 1_000) : read;
  return unsigned === text ? value : -value;
}

/** Removes the apostrophe that an export puts before a field so that a spreadsheet does not read it as a formula. */
const removeFormulaGuard = (field: string): string =>
  field.replace(/(^|[,;|\t"'])'(?=[=+\-@\t\r＝＋－＠])/gu, '$1');

/** Some programs write rows about the recording above the header. */
const MAX_ROWS_BEFORE_HEADER = 30;

interface Row {
  readonly fields: readonly string[];
  readonly line: number;
}

/**
 * Reads turns from a table: the app's own export, or any table whose header names the speaker, the start, and the end
 * or the length, or whose rows start and stop a turn. Times are seconds or h:mm:ss; other columns are not read. Where
 * the table does not tell which column is which, a person has to: `hints`.
 */
export function createTableReader(transcript: TranscriptBuilder, hints?: ColumnHints): TableReader {
  let layout: TableLayout | null = null;
  let rowsBeforeHeader: Row[] | null = [];
  const running = new Map<string, { readonly from: number; readonly line: number }>();

  const speakerIn = (fields: readonly string[], { speaker, tier }: TableLayout): string =>
    transcript.cleanedName(removeFormulaGuard(fields[speaker.at] ?? '')) ||
    (tier ? transcript.cleanedName(removeFormulaGuard(fields[tier.at] ?? '')) : '');
  const recordingIn = (fields: readonly string[], { recording }: TableLayout): string =>
    (recording && fields[recording.at]?.trim()) || '';

  const readTurn = (fields: readonly string[], columns: TableLayout): LineProblem | null => {
    const { start, end, length } = columns;
    const name = speakerIn(fields, columns);
    if (name === '') return 'speaker';
    const from = readTimeField(fields, start, true);
    if (from === null) return 'start';
    const turnLength = end ? null : readTimeField(fields, length, false);
    const to = end ? readTimeField(fields, end, true) : turnLength === null ? null : from + turnLength;
    if (to === null) return end ? 'end' : 'length';
    if (to < from) return 'order';
    transcript.addTurn(name, from, to, recordingIn(fields, columns));
    return null;
  };

  const readStartOrStop = (
    { fields, line }: Row,
    columns: TableLayout,
    status: string,
  ): LineProblem | null => {
    const name = speakerIn(fields, columns);
    if (name === '') return 'speaker';
    const at = readTimeField(fields, columns.time, true);
    if (at === null) return 'time';
    const recording = recordingIn(fields, columns);
    const key = JSON.stringify([recording, name, columns.behaviour ? fields[columns.behaviour.at] : '']);
    const started = running.get(key);
    if (status === 'START') {
      running.set(key, { from: at, line });
      if (started) transcript.addMalformedLine(started.line, 'unended');
      return null;
    }
    if (!started) return 'unbegun';
    running.delete(key);
    if (at < started.from) return 'order';
    transcript.addTurn(name, started.from, at, recording);
    return null;
  };

  const readRow = (row: Row, columns: TableLayout): void => {
    const status = columns.status ? (row.fields[columns.status.at] ?? '').trim().toUpperCase() : '';
    // An event without a length is not a turn.
    if (status === 'POINT') return;
    const hasStartAndEnd = columns.start && (columns.end ?? columns.length);
    const problem = hasStartAndEnd
      ? readTurn(row.fields, columns)
      : status === 'START' || status === 'STOP'
        ? readStartOrStop(row, columns, status)
        : 'fields';
    if (problem) transcript.addMalformedLine(row.line, problem);
  };

  const useLayout = (columns: TableLayout, rows: readonly Row[]): void => {
    layout = columns;
    rowsBeforeHeader = null;
    const [start] = [columns.start ?? columns.time];
    const first = rows[0]?.fields[start?.at ?? -1] ?? '';
    if (start?.unit || /:|[.,]\d{6}$/.test(first.trim())) transcript.setTimesAreSeconds();
    for (const row of rows) readRow(row, columns);
  };

  /** To be called when none of the first rows is a header. */
  const tryWithoutHeader = (): void => {
    const rows = (rowsBeforeHeader ?? []).filter(({ fields }) => !(fields[0] ?? '').startsWith('\\'));
    rowsBeforeHeader = null;
    const [first] = rows;
    if (!first) return;
    const knownLayout = hints ? null : layoutWithoutHeader(rows.map(({ fields }) => fields));
    if (knownLayout) return useLayout(knownLayout, rows);
    transcript.addMalformedLine(first.line, 'header');
    const columns = describeColumns(
      rows.map(({ fields }) => fields.slice(0, MAX_COLUMNS)),
      (field) => parseTime(field) !== null,
    );
    transcript.setObstacle({
      why: 'columns',
      columns,
      guess: guessColumns(
        columns,
        (field) => parseTime(field) !== null,
        (at, than) =>
          rows.some(({ fields }) => {
            const [one, other] = [parseTime(fields[at] ?? ''), parseTime(fields[than] ?? '')];
            return one !== null && other !== null && one < other;
          }),
      ),
    });
  };

  return {
    row(fields, line) {
      if (layout) return readRow({ fields, line }, layout);
      if (!rowsBeforeHeader) return;
      const foundLayout = hints ? layoutFromHints(fields, hints) : layoutFromHeader(fields);
      if (foundLayout) {
        // If the columns are named by number, the first row may be a turn already.
        const isRow = parseTime(fields[foundLayout.start?.at ?? -1] ?? '') !== null;
        return useLayout(foundLayout, isRow ? [{ fields, line }] : []);
      }
      rowsBeforeHeader.push({ fields, line });
      if (rowsBeforeHeader.length >= MAX_ROWS_BEFORE_HEADER) tryWithoutHeader();
    },
    end() {
      tryWithoutHeader();
      for (const { line } of running.values()) transcript.addMalformedLine(line, 'unended');
    },
  };
}
