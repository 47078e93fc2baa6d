import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { ensureDisplayPrograms } from './debian.ts';
import type { Electron } from './electron.ts';
import { stageForOrdinaryUser } from './ordinaryUser.ts';
import { runShown } from './run.ts';

/** Builds, and runs Playwright as an ordinary user; its report lands in test-results/e2e.json. */
export const runEndToEnd = async (electron: Electron, args: readonly string[]): Promise<number> => {
  await ensureBuilt();
  if (process.platform === 'linux') await ensureDisplayPrograms();
  const stage = await stageForOrdinaryUser(electron);
  const remove = (): void => stage.remove();
  process.once('exit', remove);
  try {
    const code = await runShown(
      join(stage.folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
      [join(stage.folder, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...args],
      {
        ...stage.spawn,
        env: { ...stage.spawn.env, TALKING_PIECE_ELECTRON: stage.executable },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    await stage.collect('screenshots');
    await stage.collect('test-results');
    return code;
  } finally {
    process.off('exit', remove);
    remove();
  }
};
