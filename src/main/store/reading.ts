import Database from 'better-sqlite3';
import { existsSync, rmSync, statSync } from 'node:fs';
import type { ReadableHandle } from './handle.ts';
import { UnfitDatabase } from './trouble.ts';

/** Bytes at the start of every SQLite file: https://sqlite.org/fileformat2.html#the_database_header */
export const HEADER_LENGTH = 100;

/** A file that is only read. */
export interface Reading {
  readonly db: ReadableHandle;
  /** Afterwards nothing lies beside the file that did not before. */
  close(): void;
}

/**
 * Opens a file of which no byte may change. `torn`: also one that was cut off, which SQLite would otherwise
 * refuse whole.
 */
export function openToRead(file: string, { torn = false, timeout = 1_000 } = {}): Reading {
  const stats = statSync(file);
  // A pipe or a device would be waited for without an end.
  if (!stats.isFile()) throw new UnfitDatabase('foreign', `${file} is no file`);
  // SQLite takes what has no header for new, and deletes the log beside it.
  if (stats.size < HEADER_LENGTH) throw new UnfitDatabase('damaged', `${file} is cut off within its header`);
  const made = [`${file}-wal`, `${file}-shm`].filter((name) => !existsSync(name));
  const tidy = (): void => {
    for (const name of made) rmSync(name, { force: true });
  };
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout }) as ReadableHandle;
    db.pragma('trusted_schema = OFF');
    if (torn) {
      db.unsafeMode();
      db.pragma('writable_schema = ON');
    }
    return {
      db,
      close() {
        db.close();
        tidy();
      },
    };
  } catch (error) {
    tidy();
    throw error;
  }
}

/** What `read` finds in a file of which no byte may change. */
export function readFrom<T>(file: string, read: (db: ReadableHandle) => T, timeout?: number): T {
  const { db, close } = openToRead(file, { timeout });
  try {
    return read(db);
  } finally {
    close();
  }
}
