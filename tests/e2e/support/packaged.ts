import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Displays } from '../../../tools/setup/bareLinux/displays.ts';

const execute = promisify(execFile);

/** Packs the app as a release and returns its executable and what was printed. */
export async function packApp(
  out: string,
): Promise<{ readonly executable: string; readonly printed: string }> {
  const { stdout } = await execute(process.execPath, ['tools/package.ts', '--out', out], {
    env: {
      ...process.env,
      ELECTRON_OVERRIDE_DIST_PATH: dirname(process.env['TALKING_PIECE_ELECTRON'] ?? ''),
    },
  });
  return { executable: stdout.split('\n')[0] ?? '', printed: stdout };
}

interface AsarFolder {
  readonly files?: Readonly<Record<string, AsarFolder>>;
  readonly unpacked?: boolean;
}

/** Every file in an app archive, and whether it lies beside it: https://github.com/electron/asar#format */
export function asarFiles(archive: string): readonly { readonly path: string; readonly beside: boolean }[] {
  const descriptor = openSync(archive, 'r');
  try {
    const head = Buffer.alloc(16);
    readSync(descriptor, head);
    const header = Buffer.alloc(head.readUInt32LE(12));
    readSync(descriptor, header, 0, header.length, 16);
    return [...filesOf(JSON.parse(header.toString()) as AsarFolder, '')];
  } finally {
    closeSync(descriptor);
  }
}

function* filesOf(folder: AsarFolder, path: string): Generator<{ path: string; beside: boolean }> {
  for (const [name, entry] of Object.entries(folder.files ?? {})) {
    if (entry.files) yield* filesOf(entry, `${path}${name}/`);
    else yield { path: `${path}${name}`, beside: entry.unpacked ?? false };
  }
}

/** A packed app that runs, seen from outside. */
export interface PackedRun {
  readonly process: ChildProcess;
  /** What it printed. */
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  /** Command line and status of each of its processes of a type: `renderer`. */
  readonly processes: (type: string) => readonly { readonly line: string; readonly status: string }[];
}

export function runPacked(
  executable: string,
  displays: Displays,
  userData: string,
  { args = [], env = {} }: { readonly args?: readonly string[]; readonly env?: Record<string, string> } = {},
): PackedRun {
  const own = `--user-data-dir=${userData}`;
  const child = spawn(executable, [...args, own], {
    env: { ...process.env, ...displays.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  return {
    process: child,
    output: () => output,
    exited: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
    processes: (type) => processesWith([own, `--type=${type}`]),
  };
}

function processesWith(args: readonly string[]): { line: string; status: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ');
        const status = readFileSync(join('/proc', pid, 'status'), 'utf8');
        return args.every((arg) => line.includes(arg)) ? [{ line, status }] : [];
      } catch {
        return [];
      }
    });
}

/** The titles of the windows on a display, and the width of their icons, as the window manager knows them. */
export async function windowsOn(
  displays: Displays,
): Promise<readonly { readonly title: string; readonly icon: number }[]> {
  const ask = async (...args: string[]): Promise<string> =>
    (await execute('xprop', args, { env: { ...process.env, ...displays.env } })).stdout;
  const ids = (await ask('-root', '_NET_CLIENT_LIST')).match(/0x[\da-f]+/g) ?? [];
  return Promise.all(
    ids.map(async (id) => ({
      title: /= "(.*)"/.exec(await ask('-id', id, '_NET_WM_NAME'))?.[1] ?? '',
      // The first number of an icon is its width.
      icon: Number(
        /= (\d+)/.exec(await ask('-id', id, '-len', '8', '-f', '_NET_WM_ICON', '32c', '_NET_WM_ICON'))?.[1],
      ),
    })),
  );
}
