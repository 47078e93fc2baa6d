import type { WritableHandle } from './handle.ts';
import { UnfitDatabase } from './trouble.ts';

/**
 * How the file is written, set at every opening and read back. better-sqlite3 is built with `synchronous`
 * NORMAL in WAL mode, which loses acknowledged commits in a power cut; FULL does not. EXCLUSIVE keeps every
 * other program out and needs no -shm file. Deleted content is overwritten, and nothing of a VACUUM lies in a
 * temporary file.
 */
const PRAGMAS: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['busy_timeout', '5000', 5_000],
  // Without it, macOS leaves what was synced in the drive's own cache.
  ...(process.platform === 'darwin' ? ([['fullfsync', 'ON', 1]] as const) : []),
];

/** The WAL-reset bug of 3.7.0 to 3.51.2 could damage a file. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** To be called before any statement: the first that looks at the file decides for good who may open it. */
export const lockExclusively = (db: WritableHandle): void => {
  db.pragma('locking_mode = EXCLUSIVE');
};

/** Sets every pragma and throws if one does not hold, or if SQLite is too old to be trusted. */
export function configure(db: WritableHandle): void {
  for (const [name, value, readBack] of PRAGMAS) {
    if (name === 'journal_mode' && db.memory) continue;
    db.pragma(`${name} = ${value}`);
    const held = db.pragma(name, { simple: true });
    if (held !== readBack)
      throw new UnfitDatabase('failed', `the database holds ${name} at ${String(held)} instead of ${value}`);
  }
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  if (!isRecent(version))
    throw new UnfitDatabase('failed', `SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`);
}

/** Whether this SQLite is free of the bug. */
export function isRecent(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, oldest] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part !== oldest) return part > oldest;
  }
  return true;
}
