import { realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** How long the other app may take to answer (in ms). */
const ANSWER_TIMEOUT = 2_000;

/**
 * Whether the app that holds the lock of this folder is running. Then it shows its window and this app ends. A lock may
 * remain after its app was killed (if the computer was renamed, or the folder became read-only); then this app starts
 * anyway, because the database has its own lock.
 */
export function isOtherInstanceRunning(userData: string): Promise<boolean> {
  // On Windows the system releases the lock when the process ends.
  if (process.platform === 'win32') return Promise.resolve(true);
  const lock = join(userData, 'SingletonSocket');
  return new Promise((resolve) => {
    const socket = connect(shortSocketPath(lock));
    const found = (answers: boolean): void => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(ANSWER_TIMEOUT, () => found(false));
    socket.once('connect', () => found(true));
    socket.once('error', () => found(false));
  });
}

/** A socket path may have at most 107 bytes, so the lock is a link to a shorter one in the folder for temporary files. */
function shortSocketPath(lock: string): string {
  try {
    return realpathSync(lock);
  } catch {
    return lock;
  }
}
