import { startDisplays } from '../setup/bareLinux/displays.ts';
import { main } from '../setup/main.ts';
import { root } from '../setup/paths.ts';
import { say, SetupError } from '../setup/progress.ts';
import { readArguments } from './arguments.ts';
import { broken } from './figures.ts';
import { runPhones } from './run.ts';

/** Lets phones tap on the app in this tree, as the user who starts this; `tools/phones.ts` sees to the rest. */
await main(async () => {
  const { json, untimed, ...asked } = readArguments(process.argv.slice(2), Math.random() * 2 ** 32);
  const executable = process.env['TALKING_PIECE_ELECTRON'];
  if (!executable) throw new SetupError('TALKING_PIECE_ELECTRON does not name an Electron.');
  const displays = process.platform === 'linux' ? await startDisplays() : null;
  try {
    const env = { ...process.env, ...displays?.env };
    const report = await runPhones({ ...asked, executable, folder: root, env, say });
    process.stdout.write(`${JSON.stringify(report, null, json ? undefined : 2)}\n`);
    const broke = broken(report, untimed);
    for (const promise of broke) say(promise);
    return broke.length === 0 ? 0 : 1;
  } finally {
    await displays?.stop();
  }
});
