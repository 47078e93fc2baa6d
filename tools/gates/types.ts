import { join, relative, sep } from 'node:path';
import { runTool, sourceFiles } from './gate.ts';
import type { Gate } from './gate.ts';

const environments = ['shared', 'node', 'web', 'tests'] as const;

/** TypeScript, once per environment: what one may use, another may not even see. */
export const types: Gate = {
  name: 'types',
  async check(checkout) {
    const read = new Set<string>();
    const problems: string[] = [];
    for (const environment of environments) {
      const { code, output } = await runTool(checkout, join('typescript7', 'bin', 'tsc'), [
        ...[
          '-p',
          `tsconfig.${environment}.json`,
          '--pretty',
          'false',
          '--listFiles',
          '--incremental',
          'false',
        ],
        // Several checkers would each check again what is shared, while the tests run on the other cores.
        '--singleThreaded',
      ]);
      const before = problems.length;
      for (const line of output.split('\n')) {
        const path = relative(checkout, line).split(sep).join('/');
        if (/error TS\d+/.test(line)) problems.push(`[${environment}] ${line}`);
        else if (!path.startsWith('..') && !path.startsWith('node_modules/')) read.add(path);
      }
      if (code !== 0 && problems.length === before) problems.push(`[${environment}] tsc ended with ${code}`);
    }
    const all = sourceFiles(checkout, /^(src|tests|tools)\/.*\.tsx?$/);
    problems.push(...all.filter((file) => !read.has(file)).map((file) => `${file} is in no tsconfig`));
    return { files: all.filter((file) => read.has(file)).length, problems };
  },
};
