import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileSqlite } from './bareLinux/compileSqlite.ts';
import type { Electron } from './electronBinary.ts';
import { cacheFolder, findCached, root } from './paths.ts';
import { SetupError, withProgress } from './progress.ts';
import { run } from './run.ts';

const sqlitePackage = join(root, 'node_modules', 'better-sqlite3');
const release = join(sqlitePackage, 'build', 'Release');
const compiled = join(release, 'better_sqlite3.node');

/** The first Electron whose Node has N-API 10, which better-sqlite3's own prebuilt addon needs. */
const firstElectronWithNodeApi10 = 36;

/** Whether better-sqlite3's own prebuilt addon would crash this Electron. */
const needsCompiling = (electron: Electron): boolean =>
  Number.parseInt(electron.version, 10) < firstElectronWithNodeApi10;

/** Loads better-sqlite3 in the Electron itself and opens a database in memory. */
const loadsIn = async (electron: Electron): Promise<boolean> => {
  const probe = `new (require(${JSON.stringify(sqlitePackage)}))(':memory:').prepare('select 1').get()`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return (await run(electron.executable, ['-e', probe], { env })).code === 0;
};

/**
 * Makes better-sqlite3 loadable in this Electron: its prebuilt addon where that fits, else one that is compiled
 * once per version and platform and kept in the cache. The compiled one loads in Node 20 and 24 as well.
 */
export const ensureSqlite = async (electron: Electron): Promise<void> => {
  if (!needsCompiling(electron)) {
    rmSync(join(sqlitePackage, 'build'), { recursive: true, force: true });
    return;
  }
  const { version } = JSON.parse(readFileSync(join(sqlitePackage, 'package.json'), 'utf8')) as {
    version: string;
  };
  const name = `better-sqlite3-v${version}-${process.platform}-${process.arch}-electron${Number.parseInt(electron.version, 10)}.node`;
  let addon = findCached(name);
  if (addon !== undefined && existsSync(compiled) && readFileSync(addon).equals(readFileSync(compiled)))
    return;
  if (addon === undefined) {
    addon = join(cacheFolder(), name);
    const target = addon;
    await withProgress(`compiling better-sqlite3 ${version} for Electron ${electron.version} (once)`, () =>
      compileSqlite(sqlitePackage, target),
    );
  }
  mkdirSync(release, { recursive: true });
  copyFileSync(addon, compiled);
  if (!(await loadsIn(electron))) {
    rmSync(addon, { force: true });
    throw new SetupError(
      `better-sqlite3 does not load in Electron ${electron.version} after compiling: start again, and if it happens twice delete ${cacheFolder()} first.`,
    );
  }
};
