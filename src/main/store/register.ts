import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { soonestWithDate } from '#shared/group/register/soonest.ts';
import { ENTRY_KINDS, type Change, type EntryKind } from '#shared/group/register/entries.ts';
import {
  MANY,
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
  /** What tells of the group that meets next, without reading what is remembered of the others. */
  readonly soonest: (today: Day) => Soonest;
  /** Ended sessions of groups of which the register says nothing yet. */
  readonly sessionsToRegister: () => readonly RecentSession[];
  /** All of the changes or none. */
  readonly keepChanges: (changes: readonly Change[], now: WallTime) => Written;
}

/** The group that meets next, as a part of the register. */
export interface Soonest {
  /**
   * It alone with everything of it but commitments that are settled, and everybody who is known; the whole register
   * where that is read already, or where no group has a date.
   */
  readonly register: Register;
  readonly isWhole: boolean;
  /** How many groups there are. */
  readonly groups: number;
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

/** Kinds of which there are never ten thousand, but for who is in which group. */
const FEW = JSON.stringify(ENTRY_KINDS.filter((kind) => !MANY.has(kind) && kind !== 'member'));

/** What groups and people are, and all else that there is little of: of ten thousand sessions nothing. */
const entriesOfGroups = (db: ReadableHandle): Placed[] =>
  all<Row>(
    db,
    sql`SELECT kind, id, '{' || group_concat('"' || field || '":' || value) || '}' AS fields,
        min(changed) AS since
      FROM register_fields WHERE kind IN (SELECT value FROM json_each(${FEW}))
      GROUP BY kind, id ORDER BY min(changed), id`,
  ).map(entryOf);

/** Dates from today on, and sessions from today on, of every group. */
const entriesAhead = (db: ReadableHandle, today: Day): Placed[] =>
  all<Row>(
    db,
    sql`SELECT f.kind, f.id, '{' || group_concat('"' || f.field || '":' || f.value) || '}' AS fields,
        min(f.changed) AS since
      FROM register_fields AS d CROSS JOIN register_fields AS f ON f.kind = d.kind AND f.id = d.id
      WHERE d.field IN ('group', 'day', 'commitment') AND d.field = 'day' AND d.value >= ${JSON.stringify(today)}
        AND d.kind IN ('meeting', 'session')
      GROUP BY f.kind, f.id ORDER BY min(f.changed), f.id`,
  ).map(entryOf);

/**
 * Who is in one group, and everything that it has been doing: dates, sessions and commitments that are open. Of those that
 * are settled, and of what was said of any, nothing: in years these become most of it.
 */
const entriesOfGroup = (db: ReadableHandle, group: EntryId): Placed[] =>
  all<Row>(
    db,
    sql`WITH own (kind, id) AS MATERIALIZED (
        SELECT kind, id FROM register_fields
          WHERE field IN ('group', 'day', 'commitment') AND field = 'group' AND value = ${JSON.stringify(group)}
            AND kind IN ('member', 'meeting', 'session', 'commitment')),
      of (kind, id) AS (
        SELECT kind, id FROM own WHERE kind <> 'commitment' OR NOT EXISTS (
          SELECT 1 FROM register_fields AS r CROSS JOIN register_fields AS b
            ON b.kind = r.kind AND b.id = r.id AND b.field = 'becomes' AND b.value NOT IN ('null', '"carry"')
          WHERE r.field IN ('group', 'day', 'commitment') AND r.field = 'commitment'
            AND r.value = json_quote(own.id) AND r.kind = 'review'))
      SELECT f.kind, f.id, '{' || group_concat('"' || f.field || '":' || f.value) || '}' AS fields,
        min(f.changed) AS since
      FROM of CROSS JOIN register_fields AS f ON f.kind = of.kind AND f.id = of.id
      GROUP BY f.kind, f.id ORDER BY min(f.changed), f.id`,
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
function registerReader(db: WritableHandle): Pick<KeptRegister, 'register' | 'soonest'> {
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
  const register = (): Register => {
    if (read === null) read = readWhole();
    else if (written.size > 0) read = readOn(read);
    written = new Map();
    return read;
  };
  const whole = (): Soonest => ({ register: register(), isWhole: true, groups: register().group.size });
  return {
    register,
    soonest(today) {
      if (read !== null) return whole();
      const known = registerOfEntries(entriesOfGroups(db));
      const group = soonestWithDate(withEntries(known, entriesAhead(db, today)), today);
      if (group === null)
        return known.group.size === 0 ? { register: known, isWhole: false, groups: 0 } : whole();
      const alone = new Map([...known.group].filter(([id]) => id === group));
      return {
        register: withEntries({ ...known, group: alone }, entriesOfGroup(db, group)),
        isWhole: false,
        groups: known.group.size,
      };
    },
  };
}

/** `committed` is told of each write; `destroyed` makes one after which no copy holds these ids any more. */
export const registerIn = (
  db: WritableHandle,
  committed: (written: Written) => Written,
  destroyed: (ids: readonly string[], change: () => void) => Written,
): KeptRegister => ({
  ...registerReader(db),
  sessionsToRegister: () => sessionsToRegister(db),
  keepChanges(changes, now) {
    const gone = [...new Set(changes.flatMap(({ id, value }) => (value === undefined ? [id] : [])))];
    const change = (): void => writeChanges(db, changes, now);
    return gone.length === 0 ? committed(write(db, change)) : destroyed(gone, change);
  },
});
