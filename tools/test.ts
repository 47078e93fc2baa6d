import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, MEMORY, memoryIn } from './gates/remembered.ts';
import { ensureBuilt } from './setup/build.ts';
import type { Electron } from './setup/electronBinary.ts';
import { runEndToEnd } from './setup/endToEnd.ts';
import { main } from './setup/main.ts';
import { root } from './setup/paths.ts';
import { prepare } from './setup/prepare.ts';
import { SetupError, say } from './setup/progress.ts';
import { run, runShown } from './setup/run.ts';
import { countPlaywright, countVitest, nothing, passedWithTag, sum } from './setup/testCount.ts';
import type { TestCount } from './setup/testCount.ts';

/** The tag of tests that look at preview pages and at nothing else. */
const PREVIEW = '@preview';

const readReport = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

/** What git sees as changed or new; nothing where this is no git checkout. */
const treeState = async (): Promise<string> => {
  if (!existsSync(join(root, '.git'))) return '';
  const { code, output } = await run('git', ['status', '--porcelain']);
  if (code === 0) return output;
  throw new SetupError(`git cannot read this checkout (${output.trim()}): mend that and start again.`);
};

/**
 * Every check there is: a failed one does not hide the next. The end-to-end tests begin as soon as the app is built, as
 * they take longest and wait for windows half of the time; beside them, and beside the set-up, the others one after the
 * other. The last line is the count over all of them, and the exit code is 0 only when nothing failed.
 */
await main(async () => {
  const began = Date.now();
  const before = await treeState();
  const problems: string[] = [];
  let count: TestCount = nothing;
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (interrupted = true));
  const check = async (name: string, work: (found: string[]) => Promise<void>): Promise<void> => {
    if (interrupted) {
      problems.push(`${name}: not run`);
      return;
    }
    const start = Date.now();
    say(name);
    const found: string[] = [];
    try {
      await work(found);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      found.push(error.message);
    }
    problems.push(...found.map((problem) => `${name}: ${problem}`));
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    say(`${name}: ${found.length === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  };

  /** What starting the app needs. Tests of what is pure need none of it and run meanwhile; gates look at what was built. */
  const setUp = async (): Promise<Electron> => {
    try {
      const electron = await prepare();
      await check('build', ensureBuilt);
      return electron;
    } catch (error) {
      interrupted = true;
      throw error;
    }
  };
  /** Adds a runner's report to the count; an absent report, a failure or a test that did not run is a problem. */
  const add = (found: string[], code: number, counted: TestCount | undefined): void => {
    if (counted === undefined) {
      found.push('no report');
      return;
    }
    count = sum(count, counted);
    if (counted.skipped > 0) found.push(`${counted.skipped} tests were skipped`);
    if (counted.failed > 0) found.push(`${counted.failed} tests failed`);
    else if (code !== 0) found.push(`ended with exit code ${code}`);
    if (counted.passed + counted.failed === 0) found.push('no test ran');
  };
  const gates = (): Promise<void> =>
    check('format, lint, types, layers, styles, dead code', async (found) => {
      const { code, output } = await run(process.execPath, ['tools/gates.ts']);
      process.stdout.write(output);
      if (code !== 0) found.push('not clean, see above');
    });
  const tests = (project: 'unit' | 'integration'): Promise<void> =>
    check(project, async (found) => {
      // In no folder of the checkout: the end-to-end tests bring theirs back meanwhile.
      const folder = mkdtempSync(join(tmpdir(), 'reports-'));
      const report = join(folder, 'report.json');
      const code = await runShown(
        process.execPath,
        [
          ...[join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project],
          ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
          // They wait for the disk and for other programs half of the time.
          ...(project === 'integration' ? ['--maxWorkers=3'] : []),
        ],
        { stdio: ['ignore', 'inherit', 'inherit'] },
      );
      add(found, code, countVitest(readReport(report)));
      rmSync(folder, { recursive: true, force: true });
    });
  const endToEnd = (electron: Electron): Promise<void> =>
    check('end-to-end', async (found) => {
      const report = join(root, 'test-results', 'e2e.json');
      rmSync(report, { force: true });
      // What they find follows from the files and from Electron alone.
      const memory = memoryIn(MEMORY);
      const print = `${fingerprint(root)} ${electron.executable}`;
      const before = memory.recall('preview pages', print);
      if (before !== null)
        say(`end-to-end: ${before} tests of preview pages passed when the files were the same`);
      const code = await runEndToEnd(electron, before === null ? [] : ['--grep-invert', PREVIEW]);
      add(found, code, countPlaywright(readReport(report)));
      const passed = passedWithTag(readReport(report), PREVIEW);
      if (passed > 0) memory.keep('preview pages', print, passed);
    });
  const torture = (): Promise<void> =>
    check('torture', async (found) => {
      const code = await runShown(process.execPath, ['tools/torture.ts', '--kills', '25', '--json'], {
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout: 10 * 60_000,
      });
      if (code !== 0) found.push(`ended with exit code ${code}`);
    });
  const phones = (): Promise<void> =>
    check('phones', async (found) => {
      const short = ['--devices', '3', '--acts', '60', '--loss', '0.2', '--delay', '5-200', '--cut', '2'];
      // The end-to-end tests run beside it: what it says of times is not judged here.
      const code = await runShown(process.execPath, ['tools/phones.ts', ...short, '--untimed', '--json'], {
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout: 10 * 60_000,
      });
      if (code !== 0) found.push(`ended with exit code ${code}`);
    });
  const oneAfterTheOther = async (checks: readonly (() => Promise<unknown>)[]): Promise<void> => {
    for (const next of checks) await next();
  };
  const ready = setUp();
  await Promise.all([
    ready.then(endToEnd),
    oneAfterTheOther([
      () => tests('unit'),
      () => ready,
      // Phones wait for their air most of the time.
      () => Promise.all([gates(), phones()]),
      torture,
      () => tests('integration'),
    ]),
  ]);
  await check('clean tree', async (found) => {
    const after = await treeState();
    const wanted = process.env['CI'] ? '' : before;
    if (after !== wanted) found.push(`the checks have left the tree changed:\n${after}`);
  });

  for (const problem of problems) process.stdout.write(`${problem}\n`);
  say(`all checks took ${Math.round((Date.now() - began) / 1000)} s`);
  const otherProblems = problems.length > 0 && count.failed === 0 ? ', but not every check passed' : '';
  process.stdout.write(`${count.passed} passed, ${count.failed} failed${otherProblems}\n`);
  return problems.length === 0 ? 0 : 1;
});
