import { clockMicroseconds, microseconds } from './times.ts';
import type { Findings, Problem } from './transcript.ts';

/** Takes the rows of a table, one after the other, each with the number of the line it begins in. */
export type TakeRow = (fields: readonly string[], line: number) => void;

/** What a column may be called, as `columnName` reads it. */
const COLUMNS = {
  speaker: ['speaker', 'person', 'name', 'who', 'participant', 'speaker name', 'spoken by'],
  start: ['start', 'from', 'begin', 'begins', 'start time', 'begin time', 'onset', 'in'],
  end: ['end', 'to', 'stop', 'ends', 'end time', 'stop time', 'finish', 'out'],
  length: ['length', 'duration', 'dur', 'spoken'],
} as const;
type Column = keyof typeof COLUMNS;

/** `Start_s`, `start (s)`, `START-TIME`: start, start, start time. Units are taken off; milliseconds are noted. */
function columnName(raw: string): { readonly name: string; readonly milliseconds: boolean } {
  const plain = raw
    .toLowerCase()
    .replace(/[()[\]_\s-]+/g, ' ')
    .trim();
  const milliseconds = / (?:ms|msec|milliseconds)$/.test(plain);
  return { name: plain.replace(/ (?:s|sec|secs|seconds|ms|msec|milliseconds)$/, ''), milliseconds };
}

interface Place {
  readonly at: number;
  readonly milliseconds: boolean;
}
type Places = Readonly<Partial<Record<Column, Place>>>;

function placesOf(header: readonly string[]): Places | null {
  const named = header.map(columnName);
  const find = (column: Column): Place | undefined => {
    const at = named.findIndex(({ name }) => (COLUMNS[column] as readonly string[]).includes(name));
    return at < 0 ? undefined : { at, milliseconds: named[at]?.milliseconds ?? false };
  };
  const places = { speaker: find('speaker'), start: find('start'), end: find('end'), length: find('length') };
  return places.speaker && places.start && (places.end ?? places.length) ? places : null;
}

/** Seconds, milliseconds where the column says so, or a clock time; before 0 only where a turn may begin there. */
function timeIn(fields: readonly string[], place: Place | undefined, mayBeNegative: boolean): number | null {
  if (!place) return null;
  const text = (fields[place.at] ?? '').trim().replace(',', '.');
  const bare = mayBeNegative ? text.replace(/^-/, '') : text;
  const read = microseconds(bare);
  if (read === null) return clockMicroseconds(text);
  const value = place.milliseconds ? Math.round(read / 1_000) : read;
  return bare === text ? value : -value;
}

/** A field that was kept from being read as a formula. */
const withoutApostrophe = (field: string): string => field.replace(/^'(?=[=+\-@\t\r])/, '');

/**
 * Reads turns from a table with a header: the app's own, or any with columns for the speaker, the start, and the
 * end or the length. Times are seconds or h:mm:ss; the other columns are not looked at.
 */
export function turnsTable(found: Findings): TakeRow {
  let places: Places | null = null;
  let header: 'wanted' | 'read' | 'missing' = 'wanted';
  const turn = (fields: readonly string[], { speaker, start, end, length }: Places): Problem | null => {
    const name = found.name(withoutApostrophe(fields[speaker?.at ?? -1] ?? ''));
    if (name === '') return 'speaker';
    const from = timeIn(fields, start, true);
    if (from === null) return 'start';
    const long = end ? null : timeIn(fields, length, false);
    const to = end ? timeIn(fields, end, true) : long === null ? null : from + long;
    if (to === null) return end ? 'end' : 'length';
    if (to < from) return 'order';
    found.spoke(name, from, to);
    return null;
  };
  return (fields, line) => {
    if (header === 'wanted') {
      places = placesOf(fields);
      header = places ? 'read' : 'missing';
      if (!places) found.wrong(line, 'header');
      return;
    }
    const problem = places && turn(fields, places);
    if (problem) found.wrong(line, problem);
  };
}
