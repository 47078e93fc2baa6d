import type { EntryKind } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GoneEntry } from '#shared/bundle/keep.ts';
import { insertPendingDrop } from './pendingDrops.ts';
import { RecordLineSchema, SessionRecordSchema } from '#shared/records/record.ts';
import { withoutPeople } from '#shared/records/withoutPeople.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import { all, first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';

/**
 * Marks of entries of the register that were removed: rows without words, so that nothing brings back what was promised
 * to be forgotten. They lie among the fields, under a kind that no entry has; the field says of which kind the entry was.
 */
const GONE = 'gone';
/** The rows beside a field that say what other computers knew of it (`keeps.ts`). */
export const PAST = 'past';

export const markGone = (db: WritableHandle, kind: EntryKind, id: EntryId, now: WallTime): void => {
  run(
    db,
    sql`INSERT INTO register_fields (kind, id, field, value, changed) VALUES (${GONE}, ${id}, ${kind}, 'true', ${now})
      ON CONFLICT DO NOTHING`,
  );
};

/** It is there again: its removal was taken back. */
export const unmarkGone = (db: WritableHandle, kind: EntryKind, id: EntryId): void => {
  run(db, sql`DELETE FROM register_fields WHERE kind = ${GONE} AND id = ${id} AND field = ${kind}`);
};

export const goneEntries = (db: ReadableHandle): GoneEntry[] =>
  all<{ id: EntryId; field: EntryKind; changed: number }>(
    db,
    sql`SELECT id, field, changed FROM register_fields WHERE kind = ${GONE} ORDER BY id, field`,
  ).map(({ id, field, changed }) => ({ kind: field, id, at: wallTime(changed) }));

/** Whether a file holds anything of an entry; older ones know of none. */
export const holdsEntry = (db: ReadableHandle, id: EntryId): boolean =>
  first(db, sql`SELECT 1 FROM sqlite_schema WHERE name = 'register_fields'`) !== undefined &&
  first(db, sql`SELECT 1 FROM register_fields WHERE id = ${id} AND kind <> ${GONE}`) !== undefined;

/** Destroys whatever a file holds of removed entries, and of removed people in records: a copy from before may. */
export function applyGone(db: WritableHandle, gone: readonly GoneEntry[]): void {
  const people = new Set<EntryId>();
  for (const { kind, id, at } of gone) {
    markGone(db, kind, id, at);
    const fields = run(db, sql`DELETE FROM register_fields WHERE kind = ${kind} AND id = ${id}`);
    if (fields > 0) insertPendingDrop(db, id);
    run(
      db,
      sql`DELETE FROM register_fields WHERE kind = ${PAST} AND id = ${id} AND field LIKE ${`${kind}.%`}`,
    );
    if (kind === 'person') people.add(id);
  }
  if (people.size > 0) takeOutOfRecords(db, people);
}

/** Takes people's names and own lines out of every record that knows them. */
export function takeOutOfRecords(db: WritableHandle, people: ReadonlySet<EntryId>): void {
  const rows = all<{ session: SessionId; body: string }>(
    db,
    sql`SELECT session, body FROM records WHERE part = 'session' ORDER BY session`,
  );
  for (const { session, body } of rows) {
    if (![...people].some((id) => body.includes(id))) continue;
    const record = SessionRecordSchema.safeParse(JSON.parse(body));
    if (!record.success) continue;
    const lines = all<{ n: number; body: string }>(
      db,
      sql`SELECT n, body FROM records WHERE session = ${session} AND part = 'line' ORDER BY n`,
    ).flatMap(({ n, body: text }) => {
      const line = RecordLineSchema.safeParse(JSON.parse(text));
      return line.success ? [{ n, line: line.data }] : [];
    });
    const left = withoutPeople({ record: record.data, lines }, people);
    if (left.record === record.data) continue;
    run(
      db,
      sql`UPDATE records SET body = ${JSON.stringify(left.record)} WHERE session = ${session} AND part = 'session'`,
    );
    // As in the record, an empty name keeps the count of those who came.
    const names = JSON.stringify(left.record.people.map(({ name }) => name));
    run(db, sql`UPDATE sessions SET people = ${names}, title = ${left.record.title} WHERE id = ${session}`);
    run(db, sql`DELETE FROM records WHERE session = ${session} AND part = 'line'`);
    for (const { n, line } of left.lines)
      run(
        db,
        sql`INSERT INTO records (session, part, n, body) VALUES (${session}, 'line', ${n}, ${JSON.stringify(line)})`,
      );
  }
}
