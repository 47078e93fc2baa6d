import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The checkout. */
export const root = join(import.meta.dirname, '..', '..');

const isRootOnLinux = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

const sharedCache = '/var/cache/talking-piece';

const userCache = (): string => {
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'talking-piece', 'cache');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'talking-piece');
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'talking-piece');
};

const ownCache = (): string =>
  process.env['TALKING_PIECE_CACHE'] ?? (isRootOnLinux() ? sharedCache : userCache());

/**
 * Where things live that are too dear to fetch twice: outside node_modules, so that `npm ci` leaves them alone.
 * What root puts into its cache an ordinary user can read.
 */
export const cacheFolder = (): string => {
  const folder = ownCache();
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
};

/** The path of something cached: in our own cache or, for an ordinary user, in the one root has filled. */
export const findCached = (...path: string[]): string | undefined =>
  [ownCache(), ...(process.platform === 'linux' && !process.env['TALKING_PIECE_CACHE'] ? [sharedCache] : [])]
    .map((folder) => join(folder, ...path))
    .find((file) => existsSync(file) && readable(file));

const readable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
};
