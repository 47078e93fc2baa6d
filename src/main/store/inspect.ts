import type { Trouble } from '#shared/ipc/why.ts';
import Database, { SqliteError } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { accessSync, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { eachFactFits } from './events.ts';
import type { ReadableHandle, WritableHandle } from './handle.ts';
import { APPLICATION_ID, migrate, NEWEST_FINGERPRINT, NEWEST_SCHEMA, schemaOf } from './migrations/index.ts';
import { HEADER_LENGTH, readFrom } from './reading.ts';
import { troubleOf } from './trouble.ts';
import { allLinesFit } from './lines.ts';

/** What lies where the sessions should. `ours` may still be damaged; `checked`, left by a crash, is not. */
export type Found = 'absent' | 'ours' | 'checked' | Trouble;

/** Bytes of a SQLite file that tell what it is: https://sqlite.org/fileformat2.html#the_database_header */
const HEADER = {
  length: HEADER_LENGTH,
  magic: 'SQLite format 3\0',
  pageSize: 16,
  schema: 60,
  application: 68,
} as const;

/**
 * Tells what `file` is before anything may write to it: nothing of it is changed. No connection of this
 * process may have it open, because reading it here would drop that connection's lock.
 */
export function inspect(file: string, timeout: number): Found {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    // A log without its database: one made anew beside it would be mixed up with it.
    if (!stats) return hasLog(file) ? 'damaged' : 'absent';
    if (!stats.isFile() || !logIsFile(file)) return 'foreign';
    const told = fromHeader(file);
    if (told !== 'ours') return told;
    accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(dirname(file), constants.W_OK | constants.X_OK);
    return hasLog(file) ? fromLog(file, timeout) : 'ours';
  } catch (error) {
    return troubleOf(error);
  }
}

function fromHeader(file: string): Found {
  const header = Buffer.alloc(HEADER.length);
  const descriptor = openSync(file, 'r');
  let read = 0;
  let size = 0;
  try {
    read = readSync(descriptor, header);
    ({ size } = fstatSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
  if (read < HEADER.length || header.toString('latin1', 0, 16) !== HEADER.magic) return 'damaged';
  if (header.readUInt32BE(HEADER.application) !== APPLICATION_ID) return 'foreign';
  // Without a log to mend it, a page cut short is a loss that SQLite fills up with zeros.
  const pageSize = header.readUInt16BE(HEADER.pageSize);
  if (size % (pageSize === 1 ? 65_536 : pageSize) !== 0 && !hasLog(file)) return 'damaged';
  return header.readUInt32BE(HEADER.schema) > NEWEST_SCHEMA ? 'newer' : 'ours';
}

/**
 * Looks again with what a crash left in the write-ahead log, which may tell otherwise than the header. A
 * connection that may write would move it into the main file when it closes.
 */
const fromLog = (file: string, timeout: number): Found =>
  readFrom(
    file,
    (db) => {
      if (schemaOf(db) > NEWEST_SCHEMA) return 'newer';
      return isWhole(db) ? 'checked' : 'damaged';
    },
    timeout,
  );

/** Whether every page is in order, every row as its table demands, and every table as we made it. */
export const isWhole = (db: ReadableHandle): boolean =>
  passes(db, () => db.pragma('quick_check(1)', { simple: true }) === 'ok');

/**
 * The same, looked at longer: every index also agrees with its table, no row refers to one that is gone, and each is as
 * it was written.
 */
export const isSound = (db: ReadableHandle): boolean =>
  passes(
    db,
    () =>
      db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      (db.pragma('foreign_key_check') as unknown[]).length === 0 &&
      eachFactFits(db) &&
      allLinesFit(db),
  );

/** Whether every table is as we made it, as far as SQLite can read that at all. */
export const isOurs = (db: ReadableHandle): boolean => passes(db, () => true);

function passes(db: ReadableHandle, check: () => boolean): boolean {
  try {
    return check() && hasOurSchema(db);
  } catch (error) {
    // A damaged schema or row can make the check itself fail.
    if (error instanceof SqliteError && error.code === 'SQLITE_ERROR') return false;
    throw error;
  }
}

/**
 * No table is missing or different, and none, nor a view or a trigger, was slipped in. The newest schema is known by
 * its fingerprint; any other is made once more beside it and compared.
 */
export function hasOurSchema(db: ReadableHandle): boolean {
  const found = definitions(db);
  const version = schemaOf(db);
  if (version === NEWEST_SCHEMA && fingerprintOf(found) === NEWEST_FINGERPRINT) return true;
  const made = new Database(':memory:') as WritableHandle;
  migrate(made, version);
  const same = isDeepStrictEqual(found, definitions(made));
  made.close();
  return same;
}

/** How everything in a database was made, in SQL. */
export const definitions = (db: ReadableHandle): readonly unknown[] =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

export const fingerprintOf = (found: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(found)).digest('hex');

/** Where SQLite would open a log lies either none, or a file: a pipe would be waited for without an end. */
const logIsFile = (file: string): boolean =>
  ['-wal', '-shm', '-journal'].every(
    (suffix) => statSync(`${file}${suffix}`, { throwIfNoEntry: false })?.isFile() ?? true,
  );

const hasLog = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
