import { guessColumns, saidPlaces, seenColumns } from './tableColumns.ts';
import { clockMicroseconds, microseconds } from './times.ts';
import type { ColumnsSaid, Findings, Problem } from './transcript.ts';

/** Takes the rows of a table, one after the other, each with the number of the line it begins in. */
export interface TableReader {
  row(fields: readonly string[], line: number): void;
  end(): void;
}

/** What a column may be called, as `columnName` reads it. */
const COLUMNS = {
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
type Column = keyof typeof COLUMNS;

const UNIT = / (?:s|sec|secs|seconds|ss msec)$/;
const MILLISECONDS = / (?:ms|msec|milliseconds)$/;

/** `Start_s`, `start (s)`, `START-TIME`: start, start, start time. Units are taken off and noted. */
function columnName(raw: string): { readonly name: string; readonly unit: 's' | 'ms' | null } {
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

interface Place {
  readonly at: number;
  readonly unit: 's' | 'ms' | null;
}
/** How a row tells a turn: from start to end, or by one row that starts it and one that stops it. */
type Layout = Readonly<Partial<Record<Column, Place>>> & { readonly speaker: Place };

/** More columns are no table of turns. */
const MOST_COLUMNS = 500;

function namedLayout(header: readonly string[]): Layout | null {
  if (header.length > MOST_COLUMNS) return null;
  const named = header.map(columnName);
  const find = (column: Column): Place | undefined => {
    const at = named.findIndex(({ name }) => (COLUMNS[column] as readonly string[]).includes(name));
    return at < 0 ? undefined : { at, unit: named[at]?.unit ?? null };
  };
  const layout = Object.fromEntries(
    (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
      const place = find(column);
      return place ? [[column, place] as const] : [];
    }),
  ) as Partial<Record<Column, Place>>;
  const speaker = layout.speaker ?? layout.tier;
  if (!speaker) return null;
  const whole = layout.start && (layout.end ?? layout.length);
  return whole || (layout.time && layout.status) ? { ...layout, speaker } : null;
}

/** The columns that the person named; the header is the first row that has all of them. */
function saidLayout(row: readonly string[], said: ColumnsSaid): Layout | null {
  const places = saidPlaces(row, said);
  return (
    places &&
    ({
      ...Object.fromEntries(
        Object.entries(places).map(([column, at]) => [column, { at, unit: columnName(row[at] ?? '').unit }]),
      ),
    } as Layout)
  );
}

const place = (at: number): Place => ({ at, unit: null });

/** Two tables without a header that are known by their form: Audacity's labels, and the tab-delimited text of ELAN. */
function formLayout(rows: readonly (readonly string[])[]): Layout | null {
  const precise = (field: string | undefined): boolean => /^\s*\d+[.,]\d{6}\s*$/.test(field ?? '');
  if (
    rows.every(
      (row) => row.length === 3 && precise(row[0]) && precise(row[1]) && timeOf(row[2] ?? '') === null,
    )
  )
    return { start: place(0), end: place(1), speaker: place(2) };
  const [first = []] = rows;
  // The start, the end and the length stand in one row: each proves the other two.
  const times = first.flatMap((field, i) => (timeOf(field) === null ? [] : [i])).slice(0, 12);
  const triples = times.flatMap((a) =>
    times.filter((b) => b > a).flatMap((b) => times.filter((c) => c > b).map((c) => [a, b, c] as const)),
  );
  const proves = ([a, b, c]: readonly [number, number, number]): boolean =>
    rows.every((row) => {
      const [from, to, long] = [a, b, c].map((at) => timeOf(row[at] ?? ''));
      return from != null && to != null && long != null && Math.abs(from + long - to) <= 2_000;
    }) && rows.some((row) => (timeOf(row[a] ?? '') ?? 0) > 0 && row[a] !== row[b] && row[b] !== row[c]);
  const triple = triples.find(proves);
  if (!triple || timeOf(first[0] ?? '') !== null) return null;
  const participant = triple[0] > 1 && rows.every((row) => (row[1] ?? '').trim() !== '');
  return { speaker: place(participant ? 1 : 0), start: place(triple[0]), end: place(triple[1]) };
}

/** A bare time: seconds or a clock time, with a point or a comma. */
const timeOf = (text: string): number | null => {
  const plain = text.trim().replace(',', '.');
  return microseconds(plain) ?? clockMicroseconds(plain);
};

/** Seconds, milliseconds where the column says so, or a clock time; before 0 only where a turn may begin there. */
function timeIn(fields: readonly string[], at: Place | undefined, mayBeNegative: boolean): number | null {
  if (!at) return null;
  const text = (fields[at.at] ?? '').trim().replace(',', '.');
  const bare = mayBeNegative ? text.replace(/^-/, '') : text;
  const read = microseconds(bare);
  if (read === null) return clockMicroseconds(text);
  const value = at.unit === 'ms' ? Math.round(read / 1_000) : read;
  return bare === text ? value : -value;
}

/** A field that was kept from being read as a formula. */
const withoutApostrophe = (field: string): string =>
  field.replace(/(^|[,;|\t"'])'(?=[=+\-@\t\r＝＋－＠])/gu, '$1');

/** Above the header some programs write what was observed, and with what. */
const MOST_ABOVE = 30;

interface Row {
  readonly fields: readonly string[];
  readonly line: number;
}

/**
 * Reads turns from a table: the app's own, any whose header names the speaker, the start, and the end or the length,
 * or whose rows start and stop a turn. Times are seconds or h:mm:ss; the other columns are not looked at. Where
 * nothing tells which column is which, the person has to: `said`.
 */
export function turnsTable(found: Findings, said?: ColumnsSaid): TableReader {
  let layout: Layout | null = null;
  let above: Row[] | null = [];
  const running = new Map<string, { readonly from: number; readonly line: number }>();

  const speakerIn = (fields: readonly string[], { speaker, tier }: Layout): string =>
    found.name(withoutApostrophe(fields[speaker.at] ?? '')) ||
    (tier ? found.name(withoutApostrophe(fields[tier.at] ?? '')) : '');
  const recordingIn = (fields: readonly string[], { recording }: Layout): string =>
    (recording && fields[recording.at]?.trim()) || '';

  const turn = (fields: readonly string[], own: Layout): Problem | null => {
    const { start, end, length } = own;
    const name = speakerIn(fields, own);
    if (name === '') return 'speaker';
    const from = timeIn(fields, start, true);
    if (from === null) return 'start';
    const long = end ? null : timeIn(fields, length, false);
    const to = end ? timeIn(fields, end, true) : long === null ? null : from + long;
    if (to === null) return end ? 'end' : 'length';
    if (to < from) return 'order';
    found.spoke(name, from, to, recordingIn(fields, own));
    return null;
  };

  const startOrStop = ({ fields, line }: Row, own: Layout, status: string): Problem | null => {
    const name = speakerIn(fields, own);
    if (name === '') return 'speaker';
    const at = timeIn(fields, own.time, true);
    if (at === null) return 'time';
    const recording = recordingIn(fields, own);
    const key = JSON.stringify([recording, name, own.behaviour ? fields[own.behaviour.at] : '']);
    const began = running.get(key);
    if (status === 'START') {
      running.set(key, { from: at, line });
      if (began) found.wrong(began.line, 'unended');
      return null;
    }
    if (!began) return 'unbegun';
    running.delete(key);
    if (at < began.from) return 'order';
    found.spoke(name, began.from, at, recording);
    return null;
  };

  const take = (row: Row, own: Layout): void => {
    const status = own.status ? (row.fields[own.status.at] ?? '').trim().toUpperCase() : '';
    // What has no length is no turn.
    if (status === 'POINT') return;
    const whole = own.start && (own.end ?? own.length);
    const problem = whole
      ? turn(row.fields, own)
      : status === 'START' || status === 'STOP'
        ? startOrStop(row, own, status)
        : 'fields';
    if (problem) found.wrong(row.line, problem);
  };

  const settle = (own: Layout, rows: readonly Row[]): void => {
    layout = own;
    above = null;
    const [start] = [own.start ?? own.time];
    const first = rows[0]?.fields[start?.at ?? -1] ?? '';
    if (start?.unit || /:|[.,]\d{6}$/.test(first.trim())) found.timesAreSure();
    for (const row of rows) take(row, own);
  };

  /** No row was a header. */
  const withoutHeader = (): void => {
    const rows = (above ?? []).filter(({ fields }) => !(fields[0] ?? '').startsWith('\\'));
    above = null;
    const [first] = rows;
    if (!first) return;
    const form = said ? null : formLayout(rows.map(({ fields }) => fields));
    if (form) return settle(form, rows);
    found.wrong(first.line, 'header');
    const columns = seenColumns(
      rows.map(({ fields }) => fields.slice(0, MOST_COLUMNS)),
      (field) => timeOf(field) !== null,
    );
    found.leaves({
      why: 'columns',
      columns,
      guess: guessColumns(columns, (field) => timeOf(field) !== null),
    });
  };

  return {
    row(fields, line) {
      if (layout) return take({ fields, line }, layout);
      if (!above) return;
      const own = said ? saidLayout(fields, said) : namedLayout(fields);
      if (own) {
        // Columns told by number have no header, where the first row tells a time already.
        const isRow = timeOf(fields[own.start?.at ?? -1] ?? '') !== null;
        return settle(own, isRow ? [{ fields, line }] : []);
      }
      above.push({ fields, line });
      if (above.length >= MOST_ABOVE) withoutHeader();
    },
    end() {
      withoutHeader();
      for (const { line } of running.values()) found.wrong(line, 'unended');
    },
  };
}
