import type { EntryId } from '#shared/group/register/entryId.ts';
import { recordsOfPerson, withoutTheirEntries } from '#shared/group/register/leaving.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { WallTime } from '#shared/time.ts';
import { takeOutOfRecords } from './gone.ts';
import { all, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';
import { deleteTalk } from './records.ts';
import { storedRegister } from './register.ts';
import { writeChanges } from './registerFields.ts';

/** Sessions whose records know any of these people. */
export const sessionsNaming = (db: ReadableHandle, people: readonly EntryId[]): readonly SessionId[] => [
  ...new Set(placesOf(db, people).map(({ session }) => session)),
];

/**
 * Takes somebody out of every record and of the register, and leaves marks: nothing brings them back. To be called
 * within a write.
 */
export function forgetPerson(db: WritableHandle, person: EntryId, now: WallTime): void {
  const register = storedRegister(db);
  const records = recordsOfPerson(register, person);
  for (const { session, place } of placesOf(db, [...records])) {
    run(db, sql`DELETE FROM records WHERE session = ${session} AND part = 'talk' AND n = ${place}`);
    // A log that was kept for a while names everybody who was there.
    if (keepsLog(db, session)) deleteTalk(db, session);
  }
  takeOutOfRecords(db, records);
  writeChanges(db, withoutTheirEntries(register, person), now);
}

/** Where any of these people sit in the records of sessions. */
const placesOf = (
  db: ReadableHandle,
  people: readonly EntryId[],
): { readonly session: SessionId; readonly place: number }[] =>
  all(
    db,
    sql`SELECT session, CAST(one.key AS INTEGER) AS place
      FROM records, json_each(records.body, '$.people') AS one
      WHERE part = 'session'
        AND json_extract(one.value, '$.person') IN (SELECT value FROM json_each(${JSON.stringify(people)}))`,
  );

/** The names of everybody in the records of sessions. */
export const recordedNames = (db: ReadableHandle): readonly string[] =>
  all<{ name: string }>(
    db,
    sql`SELECT DISTINCT json_extract(one.value, '$.name') AS name
      FROM records, json_each(records.body, '$.people') AS one WHERE part = 'session'`,
  ).map(({ name }) => name);

const keepsLog = (db: ReadableHandle, session: SessionId): boolean =>
  all(db, sql`SELECT 1 FROM records WHERE session = ${session} AND part = 'log'`).length > 0;
