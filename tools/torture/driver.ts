import { join } from 'node:path';
import { startDisplays } from '../setup/bareLinux/displays.ts';
import { main } from '../setup/main.ts';
import { root } from '../setup/paths.ts';
import { say, SetupError } from '../setup/progress.ts';
import { readArguments } from './arguments.ts';
import { survived, torture } from './run.ts';

/** So many phones tap on each session meanwhile. */
const PHONES = 2;

/** Tortures the app in this tree, as the user who starts this; `tools/torture.ts` sees to the rest. */
await main(async () => {
  const { kills, seed, control, json } = readArguments(process.argv.slice(2), Math.random() * 2 ** 32);
  const executable = process.env['TALKING_PIECE_ELECTRON'];
  if (!executable) throw new SetupError('TALKING_PIECE_ELECTRON does not name an Electron.');
  const displays = process.platform === 'linux' ? await startDisplays() : null;
  try {
    const outcome = await torture({
      ...{ executable, kills, seed, say },
      // Where acts are lost on purpose, phones lose their keys with them.
      phones: control ? 0 : PHONES,
      folder: control ? join(import.meta.dirname, 'control') : root,
      env: { ...process.env, ...displays?.env },
    });
    process.stdout.write(`${JSON.stringify(outcome.report, null, json ? undefined : 2)}\n`);
    for (const complaint of outcome.damage) say(`SQLite complains: ${complaint}`);
    return survived(outcome) ? 0 : 1;
  } finally {
    await displays?.stop();
  }
});
