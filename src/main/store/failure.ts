import { SqliteError } from 'better-sqlite3';
import type { FailureKind } from '#shared/ipc/why.ts';
import type { Failure } from '../session/log.ts';

/** What an error of SQLite means; anything but an error of the disk or the file is a fault of ours and thrown. */
export function kindOf(error: unknown): FailureKind {
  if (!(error instanceof SqliteError)) throw error;
  const { code } = error;
  if (code === 'SQLITE_FULL') return 'full';
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM' || code === 'SQLITE_AUTH')
    return 'readOnly';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_NOMEM')
    return 'io';
  throw error;
}

/** What went wrong with a write, as its answer. */
export const failureOf = (error: unknown): Failure => ({ kind: kindOf(error) });
