import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { sourceFiles } from './gate.ts';
import type { Gate } from './gate.ts';

/** Prettier, on every file it knows the language of. */
export const format: Gate = {
  name: 'format',
  async check(checkout) {
    const ignorePath = join(checkout, '.prettierignore');
    let files = 0;
    const problems: string[] = [];
    for (const file of sourceFiles(checkout, /./)) {
      const path = join(checkout, file);
      const { ignored, inferredParser } = await prettier.getFileInfo(path, { ignorePath });
      if (ignored || inferredParser === null) continue;
      files += 1;
      const options = await prettier.resolveConfig(path);
      try {
        const clean = await prettier.check(readFileSync(path, 'utf8'), { ...options, filepath: path });
        if (!clean) problems.push(`${file} is not formatted: npx prettier --write ${file}`);
      } catch (error) {
        problems.push(`${file} cannot be read by Prettier: ${String(error).split('\n')[0]}`);
      }
    }
    return { files, problems };
  },
};
