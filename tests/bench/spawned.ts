import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** An Electron app that tells on stdout, one JSON object a line, which of its windows can be used. */
export interface Spawned {
  /** Resolves when the window can be used: with ms since the start, and the process of its page. */
  usable(window: string): Promise<{ readonly after: number; readonly pid: number }>;
  /** Memory of all its processes in MiB, shared pages counted by share. */
  memory(): number;
  /** Ends it as a person does who shuts the computer down: it closes its files and keeps its compiled pages. */
  end(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
}

/** How to start one. */
export interface Spawning {
  readonly executable: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly userData: string;
  readonly scene: unknown;
}

/** How long a window may take (ms). */
const PATIENCE = 30_000;

/** Starts an app as a person does: no debugger, no driver. */
export function spawned({ executable, env, folder, userData, scene }: Spawning): Spawned {
  const began = performance.timeOrigin + performance.now();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...sandbox, folder, `--user-data-dir=${userData}`], {
    env: { ...env, BENCH_SCENE: JSON.stringify(scene) },
    stdio: ['ignore', 'pipe', process.env.SEE ? 'inherit' : 'ignore'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${executable} does not start`);
  const told = new Map<string, { readonly after: number; readonly pid: number }>();
  const waiting = new Map<string, () => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{"usable"')) return;
    const said = JSON.parse(line) as { usable: string; pid: number; at: number };
    if (told.has(said.usable)) return;
    told.set(said.usable, { after: said.at - began, pid: said.pid });
    waiting.get(said.usable)?.();
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    async usable(window) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no ${window} in time`)), PATIENCE);
        const come = (): void => {
          clearTimeout(timer);
          resolve();
        };
        if (told.has(window)) come();
        else waiting.set(window, come);
      });
      const found = told.get(window);
      if (found === undefined) throw new Error(`no ${window}`);
      return found;
    },
    memory: () => family(pid).reduce((sum, each) => sum + proportionalSize(each), 0),
    async end() {
      process.kill(pid, 'SIGTERM');
      const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), PATIENCE);
      await exited;
      clearTimeout(timer);
    },
    async kill() {
      process.kill(-pid, 'SIGKILL');
      await exited;
    },
  };
}

const stat = (pid: number): readonly string[] => {
  // The second field is the name in brackets, and may hold blanks.
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

/** A process and everything it has started, all levels down. */
function family(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      parents.set(Number(name), Number(stat(Number(name))[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const own = [pid];
  for (const each of own) for (const [child, parent] of parents) if (parent === each) own.push(child);
  return own;
}

/** PSS in MiB. */
function proportionalSize(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? NaN) / 1024;
}

/** The CPU time that a process has used, all its threads together, in ms. */
export function cpuTime(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.reduce((sum, thread) => {
    const [nanoseconds] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return sum + Number(nanoseconds) / 1e6;
  }, 0);
}
