import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Electron } from './electronBinary.ts';
import { SetupError } from './progress.ts';

const readNumber = (path: string): number => (existsSync(path) ? Number(readFileSync(path, 'utf8')) : NaN);

/**
 * The switches about Chromium's sandbox. Root cannot have one, so the app opens without and says so; an ordinary
 * user whose system forbids the sandbox is told how to allow it.
 */
export const sandboxSwitches = (electron: Electron): string[] => {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) {
    process.stderr.write(
      'Started as root, so Chromium runs without its sandbox (--no-sandbox); for the sandbox, start as an ordinary user: sudo -u NAME npm start, from a checkout which that user owns.\n',
    );
    return ['--no-sandbox'];
  }
  const forbidden =
    readNumber('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === 1 ||
    readNumber('/proc/sys/kernel/unprivileged_userns_clone') === 0 ||
    readNumber('/proc/sys/user/max_user_namespaces') === 0;
  const helper = join(dirname(electron.executable), 'chrome-sandbox');
  const helperIsReady =
    existsSync(helper) && statSync(helper).uid === 0 && (statSync(helper).mode & 0o4755) === 0o4755;
  if (forbidden && !helperIsReady) {
    throw new SetupError(
      `This system forbids the user namespaces of Chromium's sandbox; run this line once and start again: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    );
  }
  return [];
};
