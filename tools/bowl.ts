/**
 * Writes the bowl as a file to listen to: `npm run -s bowl`, into resources/bowl.wav. Made here, and free as the app is. A
 * test fails when it is stale. An argument makes no sense here (exit 2).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bowlFile } from './bowl/file.ts';
import { root } from './setup/paths.ts';

const [argument] = process.argv.slice(2);
if (argument === '--help') {
  console.log('Writes resources/bowl.wav, the strokes of the bowl as the room hears them: npm run -s bowl');
} else if (argument !== undefined) {
  console.error(`This command takes no arguments, not ‘${argument}’.`);
  process.exitCode = 2;
} else writeFileSync(join(root, 'resources', 'bowl.wav'), bowlFile());
