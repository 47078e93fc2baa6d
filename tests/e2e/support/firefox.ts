import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';

/** A browser with one page, as small as a phone's. What it is asked is an expression in the page. */
export interface PhoneBrowser {
  readonly version: string;
  /** Looks at the page that was opened last. */
  readonly toNewest: () => Promise<void>;
  readonly goto: (url: string) => Promise<void>;
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** A finger there, in pixels of the page. */
  readonly tap: (x: number, y: number) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly error?: string;
  readonly message?: string;
  readonly result?: Record<string, unknown>;
}

/**
 * Debian's Firefox, spoken to by WebDriver BiDi (w3c.github.io/webdriver-bidi), which it serves itself. `name` leads to
 * this computer, and is no name that a browser trusts.
 */
export async function startFirefox(executable: string, name: string): Promise<PhoneBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    `user_pref("network.dns.localDomains", ${JSON.stringify(name)});\n`,
  );
  const firefox = spawn(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  );
  const ended = once(firefox, 'exit');
  const at = await new Promise<string>((resolve, reject) => {
    let said = '';
    firefox.stderr.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`Firefox ended: ${said.slice(-500)}`)));
  });
  const socket = new WebSocket(`${at}/session`);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString('utf8')) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let asked = 0;
  const ask = async (method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const id = (asked += 1);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error} ${answer.message ?? ''}`);
    return answer.result ?? {};
  };
  const session = await ask('session.new', { capabilities: {} });
  const { browserVersion } = (session['capabilities'] ?? {}) as { browserVersion?: string };
  const pages = async (): Promise<readonly { readonly context: string }[]> => {
    const tree = (await ask('browsingContext.getTree', {})) as { contexts?: { context: string }[] };
    return tree.contexts ?? [];
  };
  let context = (await pages())[0]?.context ?? '';
  return {
    version: `Firefox ${browserVersion ?? ''}`,
    async toNewest() {
      context = (await pages()).at(-1)?.context ?? '';
      await ask('browsingContext.activate', { context });
    },
    async goto(url) {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const said = await ask('script.evaluate', {
        ...{ expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: true },
      });
      if (said['type'] !== 'success') throw new Error(JSON.stringify(said['exceptionDetails']));
      const { value } = said['result'] as { value?: string };
      return value === undefined ? null : (JSON.parse(value) as unknown);
    },
    async tap(x, y) {
      const finger = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const parameters = { pointerType: 'touch' };
      await ask('input.performActions', {
        context,
        actions: [{ type: 'pointer', id: 'finger', parameters, actions: finger }],
      });
    },
    async resize(width, height) {
      await ask('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async screenshot(path) {
      const { data } = (await ask('browsingContext.captureScreenshot', { context })) as { data?: string };
      writeFileSync(path, Buffer.from(data ?? '', 'base64'));
    },
    async end() {
      socket.close();
      firefox.kill('SIGKILL');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
