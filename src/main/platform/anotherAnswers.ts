import { realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** How long the other one may take to answer (in ms). */
const PATIENCE = 2_000;

/**
 * Whether the app that holds the lock of this folder is there, so that it came to the front in our place. A lock may
 * outlive its app: killed under another name of the computer, or in a folder that may not be written to. Then we
 * start all the same; the database has a lock of its own, and says who holds it.
 */
export function anotherAnswers(userData: string): Promise<boolean> {
  // There the lock is a window of the system's, which goes with its process.
  if (process.platform === 'win32') return Promise.resolve(true);
  const lock = join(userData, 'SingletonSocket');
  return new Promise((resolve) => {
    const socket = connect(shortNameOf(lock));
    const found = (answers: boolean): void => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(PATIENCE, () => found(false));
    socket.once('connect', () => found(true));
    socket.once('error', () => found(false));
  });
}

/** The system takes at most 107 bytes as the name of a socket; the lock names one in the folder for what is temporary. */
function shortNameOf(lock: string): string {
  try {
    return realpathSync(lock);
  } catch {
    return lock;
  }
}
