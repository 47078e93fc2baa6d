import { ensureBuilt } from './setup/build.ts';
import { displaySwitches, sandboxSwitches } from './setup/display.ts';
import { main } from './setup/main.ts';
import { root } from './setup/paths.ts';
import { prepare } from './setup/prepare.ts';
import { SetupError } from './setup/progress.ts';
import { runShown } from './setup/run.ts';

/** Builds what has changed and opens the app; arguments after `npm start --` go to Electron. */
await main(async () => {
  // Told before anything long begins: without a display nothing will open.
  const display = await displaySwitches();
  const electron = await prepare();
  await ensureBuilt();
  const code = await runShown(electron.executable, [
    ...sandboxSwitches(electron),
    ...display,
    root,
    ...process.argv.slice(2),
  ]);
  if (code === 127) {
    throw new SetupError(
      `Electron could not be started from ${electron.dist}: delete that folder and start again.`,
    );
  }
  return code;
});
