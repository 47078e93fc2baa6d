import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { ensureDisplayPrograms } from './bareLinux/debian.ts';
import type { Electron } from './electronBinary.ts';
import { stageForOrdinaryUser } from './bareLinux/ordinaryUser.ts';
import { runShown } from './run.ts';

/**
 * Builds, and runs a script of this checkout as an ordinary user; `TALKING_PIECE_ELECTRON` names the Electron.
 * The folders in `collected` are brought back afterwards.
 */
export const runOnStage = async (
  electron: Electron,
  script: string,
  args: readonly string[],
  collected: readonly string[] = [],
): Promise<number> => {
  await ensureBuilt();
  if (process.platform === 'linux') await ensureDisplayPrograms();
  const stage = await stageForOrdinaryUser(electron);
  const remove = (): void => stage.remove();
  process.once('exit', remove);
  try {
    const node = join(
      stage.folder,
      'node_modules',
      'node',
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
    const code = await runShown(node, [join(stage.folder, script), ...args], {
      ...stage.spawn,
      env: { ...stage.spawn.env, TALKING_PIECE_ELECTRON: stage.executable },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const folder of collected) await stage.collect(folder);
    return code;
  } finally {
    process.off('exit', remove);
    remove();
  }
};
