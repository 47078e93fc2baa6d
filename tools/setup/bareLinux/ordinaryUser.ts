import { chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Electron } from '../electronBinary.ts';
import { root } from '../paths.ts';
import { SetupError } from '../progress.ts';
import { run } from '../run.ts';

/** Where and as whom the end-to-end tests run. */
export interface Stage {
  readonly folder: string;
  readonly executable: string;
  /** What `spawn` needs beside the command. */
  readonly spawn: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; uid?: number; gid?: number };
  /** Brings what the tests left in this folder of the stage back into the checkout. */
  collect(name: string): Promise<void>;
  remove(): void;
}

const inPlace = (electron: Electron): Stage => ({
  folder: root,
  executable: electron.executable,
  spawn: { cwd: root, env: process.env },
  collect: async () => {},
  remove: () => {},
});

/** Copies a file or folder: big ones as hard links, which costs nothing, where they lie on the same disk. */
const copy = async (from: string, to: string, big = false): Promise<void> => {
  if (big && (await run('cp', ['-a', '--link', from, to])).code === 0) return;
  rmSync(join(to, from.split('/').at(-1) ?? ''), { recursive: true, force: true });
  if ((await run('cp', ['-a', from, to])).code !== 0) {
    throw new SetupError(`There is no room to copy ${from} to ${to}: free some disk space and start again.`);
  }
};

const idOf = async (flag: '-u' | '-g'): Promise<number> => {
  const { code, output } = await run('id', [flag, 'nobody']);
  return code === 0 ? Number(output.trim()) : 65_534;
};

/**
 * Chromium has no sandbox under root. So where the tests are started as root, a copy of the checkout is put where
 * the user "nobody" can read it, and they run there as that user, with a home of their own.
 */
export const stageForOrdinaryUser = async (electron: Electron): Promise<Stage> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return inPlace(electron);
  const [uid, gid] = [await idOf('-u'), await idOf('-g')];
  const folder = await mkdtemp(join(tmpdir(), 'tp-e2e-'));
  const leftOut = ['.git', 'dist', 'screenshots', 'test-results'];
  for (const entry of readdirSync(root)) {
    // What a person may edit or build meanwhile is copied for real, so that the tests run on what was there.
    if (!leftOut.includes(entry)) await copy(join(root, entry), folder, entry === 'node_modules');
  }
  for (const name of ['', 'home', 'tmp', 'run', 'screenshots', 'test-results']) {
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    chownSync(join(folder, name), uid, gid);
  }
  const reach = await run('test', ['-x', electron.executable], { uid, gid });
  let executable = electron.executable;
  if (executable.startsWith(join(root, '/'))) {
    executable = join(folder, relative(root, executable));
  } else if (reach.code !== 0) {
    await copy(electron.dist, folder, true);
    executable = join(folder, relative(dirname(electron.dist), executable));
  }
  const { PATH, LANG, CI, TALKING_PIECE_SLOW } = process.env;
  return {
    folder,
    executable,
    spawn: {
      uid,
      gid,
      cwd: folder,
      env: {
        PATH: PATH?.replace(join(root, 'node_modules', '.bin'), join(folder, 'node_modules', '.bin')),
        LANG,
        ...(CI === undefined ? {} : { CI }),
        ...(TALKING_PIECE_SLOW === undefined ? {} : { TALKING_PIECE_SLOW }),
        HOME: join(folder, 'home'),
        TMPDIR: join(folder, 'tmp'),
        XDG_RUNTIME_DIR: join(folder, 'run'),
        USER: 'nobody',
        LOGNAME: 'nobody',
        // Playwright leaves TypeScript to Node, which reads it in a third of the time.
        PW_DISABLE_TS_ESM: '1',
      },
    },
    collect: async (name) => {
      const target = join(root, name);
      rmSync(target, { recursive: true, force: true });
      if (existsSync(join(folder, name))) {
        await run('cp', ['-a', '--no-preserve=ownership', join(folder, name), root]);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
