import { join, relative } from 'node:path';
import { root } from '../setup/paths.ts';
import { runTool } from './gate.ts';
import type { Gate } from './gate.ts';

interface Report {
  readonly files: number;
  readonly problems: readonly { type: string; filePath: string; symbol: string }[];
}

/** knip: files, exports and dependencies that nothing uses. */
export const dead: Gate = {
  name: 'dead code',
  async check(checkout) {
    const reporter = join(root, 'tools', 'gates', 'knipReport.js');
    const { output } = await runTool(checkout, join('knip', 'bin', 'knip.js'), ['--reporter', reporter]);
    const json = output.split('\n').find((line) => line.startsWith('{"files"'));
    if (json === undefined) return { files: 0, problems: [output.trim()] };
    const { files, problems } = JSON.parse(json) as Report;
    return {
      files,
      problems: problems.map(
        ({ type, filePath, symbol }) => `unused (${type}): ${symbol} in ${relative(checkout, filePath)}`,
      ),
    };
  },
};
