import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * What to set for a process so that no file below `folder` can be locked. Null where this machine has no C compiler
 * (or no way to load something ahead of the C library): then only the meaning of SQLite's answer can be looked at.
 */
export function refusingLocks(folder: string, built: string): Readonly<Record<string, string>> | null {
  if (process.platform !== 'linux' || spawnSync('cc', ['--version']).status !== 0) return null;
  const library = join(built, 'refuseLocks.so');
  const source = join(import.meta.dirname, 'refuseLocks.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl']);
  return { LD_PRELOAD: library, REFUSE_LOCKS: folder };
}
