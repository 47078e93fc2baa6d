import { join } from 'node:path';
import { runTool } from './gate.ts';
import type { Gate } from './gate.ts';

/** What of oxlint's report in JSON is read. */
interface Report {
  readonly number_of_files: number;
  readonly diagnostics: readonly {
    readonly message: string;
    /** What to do instead; the reason of a rule that this project set. */
    readonly help?: string;
    readonly code?: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/**
 * oxlint, for what a file's own text tells, for what only types tell (a promise nobody waits for, a case left out), for
 * the rules of React and for those of this project (`houseRules.js`). A warning counts as much as an error.
 */
export const lint: Gate = {
  name: 'lint',
  async check(checkout) {
    const { output } = await runTool(checkout, join('oxlint', 'bin', 'oxlint'), [
      ...['--type-aware', '--deny-warnings', '--format', 'json', '.'],
    ]);
    if (!output.startsWith('{')) return { files: 0, problems: [output.trim()] };
    const { number_of_files: files, diagnostics } = JSON.parse(output) as Report;
    return {
      files,
      problems: diagnostics.map(
        ({ filename, labels, message, help, code }) =>
          `${filename}:${labels[0]?.span.line ?? 1} ${[message, help].join(' ').trim()} (${code ?? 'syntax'})`,
      ),
    };
  },
};
