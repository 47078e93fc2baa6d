import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTool, sourceFiles } from './gate.ts';
import type { Gate } from './gate.ts';

interface Cruised {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
  };
}

/** dependency-cruiser: who imports whom, against the arrows in .dependency-cruiser.cjs. */
export const layers: Gate = {
  name: 'layers',
  async check(checkout) {
    const folders = ['src', 'tools', 'tests'].filter((folder) => existsSync(join(checkout, folder)));
    const { output } = await runTool(checkout, join('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders],
    ]);
    if (!output.startsWith('{')) return { files: 0, problems: [output.trim()] };
    const { modules, summary } = JSON.parse(output) as Cruised;
    const read = new Set(modules.map(({ source }) => source));
    const all = sourceFiles(checkout, /^(src|tests|tools)\/.*\.tsx?$/);
    return {
      files: all.filter((file) => read.has(file)).length,
      problems: [
        ...summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
        ...all.filter((file) => !read.has(file)).map((file) => `${file} was not read`),
      ],
    };
  },
};
