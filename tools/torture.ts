import { readArguments } from './torture/arguments.ts';
import { main } from './setup/main.ts';
import { runOnStage } from './setup/onStage.ts';
import { prepare } from './setup/prepare.ts';

/**
 * Kills the real app at random instants while it is tapped, and compares what it acknowledged with what it holds
 * afterwards: `npm run -s torture -- --kills 25 --json [--seed S] [--control]`. The exit code is 0 only when
 * nothing was lost or done twice and every session came back; with `--control` acts have to be lost.
 */
await main(async () => {
  const args = process.argv.slice(2);
  readArguments(args, 0);
  return runOnStage(await prepare(), 'tools/torture/driver.ts', args);
});
