import { main } from './setup/main.ts';
import { runOnStage } from './setup/onStage.ts';
import { prepare } from './setup/prepare.ts';
import { readArguments, USAGE } from './phones/arguments.ts';
import { orTrouble } from './trouble.ts';

/**
 * Observers' phones tap on the real app through bad air, and what they tapped is compared with what it holds afterwards:
 * `npm run -s phones -- --devices 4 --acts 500 --loss 0.2 --delay 5-200 --cut 8 --json`. Exit 0: nothing was lost or done
 * twice, and the times are right; 1: a promise was broken, or something went wrong; 2: the arguments make no sense.
 */
await orTrouble(async () => {
  const args = process.argv.slice(2);
  if (readArguments(args, 0).help) {
    console.log(USAGE);
    return;
  }
  await main(async () => runOnStage(await prepare(), 'tools/phones/driver.ts', args));
});
