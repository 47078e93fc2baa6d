import { existsSync, rmSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { cacheFolder, root } from '../paths.ts';
import { SetupError, say } from '../progress.ts';
import { npm } from '../run.ts';
import { ensurePrograms } from './debian.ts';

/** The folder that holds `include/node` with Node's headers: what npm is told, or that of an installed Node. */
const headers = async (): Promise<string | undefined> => {
  const told = (await npm(['config', 'get', 'nodedir'])).output.trim().split('\n').at(-1);
  const { npm_node_execpath: npmNode, TALKING_PIECE_HOST_NODE: hostNode } = process.env;
  const installed = [npmNode, hostNode].map((node) => node && join(dirname(node), '..'));
  return [told, ...installed, '/usr/local', '/usr'].find(
    (folder) => folder && existsSync(join(folder, 'include', 'node', 'node_api.h')),
  );
};

/** Compiles the addon of this package for an Electron that its prebuilt one would crash, and puts it at `target`. */
export const compileSqlite = async (sqlitePackage: string, target: string): Promise<void> => {
  await ensurePrograms(['g++', 'make', 'python3'], ['g++', 'make', 'python3']);
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
