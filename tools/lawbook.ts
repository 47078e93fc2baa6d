/**
 * Writes the pages of docs that come out of the data (formats, phases, the schema of bundles): `npm run -s lawbook`. A test fails
 * when they are stale. An argument makes no sense here (exit 2).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printLawBook } from './lawBook/print.ts';
import { root } from './setup/paths.ts';

const [argument] = process.argv.slice(2);
if (argument === '--help') {
  console.log(
    'Writes docs/domain/formats.md, docs/domain/phases.md and docs/keep.schema.json out of the data: npm run -s lawbook',
  );
} else if (argument !== undefined) {
  console.error(`This command takes no arguments, not ‘${argument}’.`);
  process.exitCode = 2;
} else {
  for (const { path, text } of await printLawBook()) {
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}
