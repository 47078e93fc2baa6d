import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes an empty file that its owner alone may read; throws where there is one already. */
export const createPrivate = (file: string): void => closeSync(openSync(file, 'wx', 0o600));

/** Waits until a file is on disk. */
export function sync(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Waits until the names in a folder are on disk. Windows does that by itself, and does not open folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Gives a whole file that is on disk its name: never over one that came into being meanwhile, which then stays.
 * Where the disk knows no links, a rename has to do.
 */
export function appear(part: string, file: string): void {
  try {
    linkSync(part, file);
    rmSync(part);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(part, file);
  }
  syncFolder(dirname(file));
}
