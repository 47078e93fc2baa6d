import { ms } from '#shared/time.ts';
import { readFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { command, openSession, query, request, view } from './support/session.ts';

/** Pages there are: a second observer has the board's. */
const PAGES = ['desk', 'console', 'board', 'room'] as const;
/** Windows of a session that runs; the library is there before and after. */
const ROLES = ['console', 'board', 'secondBoard', 'room'] as const;

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'";

/** All windows of a session that runs. */
async function everyWindow(app: RunningApp): Promise<Record<(typeof ROLES)[number], Page>> {
  const console = await openSession(app);
  await request(console, { type: 'board.open' });
  await request(console, { type: 'secondBoard.open' });
  return {
    console,
    board: await app.window('board'),
    secondBoard: await app.window('secondBoard'),
    room: await app.window('room'),
  };
}

/** What a page has beyond what any page has. */
const lookAt = (page: Page) =>
  page.evaluate(() => ({
    node: ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys(window.talkingPiece).sort(),
    role: window.talkingPiece.role,
    frozen: Object.isFrozen(window.talkingPiece),
  }));

test('the pages of an app that has just started', async ({ app }) => {
  const page = await app.window('library');
  await test.step('says which Electron it runs on, and one without support is owned up to in writing', async () => {
    const version = await app.electron.evaluate(() => process.versions.electron);
    await expect(page.getByText(`on Electron ${version}`)).toBeVisible();
    const supported = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies.electron as string;
    const written = readFileSync('SECURITY.md', 'utf8').replace(/\s+/g, ' ');
    if (version !== supported)
      expect(written).toContain(`Electron ${version}, which no longer gets security fixes`);
  });
  await test.step('serves its own pages alone, with the whole policy', async () => {
    const fetched = (path: string, method = 'GET'): Promise<unknown> =>
      page.evaluate(
        async ([address, how]) => {
          const response = await fetch(address, { method: how });
          await response.arrayBuffer();
          return {
            status: response.status,
            policy: response.headers.get('content-security-policy'),
            sniff: response.headers.get('x-content-type-options'),
            type: response.headers.get('content-type'),
          };
        },
        [path, method] as const,
      );
    const headers = { policy: POLICY, sniff: 'nosniff' };
    for (const page_ of PAGES)
      expect(await fetched(`app://bundle/${page_}/index.html`)).toEqual({
        ...headers,
        status: 200,
        type: 'text/html; charset=utf-8',
      });
    for (const path of [
      '/files.json',
      '/../files.json',
      '/%2e%2e/main/index.js',
      '/room/..%5c',
      '/%00',
      '/etc/passwd',
      '/',
    ])
      expect(await fetched(`app://bundle${path}`)).toEqual({ ...headers, status: 404, type: null });
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect(await fetched('app://bundle/room/index.html', method)).toMatchObject({ status: 405 });
    await app.takeComplaints();
  });
  await test.step('grants no permission and no device', async () => {
    const granted = await page.evaluate(async () => {
      const answers: Record<string, string> = {};
      const attempt = async (name: string, act: () => Promise<unknown>): Promise<void> => {
        const late = new Promise((resolve) => setTimeout(() => resolve('nothing'), 2_000));
        try {
          answers[name] = String(await Promise.race([act(), late]));
        } catch (error) {
          answers[name] =
            error instanceof Error || error instanceof DOMException ? 'refused' : 'refused oddly';
        }
      };
      const devices = navigator as unknown as Record<
        string,
        { requestDevice?: (o: object) => Promise<unknown>; requestPort?: () => Promise<unknown> }
      >;
      await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
      await attempt('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }));
      await attempt('screen', () => navigator.mediaDevices.getDisplayMedia());
      await attempt('notification', () => Notification.requestPermission());
      await attempt(
        'place',
        () =>
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, (error) => reject(new Error(error.message)));
          }),
      );
      await attempt('midi', () => navigator.requestMIDIAccess({ sysex: true }));
      await attempt('clipboard', () => navigator.clipboard.readText());
      await attempt(
        'usb',
        async () => devices['usb']?.requestDevice?.({ filters: [] }) ?? Promise.reject(new Error()),
      );
      await attempt('hid', async () => {
        const got = (await devices['hid']?.requestDevice?.({ filters: [] })) as unknown[] | undefined;
        if (got === undefined || got.length === 0) throw new Error('none');
      });
      await attempt('serial', async () => devices['serial']?.requestPort?.() ?? Promise.reject(new Error()));
      await attempt(
        'bluetooth',
        async () =>
          devices['bluetooth']?.requestDevice?.({ acceptAllDevices: true }) ?? Promise.reject(new Error()),
      );
      const states: Record<string, string> = {};
      for (const name of [
        'camera',
        'microphone',
        'geolocation',
        'notifications',
        'midi',
        'clipboard-read',
        'persistent-storage',
        'screen-wake-lock',
        'storage-access',
        'background-sync',
      ]) {
        try {
          states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
        } catch {
          states[name] = 'unknown';
        }
      }
      return {
        answers,
        granted: Object.entries(states)
          .filter(([, state]) => state === 'granted')
          .map(([name]) => name),
      };
    });
    for (const [name, answer] of Object.entries(granted.answers))
      expect([name, ['refused', 'denied'].includes(answer)]).toEqual([name, true]);
    expect(granted.granted).toEqual([]);
    await app.takeComplaints();
  });
  await test.step('lets main itself load nothing from outside, in any session', async () => {
    let reached = 0;
    const server = await listen(() => (reached += 1));
    const failed = await app.electron.evaluate(async ({ net, session, BrowserWindow }, address) => {
      const attempts: string[] = [];
      for (const own of [session.defaultSession, session.fromPartition('another')])
        await own.fetch(address).then(
          () => attempts.push('reached'),
          () => attempts.push('refused'),
        );
      await net.fetch(address).then(
        () => attempts.push('reached'),
        () => attempts.push('refused'),
      );
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'third' } });
      await window.loadURL(address).then(
        () => attempts.push('reached'),
        () => attempts.push('refused'),
      );
      window.destroy();
      return attempts;
    }, `http://127.0.0.1:${server.port}/`);
    expect(failed).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(reached).toBe(0);
    server.close();
    await app.takeComplaints();
  });
  await test.step('runs no script that a page did not bring along', async () => {
    const ran = await page.evaluate(async () => {
      const marks = globalThis as unknown as { ran?: string[] };
      marks.ran = [];
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.violatedDirective),
      );
      const thrown: string[] = [];
      const attempt = (name: string, act: () => void): void => {
        try {
          act();
        } catch (error) {
          thrown.push(`${name}: ${error instanceof Error ? error.name : 'thrown'}`);
        }
      };
      attempt('script text', () => {
        const script = document.createElement('script');
        script.append('globalThis.ran.push("inline")');
        document.body.append(script);
      });
      attempt('innerHTML', () => {
        document.createElement('div').innerHTML = '<img src="x" onerror="globalThis.ran.push(\'onerror\')">';
      });
      attempt('script address', () => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,globalThis.ran.push("data")';
        document.body.append(script);
      });
      // Later, because a debugger's own evaluation may do what the page may not.
      setTimeout(() => {
        attempt('eval', () =>
          (Reflect.get(globalThis, 'eval') as (text: string) => void)('globalThis.ran.push("eval")'),
        );
        attempt('Function', () =>
          (Reflect.construct(Function, ['globalThis.ran.push("Function")']) as () => void)(),
        );
      });
      attempt('style', () => {
        const style = document.createElement('style');
        style.textContent = 'body { background: url(https://example.org/x.png) }';
        document.head.append(style);
      });
      attempt('handler', () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'globalThis.ran.push("handler")');
        document.body.append(button);
        button.click();
      });
      attempt('frame', () => {
        const frame = document.createElement('iframe');
        frame.src = 'app://bundle/room/index.html';
        document.body.append(frame);
      });
      attempt('object', () => {
        const object = document.createElement('object');
        object.data = 'app://bundle/room/index.html';
        document.body.append(object);
      });
      attempt('base', () => {
        const base = document.createElement('base');
        base.href = 'https://example.org/';
        document.head.append(base);
      });
      // Until each attempt has failed as it should; what did run would have run by then.
      const told = ['base-uri', 'frame-src', 'require-trusted-types-for', 'style-src-elem'];
      const all = (): boolean => thrown.length >= 7 && told.every((one) => violations.includes(one));
      for (let left = 500; left > 0 && !all(); left -= 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return {
        ran: marks.ran,
        thrown,
        violations: [...new Set(violations)].sort(),
        base: document.baseURI,
        frames: window.length,
      };
    });
    expect(ran.ran).toEqual([]);
    expect(ran.thrown).toEqual([
      'script text: TypeError',
      'innerHTML: TypeError',
      'script address: TypeError',
      'handler: TypeError',
      'object: TypeError',
      'eval: EvalError',
      'Function: EvalError',
    ]);
    expect(ran.violations).toEqual(
      expect.arrayContaining(['base-uri', 'frame-src', 'require-trusted-types-for', 'style-src-elem']),
    );
    expect(ran.base).toBe('app://bundle/desk/index.html');
    expect(await app.takeComplaints()).not.toEqual([]);
  });
  await test.step('goes nowhere, opens nothing and loads nothing from outside', async () => {
    let reached = 0;
    const server = await listen(() => (reached += 1));
    const address = `http://127.0.0.1:${server.port}/`;
    // Where pages ask to go, as main hears of it.
    await app.electron.evaluate(({ webContents }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      for (const contents of webContents.getAllWebContents())
        contents.on('will-frame-navigate', ({ url }) => asked.push(url));
    });
    const asked = (): Promise<readonly string[]> =>
      app.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
    const opened = await page.evaluate(async (outside) => {
      const popup = window.open(outside);
      const failed: string[] = [];
      const attempt = (name: string, act: () => Promise<unknown>): Promise<void> =>
        act().then(
          () => undefined,
          () => void failed.push(name),
        );
      await attempt('fetch', () => fetch(outside));
      await attempt('beacon', async () => {
        if (navigator.sendBeacon(outside, 'x')) throw new Error('taken, but not sent');
      });
      await attempt(
        'image',
        () =>
          new Promise((resolve, reject) => {
            const image = new Image();
            image.onload = resolve;
            image.onerror = () => reject(new Error());
            image.src = `${outside}x.png`;
          }),
      );
      await attempt(
        'socket',
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(outside.replace('http', 'ws'));
            socket.onopen = resolve;
            socket.onerror = () => reject(new Error());
          }),
      );
      const link = document.createElement('a');
      link.href = outside;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.target = '';
      link.click();
      link.download = 'file.txt';
      link.click();
      const form = document.createElement('form');
      form.action = outside;
      form.method = 'post';
      document.body.append(form);
      form.submit();
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = `0;url=${outside}`;
      document.head.append(refresh);
      location.href = outside;
      return { popup: popup === null, failed: failed.sort() };
    }, address);
    expect(opened).toMatchObject({
      popup: true,
      failed: expect.arrayContaining(['fetch', 'image', 'socket']),
    });
    await expect.poll(asked).toContain(address);
    const inside = 'app://bundle/console/index.html';
    await page.evaluate((other) => {
      location.href = 'file:///etc/passwd';
      location.href = other;
    }, inside);
    await expect.poll(asked).toContain(inside);
    // The page is still there and is answered.
    expect((await view(page, 'library')).role).toBe('library');
    expect(page.url()).toBe('app://bundle/desk/index.html');
    expect(app.roles()).toEqual(['library']);
    expect(reached).toBe(0);
    // The very request goes through where nothing stands in its way.
    await new Promise((resolve) => get(address, resolve));
    expect(reached).toBe(1);
    server.close();
    await app.takeComplaints();
  });
});

test('every window of a session', async ({ app }) => {
  const library = await lookAt(await app.window('library'));
  const windows = await everyWindow(app);
  const { console, board, secondBoard, room } = windows;
  await test.step('gives pages nothing of Node and one small bridge', async () => {
    const found = new Map<WindowRole, Awaited<ReturnType<typeof lookAt>>>([['library', library]]);
    for (const role of ROLES) found.set(role, await lookAt(windows[role]));
    for (const [role, seen] of found)
      expect(seen).toEqual({
        node: [],
        bridge: ['command', 'onPush', 'query', 'request', 'role'],
        role,
        frozen: true,
      });
  });
  await test.step('runs as an ordinary user, every page in the sandbox', async () => {
    expect(process.getuid?.()).not.toBe(0);
    const pids = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
    );
    expect(pids).toHaveLength(ROLES.length);
    for (const pid of pids) {
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
      expect(line).toContain('--enable-sandbox');
      expect(line).not.toContain('--no-sandbox');
    }
  });
  await test.step('makes every window with the same closed preferences', async () => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const all = (
          window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
        ).getLastWebPreferences();
        return all;
      }),
    );
    expect(preferences).toHaveLength(ROLES.length);
    for (const each of preferences)
      expect(each).toEqual({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        enableBlinkFeatures: '',
        javascript: true,
        disableDialogs: false,
        disablePopups: false,
        safeDialogs: false,
        safeDialogsMessage: '',
      });
  });
  await test.step('keeps time in windows that nobody sees', async () => {
    const throttled = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getBackgroundThrottling()),
    );
    expect(throttled).toEqual(ROLES.map(() => false));
  });
  await test.step('answers the room with refusals for everything but its view and the time', async () => {
    const before = await view(console, 'console');
    const notAllowed = { ok: false, refusal: { code: 'notAllowedHere' } };
    expect(await command(room, { type: 'phase.start', ago: 0 })).toEqual(notAllowed);
    expect(await command(room, { type: 'voice.tap', person: 'p1', style: 'toggle' })).toEqual(notAllowed);
    expect(await request(room, { type: 'room.close' })).toMatchObject({ ok: false });
    expect(await query(room, { type: 'sessions.recent' })).toEqual(notAllowed);
    expect(await query(room, { type: 'repay.preview', behind: ms(1_000) })).toEqual(notAllowed);
    expect(await command(board, { type: 'room.message', text: 'Hello' })).toEqual(notAllowed);
    // The second observer taps, and has no part in the agenda.
    for (const type of ['phase.start', 'phase.next', 'clock.resume', 'round.open'] as const)
      expect(await command(secondBoard, type === 'phase.start' ? { type, ago: 0 } : { type })).toEqual(
        notAllowed,
      );
    expect(await request(secondBoard, { type: 'secondBoard.open' })).toMatchObject({ ok: false });
    expect(await request(board, { type: 'session.delete', session: before.session ?? '' })).toMatchObject({
      ok: false,
    });
    expect((await view(console, 'console')).view).toEqual(before.view);
    expect(JSON.stringify((await view(room, 'room')).view)).not.toMatch(/drift|notes|commitments|share/);
  });
  await test.step('survives whatever a page sends, and changes nothing by it', async () => {
    const before = await view(console, 'console');
    const values = fc.sample(
      fc.anything({
        withBigInt: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        maxDepth: 4,
      }),
      { numRuns: 300, seed: 7 },
    );
    for (const channel of ['command', 'request', 'query'] as const) {
      const answered = await console.evaluate(
        async ([name, sent]) => {
          const ask = window.talkingPiece[name as 'query'] as (value: unknown) => Promise<{ ok: boolean }>;
          const replies: string[] = [];
          const odd = [
            ...sent,
            new Date(Number.NaN),
            new Map([[1, new Set()]]),
            new Error('words'),
            undefined,
            Number.NaN,
            -0,
            '\ud800',
            'x'.repeat(1_000_000),
            { type: 'phase.next' },
          ];
          for (const value of odd) {
            const reply = await ask(value).then(
              ({ ok }) => (ok ? 'done' : 'refused'),
              () => 'thrown',
            );
            replies.push(reply);
          }
          return [...new Set(replies)];
        },
        [channel, values] as const,
      );
      expect([channel, answered]).toEqual([channel, ['refused']]);
    }
    expect((await view(console, 'console')).view).toEqual(before.view);
  });
  await test.step('hands listeners values, never an event', async () => {
    await room.evaluate(() => {
      window.talkingPiece.onPush((...values: unknown[]) => {
        Object.assign(globalThis, { heard: [values.length, Object.keys(values[0] as object).sort()] });
      });
    });
    await command(console, { type: 'phase.start', ago: 0 });
    const heard = (): Promise<unknown> =>
      room.evaluate(() => (globalThis as unknown as { heard?: unknown }).heard);
    await expect
      .poll(heard)
      .toEqual([1, ['clock', 'covers', 'replay', 'role', 'sample', 'sound', 'theme', 'view']]);
  });
});

async function listen(hit: () => void): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((_request, response) => {
    hit();
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => void server.close(),
  };
}
