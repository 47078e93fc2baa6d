import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../setup/paths.ts';
import { run } from '../setup/run.ts';

/** What a gate has found: how many files it read, and one line for each problem. */
export interface Findings {
  readonly files: number;
  readonly problems: readonly string[];
}

/** A check over a whole checkout, which may be one that a test has planted a violation in. */
export interface Gate {
  readonly name: string;
  readonly check: (checkout: string) => Promise<Findings>;
}

/** A gate that read nothing proves nothing, so that is a problem of its own. */
export const runGate = async (gate: Gate, checkout: string = root): Promise<Findings> => {
  const findings = await gate.check(checkout);
  if (findings.files > 0) return findings;
  return { files: 0, problems: [...findings.problems, `${gate.name} has read no file at all`] };
};

/** Runs a tool of node_modules on the checkout and answers what it prints on stdout. */
export const runTool = async (
  checkout: string,
  script: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> =>
  run(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: checkout,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });

/** Every source file below the checkout's own folders, as paths with slashes. */
export const sourceFiles = (checkout: string, extensions: RegExp): string[] =>
  readdirSync(checkout, { withFileTypes: true })
    .filter((entry) => !['node_modules', 'out', 'screenshots', 'test-results', '.git'].includes(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(checkout, entry.name), { withFileTypes: true, recursive: true })
            .filter((inner) => inner.isFile())
            .map((inner) => relative(checkout, join(inner.parentPath, inner.name)))
        : [entry.name],
    )
    .map((path) => path.split(sep).join('/'))
    .filter((path) => extensions.test(path));
