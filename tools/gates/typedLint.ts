import { join } from 'node:path';
import { runTool } from './gate.ts';
import type { Gate } from './gate.ts';

/** What of oxlint's report in JSON is read. */
interface Report {
  readonly number_of_files: number;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code?: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/**
 * oxlint, for what takes more than a file's own text: what only types tell (a promise nobody waits for, a case left
 * out), and the rules of React. ESLint takes many times as long for them.
 */
export const typedLint: Gate = {
  name: 'lint by types and of React',
  async check(checkout) {
    const { output } = await runTool(checkout, join('oxlint', 'bin', 'oxlint'), [
      ...['--type-aware', '--deny-warnings', '--format', 'json', '.'],
    ]);
    if (!output.startsWith('{')) return { files: 0, problems: [output.trim()] };
    const { number_of_files: files, diagnostics } = JSON.parse(output) as Report;
    return {
      files,
      problems: diagnostics.map(
        ({ filename, labels, message, code }) =>
          `${filename}:${labels[0]?.span.line ?? 1} ${message} (${code ?? 'syntax'})`,
      ),
    };
  },
};
