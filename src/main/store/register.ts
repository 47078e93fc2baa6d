import type { Change, EntryKind } from '#shared/group/register/entries.ts';
import {
  registerOfEntries,
  withEntries,
  type Register,
  type StoredEntry,
} from '#shared/group/register/register.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { WallTime } from '#shared/time.ts';
import type { Written } from '../session/log.ts';
import { all, sql, write, type ReadableHandle, type WritableHandle } from './handle.ts';
import { writeChanges } from './registerFields.ts';
import { sessionsToRegister } from './sessions.ts';

/** People, groups and what belongs to them. */
export interface KeptRegister {
  readonly register: () => Register;
  /** Ended sessions of groups of which the register says nothing yet. */
  readonly sessionsToRegister: () => readonly RecentSession[];
  /** All of the changes or none. */
  readonly keepChanges: (changes: readonly Change[], now: WallTime) => Written;
}

interface Row {
  readonly kind: EntryKind;
  readonly id: string;
  /** Its fields as one JSON object. */
  readonly fields: string;
  /** When the first of them was written. */
  readonly since: number;
}

/** An entry, and where it stands among all. */
type Placed = StoredEntry & Pick<Row, 'since'>;

const entryOf = ({ kind, id, fields, since }: Row): Placed => ({
  kind,
  id,
  fields: JSON.parse(fields) as Record<string, unknown>,
  since,
});

/**
 * Every entry, in the order it was written: of two versions of one day the one that was written later stands. The order
 * goes along to other computers, with the moments of the fields.
 */
const allEntries = (db: ReadableHandle): Placed[] =>
  all<Row>(
    db,
    sql`SELECT kind, id, '{' || group_concat('"' || field || '":' || value) || '}' AS fields,
        min(changed) AS since
      FROM register_fields GROUP BY kind, id ORDER BY min(changed), id`,
  ).map(entryOf);

/** As it is stored now, read whole. */
export const storedRegister = (db: ReadableHandle): Register => registerOfEntries(allEntries(db));

const storedEntry = (db: ReadableHandle, kind: EntryKind, id: string): Placed => {
  const [row] = all<Row>(
    db,
    sql`SELECT kind, id, '{' || group_concat('"' || field || '":' || value) || '}' AS fields,
        min(changed) AS since
      FROM register_fields WHERE kind = ${kind} AND id = ${id} GROUP BY kind, id`,
  );
  return row === undefined ? { kind, id, fields: {}, since: 0 } : entryOf(row);
};

/** Of one moment they stay as they were written. */
const inOrder = (a: Placed, b: Placed): number => a.since - b.since;

/**
 * Reads the register, and from then on only the entries that were written since: whoever writes to the table, SQLite
 * itself tells of each row. (A trigger of this connection alone; nothing of it lies in the file.)
 */
function registerReader(db: WritableHandle): () => Register {
  let read: Register | null = null;
  /** The last entry that was read. */
  let last: Placed | undefined;
  let written = new Map<string, readonly [EntryKind, string]>();
  db.function('register_written', (kind: EntryKind, id: string) => {
    if (read !== null) written.set(`${kind} ${id}`, [kind, id]);
    return null;
  });
  for (const [what, row] of [
    ['INSERT', 'NEW'],
    ['UPDATE', 'NEW'],
    ['DELETE', 'OLD'],
  ])
    db.exec(`CREATE TEMP TRIGGER register_${what} AFTER ${what} ON main.register_fields
      BEGIN SELECT register_written(${row}.kind, ${row}.id); END`);
  const readWhole = (): Register => {
    const entries = allEntries(db);
    last = entries.at(-1);
    return registerOfEntries(entries);
  };
  const readOn = (before: Register): Register => {
    const entries = [...written.values()].map(([kind, id]) => storedEntry(db, kind, id)).toSorted(inOrder);
    const fresh = entries.filter(
      ({ kind, id, fields }) => Object.keys(fields).length > 0 && before[kind]?.has(id) === false,
    );
    // Written earlier, on another computer or before the clock was set back: its place is among the others.
    if (fresh.some((entry) => last !== undefined && inOrder(entry, last) < 0)) return readWhole();
    last = fresh.at(-1) ?? last;
    return withEntries(before, entries);
  };
  return () => {
    if (read === null) read = readWhole();
    else if (written.size > 0) read = readOn(read);
    written = new Map();
    return read;
  };
}

/** `committed` is told of each write; `destroyed` makes one after which no copy holds these ids any more. */
export const registerIn = (
  db: WritableHandle,
  committed: (written: Written) => Written,
  destroyed: (ids: readonly string[], change: () => void) => Written,
): KeptRegister => ({
  register: registerReader(db),
  sessionsToRegister: () => sessionsToRegister(db),
  keepChanges(changes, now) {
    const gone = [...new Set(changes.flatMap(({ id, value }) => (value === undefined ? [id] : [])))];
    const change = (): void => writeChanges(db, changes, now);
    return gone.length === 0 ? committed(write(db, change)) : destroyed(gone, change);
  },
});
