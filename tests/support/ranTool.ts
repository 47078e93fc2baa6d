import { join } from 'node:path';
import { format } from 'node:util';

/** What a command told whoever called it. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const root = join(import.meta.dirname, '..', '..');
let runs = 0;

/**
 * Runs a command of tools/ as `node tools/NAME.ts ARGS` does, but in this process: its own file is read anew each
 * time, and what it imports only once. One after the other, for they share the arguments and the exit code.
 */
export async function ranTool(name: string, ...args: readonly string[]): Promise<Ran> {
  const told = { stdout: '', stderr: '' };
  const kept = {
    argv: process.argv,
    exitCode: process.exitCode,
    log: console.log,
    error: console.error,
    out: process.stdout.write,
    err: process.stderr.write,
  };
  const file = join(root, 'tools', `${name}.ts`);
  process.argv = [process.execPath, file, ...args];
  process.exitCode = undefined;
  console.log = (...said) => (told.stdout += `${format(...said)}\n`);
  console.error = (...said) => (told.stderr += `${format(...said)}\n`);
  process.stdout.write = (said: string | Uint8Array) => (told.stdout += String(said)) !== '';
  process.stderr.write = (said: string | Uint8Array) => (told.stderr += String(said)) !== '';
  try {
    await import(`${file}?run=${(runs += 1)}`);
    return { status: Number(process.exitCode ?? 0), ...told };
  } finally {
    process.argv = kept.argv;
    process.exitCode = kept.exitCode;
    console.log = kept.log;
    console.error = kept.error;
    process.stdout.write = kept.out;
    process.stderr.write = kept.err;
  }
}
