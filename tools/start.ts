import { ensureBuilt } from './setup/build.ts';
import { main } from './setup/main.ts';
import { root } from './setup/paths.ts';
import { prepare } from './setup/prepare.ts';
import { SetupError } from './setup/progress.ts';
import { runShown } from './setup/run.ts';
import { sandboxSwitches } from './setup/sandbox.ts';

/** Builds what has changed and opens the app; its arguments, after those about the display, go to Electron. */
await main(async () => {
  const electron = await prepare();
  await ensureBuilt();
  const code = await runShown(electron.executable, [
    ...sandboxSwitches(electron),
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
