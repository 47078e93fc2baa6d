import { runEndToEnd } from './setup/endToEnd.ts';
import { main } from './setup/main.ts';
import { prepare } from './setup/prepare.ts';

/** Runs the end-to-end tests alone; arguments go to Playwright: `npm run -s e2e -- tests/e2e/room.spec.ts`. */
await main(async () => runEndToEnd(await prepare(), process.argv.slice(2)));
