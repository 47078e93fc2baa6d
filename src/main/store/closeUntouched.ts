import { copyFileSync, existsSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { sync, syncFolder } from './durable.ts';

/** Where the log of a damaged file lies while its connection is closed. */
const keptName = (file: string): string => `${file}-wal.kept`;

/**
 * Closes a connection to a damaged file so that no byte of the file, nor of its log, changes. SQLite moves the log
 * into the file when the last connection closes, and has no switch against it that can be reached from here: so it
 * finds the log cut to nothing, and the log is put back afterwards. Where a system refuses that (Windows, while the
 * file is open), it is closed as usual.
 */
export function closeUntouched(file: string, close: () => void): void {
  const log = `${file}-wal`;
  const kept = keptName(file);
  try {
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0) {
      copyFileSync(log, kept);
      sync(kept);
      truncateSync(log, 0);
    }
  } catch {
    rmSync(kept, { force: true });
  }
  try {
    close();
  } finally {
    putBack(file);
  }
}

/** Puts a log back that a kill left beside its place; nothing may have the file open. */
export function putBack(file: string): void {
  if (!existsSync(keptName(file))) return;
  renameSync(keptName(file), `${file}-wal`);
  syncFolder(dirname(file));
}
