import { relative } from 'node:path';
import { ESLint } from 'eslint';
import type { Gate } from './gate.ts';

/** ESLint; a warning counts as much as an error. */
export const lint: Gate = {
  name: 'lint',
  async check(checkout) {
    // No file changes while it runs: the types are read once, and not watched file by file as for an editor.
    process.env['TSESTREE_SINGLE_RUN'] = 'true';
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
