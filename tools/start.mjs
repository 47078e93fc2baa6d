import { runOnPinnedNode } from './setup/bootstrap.mjs';
import { displaySwitches, withoutDisplay } from './setup/display.mjs';

const switches = await displaySwitches();
if (switches === undefined) {
  console.error(withoutDisplay());
  process.exitCode = 1;
} else {
  runOnPinnedNode('start.ts', [...switches, ...process.argv.slice(2)]);
}
