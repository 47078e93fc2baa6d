// Runs on whatever Node the machine has, with Node's own modules alone: sees to the dependencies, then hands over
// to the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';
const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** Whether node_modules holds what package-lock.json asks for; a half-finished install has no lock of its own. */
const dependenciesAreInPlace = () => {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  return (
    present !== undefined &&
    Object.entries(wanted).every(
      ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
    )
  );
};

const nodeRuns = () => {
  const wanted = readJson(join(root, 'package.json')).devDependencies.node;
  return spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${wanted}`;
};

const runNpm = (args) =>
  spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, shell: windows, stdio: ['ignore', 2, 2] });

/** Brings the dependencies into place and runs a TypeScript tool of this folder's parent on the pinned Node. */
export const runOnPinnedNode = (tool, args = process.argv.slice(2)) => {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    stop(
      `Talking Piece is built with Node 20 or newer, and this is ${process.versions.node}: install a newer Node from nodejs.org and start again.`,
    );
  }
  if (!dependenciesAreInPlace()) {
    console.error('Installing the dependencies (npm ci) …');
    if (runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']).status !== 0) {
      stop(
        'The dependencies could not be installed: check the network connection (what npm says is above) and start again.',
      );
    }
  }
  if (!nodeRuns()) {
    console.error('Fetching the pinned Node …');
    runNpm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
    if (!nodeRuns()) {
      stop('The pinned Node could not be put into place: delete the folder node_modules and start again.');
    }
  }
  const env = {
    ...process.env,
    TALKING_PIECE_HOST_NODE: process.env.TALKING_PIECE_HOST_NODE ?? process.execPath,
  };
  // npm scripts and tools that the tool starts find the pinned Node first.
  const path = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[path] = `${join(root, 'node_modules', '.bin')}${windows ? ';' : ':'}${env[path] ?? ''}`;
  const child = spawn(pinnedNode, [join(root, 'tools', tool), ...args], { cwd: root, env, stdio: 'inherit' });
  // Ctrl-C reaches the whole group by itself; other signals reach us alone.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
};
