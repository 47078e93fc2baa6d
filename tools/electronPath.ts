import { main } from './setup/main.ts';
import { prepare } from './setup/prepare.ts';

await main(async () => {
  process.stdout.write(`${(await prepare()).executable}\n`);
  return 0;
});
