import type { Trouble } from '#shared/ipc/why.ts';
import { kindOf } from './failure.ts';

const FROM_CODE: Readonly<Record<string, Trouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EEXIST: 'noFolder',
};

/** Thrown where a database, or SQLite itself, is not what the store needs. */
export class UnfitDatabase extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/** What an error while opening means. Faults of ours are thrown on. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof UnfitDatabase) return error.trouble;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return FROM_CODE[code ?? ''] ?? 'failed';
  // After a crash, SQLite needs room for an index of what the log holds.
  if (code === 'SQLITE_IOERR_SHMSIZE') return 'full';
  const kind = kindOf(error);
  return kind === 'io' ? 'failed' : kind;
}
