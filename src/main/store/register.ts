import type { Change, EntryKind } from '#shared/group/register/entries.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { WallTime } from '#shared/time.ts';
import type { Written } from '../session/log.ts';
import { all, run, sql, write, type ReadableHandle, type WritableHandle } from './handle.ts';
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
  readonly field: string;
  readonly value: string;
}

/** In the order it was written: of two versions of one day the one that was written later stands. */
const stored = (db: ReadableHandle): Register =>
  registerOf(
    all<Row>(db, sql`SELECT kind, id, field, value FROM register_fields ORDER BY changed`).map((row) => ({
      ...row,
      value: JSON.parse(row.value) as unknown,
    })),
  );

/** `committed` is told of each write. */
export const registerIn = (db: WritableHandle, committed: (written: Written) => Written): KeptRegister => ({
  register: () => stored(db),
  sessionsToRegister: () => sessionsToRegister(db),
  keepChanges: (changes, now) => committed(write(db, () => writeChanges(db, changes, now))),
});

/** To be called within a write. */
export function writeChanges(db: WritableHandle, changes: readonly Change[], now: WallTime): void {
  for (const { kind, id, field, value } of changes)
    run(
      db,
      value === undefined
        ? sql`DELETE FROM register_fields WHERE kind = ${kind} AND id = ${id} AND field = ${field}`
        : sql`INSERT INTO register_fields (kind, id, field, value, changed)
            VALUES (${kind}, ${id}, ${field}, ${JSON.stringify(value)}, ${now})
            ON CONFLICT (kind, id, field) DO UPDATE SET value = excluded.value, changed = excluded.changed`,
    );
}
