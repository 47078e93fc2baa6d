import { spawn, spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { root } from './paths.ts';

/** How a command ended: its exit code (128 + signal when killed) and everything it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

const codeOf = (code: number | null, signal: NodeJS.Signals | null): number => code ?? (signal ? 128 : 1);

/** Runs a command without a shell and keeps what it prints. */
export const run = (command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: codeOf(code, signal), output }));
  });

/** Runs a command with our own terminal and tells its exit code. */
export const runShown = (
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    // Ctrl-C has reached the command already; what only we were sent is passed on. Either way it ends first.
    const wait = (): void => {};
    const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGINT', wait).on('SIGTERM', passOn).on('SIGHUP', passOn);
    child.on('error', () => resolve(127));
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', passOn).off('SIGHUP', passOn);
      resolve(codeOf(code, signal));
    });
  });

/** npm as it is started without a shell on each platform. */
export const npm = (args: readonly string[], options: SpawnOptions = {}): Promise<Ended> =>
  process.platform === 'win32'
    ? run('npm.cmd', args, { shell: true, ...options })
    : run('npm', args, options);

/** Whether a program can be found on the PATH. */
export const hasProgram = (name: string): boolean =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0;
