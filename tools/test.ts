import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gates } from './gates/all.ts';
import { runGate } from './gates/gate.ts';
import { ensureBuilt } from './setup/build.ts';
import { runEndToEnd } from './setup/endToEnd.ts';
import { main } from './setup/main.ts';
import { root } from './setup/paths.ts';
import { prepare } from './setup/prepare.ts';
import { SetupError, say } from './setup/progress.ts';
import { run, runShown } from './setup/run.ts';
import { countPlaywright, countVitest, nothing, sum } from './setup/testCount.ts';
import type { TestCount } from './setup/testCount.ts';

const reports = join(root, 'test-results');

const readReport = (name: string): unknown => {
  const path = join(reports, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
};

/** What git sees as changed or new; nothing where this is no git checkout. */
const treeState = async (): Promise<string> => {
  if (!existsSync(join(root, '.git'))) return '';
  const { code, output } = await run('git', ['status', '--porcelain']);
  if (code === 0) return output;
  throw new SetupError(`git cannot read this checkout (${output.trim()}): mend that and start again.`);
};

/**
 * Every check there is, one after the other: a failed one does not hide the next. The last line is the count over
 * all of them, and the exit code is 0 only when nothing failed.
 */
await main(async () => {
  const began = Date.now();
  const before = await treeState();
  const problems: string[] = [];
  let count: TestCount = nothing;
  const check = async (name: string, work: () => Promise<void>): Promise<void> => {
    const start = Date.now();
    const known = problems.length;
    say(name);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      problems.push(`${name}: ${error.message}`);
    }
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    say(`${name}: ${problems.length === known ? 'passed' : 'FAILED'} in ${seconds} s`);
  };

  const electron = await prepare();
  for (const gate of Object.values(gates)) {
    await check(gate.name, async () => {
      const findings = await runGate(gate);
      process.stdout.write(`${gate.name}: ${findings.files} files read\n`);
      for (const problem of findings.problems) process.stdout.write(`${problem}\n`);
      if (findings.problems.length > 0) problems.push(`${gate.name}: ${findings.problems.length} problems`);
    });
  }
  await check('build', ensureBuilt);
  /** Adds a runner's report to the count; an absent report, a failure or a test that did not run is a problem. */
  const add = (name: string, code: number, counted: TestCount | undefined): void => {
    if (counted === undefined) {
      problems.push(`${name}: no report`);
      return;
    }
    count = sum(count, counted);
    if (counted.skipped > 0) problems.push(`${name}: ${counted.skipped} tests were skipped`);
    if (counted.failed > 0) problems.push(`${name}: ${counted.failed} tests failed`);
    else if (code !== 0) problems.push(`${name} ended with exit code ${code}`);
    if (counted.passed + counted.failed === 0) problems.push(`${name}: no test ran`);
  };
  for (const project of ['unit', 'integration']) {
    await check(project, async () => {
      const report = `${project}.json`;
      rmSync(join(reports, report), { force: true });
      const code = await runShown(
        process.execPath,
        [
          ...[join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project],
          ...['--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, report)}`],
        ],
        { stdio: ['ignore', 'inherit', 'inherit'] },
      );
      add(project, code, countVitest(readReport(report)));
    });
  }
  await check('end-to-end', async () => {
    rmSync(join(reports, 'e2e.json'), { force: true });
    // Brings test-results back from where the ordinary user ran; the reports above have been read by now.
    const code = await runEndToEnd(electron, []);
    add('end-to-end', code, countPlaywright(readReport('e2e.json')));
  });
  if (existsSync(join(root, 'tools', 'torture.ts'))) {
    await check('torture', async () => {
      const code = await runShown(process.execPath, ['tools/torture.ts', '--kills', '25', '--json'], {
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout: 10 * 60_000,
      });
      if (code !== 0) problems.push(`torture ended with exit code ${code}`);
    });
  }
  await check('clean tree', async () => {
    const after = await treeState();
    const wanted = process.env['CI'] ? '' : before;
    if (after !== wanted) problems.push(`the checks have left the tree changed:\n${after}`);
  });

  for (const problem of problems) process.stdout.write(`${problem}\n`);
  say(`all checks took ${Math.round((Date.now() - began) / 1000)} s`);
  const otherProblems = problems.length > 0 && count.failed === 0 ? ', but not every check passed' : '';
  process.stdout.write(`${count.passed} passed, ${count.failed} failed${otherProblems}\n`);
  return problems.length === 0 ? 0 : 1;
});
