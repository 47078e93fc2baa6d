import { relative } from 'node:path';
import { ESLint } from 'eslint';
import type { Gate } from './gate.ts';

/** ESLint, for what a file's own text tells; a warning counts as much as an error. */
export const lint: Gate = {
  name: 'lint',
  async check(checkout) {
    const results = await new ESLint({ cwd: checkout }).lintFiles(['.']);
    const problems = results.flatMap((result) =>
      result.messages.map(
        ({ line, message, ruleId }) =>
          `${relative(checkout, result.filePath)}:${line} ${message.split('\n')[0]} (${ruleId ?? 'syntax'})`,
      ),
    );
    return { files: results.length, problems };
  },
};
