import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { PAGES } from '#shared/ipc/pages.ts';
import type { Displays } from '../../../tools/setup/bareLinux/displays.ts';

/**
 * The app without Playwright, which gives up a page whose process died: started as a plain process and asked over
 * Chromium's own debugging protocol.
 */
export interface BareApp {
  readonly pid: number;
  /** Evaluates an expression in the window of this role; null where no page answers within `within` ms. */
  readonly evaluate: (role: WindowRole, expression: string, within?: number) => Promise<unknown>;
  /** Ends the process of this window's page, as a crash does. */
  readonly crash: (role: WindowRole) => Promise<void>;
  readonly kill: () => Promise<void>;
}

interface Target {
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

export async function startBareApp(displays: Displays, userData: string): Promise<BareApp> {
  const child = spawn(
    process.env['TALKING_PIECE_ELECTRON'] ?? '',
    ['.', `--user-data-dir=${userData}`, '--remote-debugging-port=0'],
    { env: { ...process.env, ...displays.env }, stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = (): string => {
    try {
      return readFileSync(join(userData, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
    } catch {
      return '';
    }
  };
  await expect.poll(port, { message: 'the app starts' }).not.toBe('');

  const call = async (role: WindowRole, method: string, params: object, within = 400): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port()}/json/list`);
    const targets = (await response.json()) as readonly Target[];
    const target = targets.find(({ url }) => url.startsWith(`app://bundle/${PAGES[role]}`));
    if (target === undefined) return null;
    const socket = new WebSocket(target.webSocketDebuggerUrl);
    try {
      return await new Promise((resolve) => {
        setTimeout(() => resolve(null), within);
        socket.onopen = () => socket.send(JSON.stringify({ id: 1, method, params }));
        socket.onerror = () => resolve(null);
        socket.onmessage = ({ data }) => resolve(JSON.parse(String(data)));
      });
    } finally {
      socket.close();
    }
  };

  return {
    pid: child.pid ?? 0,
    async evaluate(role, expression, within) {
      const reply = (await call(
        role,
        'Runtime.evaluate',
        {
          expression,
          awaitPromise: true,
          returnByValue: true,
        },
        within,
      )) as { result?: { result?: { value?: unknown } } } | null;
      return reply?.result?.result?.value ?? null;
    },
    async crash(role) {
      await call(role, 'Page.crash', {});
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
