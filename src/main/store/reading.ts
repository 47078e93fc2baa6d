import Database from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import type { ReadableHandle } from './handle.ts';

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
