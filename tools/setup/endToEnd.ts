import { ensurePrograms } from './bareLinux/debian.ts';
import type { Electron } from './electronBinary.ts';
import { runOnStage } from './onStage.ts';

/** Runs Playwright as an ordinary user; its report lands in test-results/e2e.json, its pictures in screenshots/. */
export const runEndToEnd = async (electron: Electron, args: readonly string[]): Promise<number> => {
  // Watches what the app asks of the network.
  if (process.platform === 'linux') await ensurePrograms(['strace'], ['strace']);
  return runOnStage(
    electron,
    'node_modules/@playwright/test/cli.js',
    ['test', ...args],
    ['screenshots', 'test-results'],
  );
};
