import { join } from 'node:path';
import { runTool } from './gate.ts';
import type { Gate } from './gate.ts';

/** oxfmt, on every file it knows the language of. */
export const format: Gate = {
  name: 'format',
  async check(checkout) {
    const { code, output } = await runTool(checkout, join('oxfmt', 'bin', 'oxfmt'), ['--check', '.']);
    const problems = [...output.matchAll(/^(.+) \(\d+ms\)$/gm)].map(
      ([, file]) => `${file} is not formatted: npx oxfmt ${file}`,
    );
    if (code !== 0 && problems.length === 0) return { files: 0, problems: [output.trim()] };
    // It counts no files where it could not read one.
    return { files: Number(/ on (\d+) files?/.exec(output)?.[1] ?? problems.length), problems };
  },
};
