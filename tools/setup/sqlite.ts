import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ensurePrograms } from './debian.ts';
import type { Electron } from './electron.ts';
import { cacheFolder, findCached, root } from './paths.ts';
import { SetupError, say, withProgress } from './progress.ts';
import { npm, run } from './run.ts';

const sqlitePackage = join(root, 'node_modules', 'better-sqlite3');
const release = join(sqlitePackage, 'build', 'Release');
const compiled = join(release, 'better_sqlite3.node');

/** The first Electron whose Node has N-API 10, which better-sqlite3's own prebuilt addon needs. */
const firstElectronWithNodeApi10 = 36;

/** Whether better-sqlite3's own prebuilt addon would crash this Electron. */
const needsCompiling = (electron: Electron): boolean =>
  Number.parseInt(electron.version, 10) < firstElectronWithNodeApi10;

/** The folder that holds `include/node` with Node's headers: what npm is told, or that of an installed Node. */
const headers = async (): Promise<string | undefined> => {
  const told = (await npm(['config', 'get', 'nodedir'])).output.trim().split('\n').at(-1);
  const { npm_node_execpath: npmNode, TALKING_PIECE_HOST_NODE: hostNode } = process.env;
  const installed = [npmNode, hostNode].map((node) => node && join(dirname(node), '..'));
  return [told, ...installed, '/usr/local', '/usr'].find(
    (folder) => folder && existsSync(join(folder, 'include', 'node', 'node_api.h')),
  );
};

const build = async (target: string): Promise<void> => {
  const work = await mkdtemp(join(cacheFolder(), 'build-'));
  try {
    await cp(sqlitePackage, join(work, 'better-sqlite3'), { recursive: true });
    const addonApi = dirname(
      createRequire(join(sqlitePackage, 'x.js')).resolve('node-addon-api/package.json'),
    );
    await cp(addonApi, join(work, 'node_modules', 'node-addon-api'), { recursive: true });
    const nodedir = await headers();
    const built = await npm(
      [
        ...['exec', '--yes', '--package=node-gyp@13.1.0', '--', 'node-gyp', 'rebuild', '--release'],
        ...[
          '--force_build=1',
          `-j`,
          String(availableParallelism()),
          ...(nodedir ? [`--nodedir=${nodedir}`] : []),
        ],
      ],
      {
        cwd: join(work, 'better-sqlite3'),
        env: {
          ...process.env,
          PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
          CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
        },
      },
    );
    const addon = join(work, 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
    if (built.code !== 0 || !existsSync(addon)) {
      say(built.output.split('\n').slice(-30).join('\n'));
      throw new SetupError(
        'better-sqlite3 could not be compiled (the last lines of the compiler are above): install a C++ compiler, make and python3, and start again.',
      );
    }
    // Renamed into place, so that a killed set-up never leaves half a file behind.
    await copyFile(addon, `${target}.new`);
    await rename(`${target}.new`, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

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
    await ensurePrograms(['g++', 'make', 'python3'], ['g++', 'make', 'python3']);
    addon = join(cacheFolder(), name);
    const target = addon;
    await withProgress(`compiling better-sqlite3 ${version} for Electron ${electron.version} (once)`, () =>
      build(target),
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
