import { main } from '../../tools/setup/main.ts';
import { runOnStage } from '../../tools/setup/onStage.ts';
import { prepare } from '../../tools/setup/prepare.ts';
import { SetupError } from '../../tools/setup/progress.ts';

/**
 * Measures the app against empty Electron apps on the same machine in the same run, on real displays:
 * `npm run -s bench -- --json`. It says whether a goal is met and fails for none; it is no test.
 */
await main(async () => {
  if (process.platform !== 'linux') throw new SetupError('The bench reads /proc: run it on Linux.');
  return runOnStage(await prepare(), 'tests/bench/measure.ts', process.argv.slice(2));
});
