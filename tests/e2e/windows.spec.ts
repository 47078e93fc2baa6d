import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { sampleDraft } from '../support/playedSession.ts';
import { startBareApp } from './support/bareApp.ts';
import { answerQuestions, expect, questions, test, type RunningApp } from './support/app.ts';
import { command, openSession, request, view } from './support/session.ts';
import { letPass } from './support/time.ts';

interface Placed {
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly visible: boolean;
  readonly focused: boolean;
  readonly full: boolean;
}

/** Where Electron itself says that a window is. */
const placed = (app: RunningApp, page: string): Promise<Placed | null> =>
  app.electron.evaluate(({ BrowserWindow }, which) => {
    const window = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().startsWith(`app://bundle/${which}/`),
    );
    if (window === undefined) return null;
    return {
      bounds: window.getBounds(),
      visible: window.isVisible(),
      focused: window.isFocused(),
      full: window.isFullScreen(),
    };
  }, page);

/** Leaves the room's window full screen and a pixel short, as systems do where two changes cross. */
const leaveShort = async (app: RunningApp): Promise<void> => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const room = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().startsWith('app://bundle/room/'),
    );
    const { x, y, width, height } = room?.getBounds() ?? { x: 0, y: 0, width: 2, height: 2 };
    room?.setBounds({ x, y, width: width - 1, height: height - 1 });
  });
  expect((await placed(app, 'room'))?.full).toBe(true);
};

const onProjector: Placed = {
  bounds: { x: 1440, y: 0, width: 1920, height: 1080 },
  visible: true,
  focused: false,
  full: true,
};
const overConsole: Placed = { ...onProjector, bounds: { x: 0, y: 0, width: 1440, height: 900 } };

// Windows move here as they do for most people, on displays of the usual sizes.
test.use({ moves: true, projector: { width: 1920, height: 1080 } });

test.describe('the room window', () => {
  test('on the projector', async ({ app, displays }) => {
    let console: Page;
    await test.step('keeps the displays awake while a session is open', async () => {
      const awake = (): Promise<readonly boolean[]> =>
        app.electron.evaluate(({ powerSaveBlocker }) =>
          [0, 1, 2].map((id) => powerSaveBlocker.isStarted(id)),
        );
      expect(await awake()).toEqual([false, false, false]);
      console = await openSession(app);
      expect((await awake()).filter(Boolean)).toHaveLength(1);
    });
    await test.step('goes full screen to the projector and leaves the keyboard to the console', async () => {
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
      await expect.poll(async () => (await placed(app, 'console'))?.focused).toBe(true);
      expect(await placed(app, 'desk')).toBeNull();
      const { place } = await view(console, 'console');
      expect(place).toMatchObject({ state: 'external', panes: false });
      expect(place.displays.map(({ width, height }) => [width, height])).toEqual([
        [1440, 900],
        [1920, 1080],
      ]);
    });
    await test.step('goes to any display that is chosen, and stays closed when it is closed', async () => {
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
      const { place } = await view(console, 'console');
      const laptop = place.displays.find(({ primary }) => primary)?.id ?? null;
      expect(await request(console, { type: 'display.choose', display: laptop })).toEqual({ ok: true });
      await expect.poll(() => placed(app, 'room')).toEqual(overConsole);
      expect(await request(console, { type: 'display.choose', display: null })).toEqual({ ok: true });
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
      expect(await request(console, { type: 'display.choose', display: 123456 })).toMatchObject({
        ok: false,
        why: { code: 'displayGone' },
      });
      await leaveShort(app);
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
      await request(console, { type: 'room.close' });
      await expect.poll(() => placed(app, 'room')).toBeNull();
      expect((await view(console, 'console')).place.state).toBe('closed');
      await request(console, { type: 'room.open' });
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
    });
    await test.step('is lost with its display, and comes back to that display alone', async () => {
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
      await command(console, { type: 'phase.start', ago: 0 });
      const before = await view(console, 'console');
      await displays.pullOut();
      await expect.poll(async () => (await view(console, 'console')).place.state).toBe('lost');
      expect(await placed(app, 'room')).toBeNull();
      const lost = await view(console, 'console');
      expect(lost.clock?.moving).toBe(true);
      expect((lost.clock?.at ?? 0) - (before.clock?.at ?? 0)).toBeGreaterThan(0);
      await expect.poll(async () => (await placed(app, 'console'))?.focused).toBe(true);
      await console.keyboard.press('Shift+V');
      await expect(console.getByText('The projector is gone').first()).toBeVisible();
      await displays.plugIn(1920, 1080);
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
      expect((await view(console, 'console')).place.state).toBe('external');
      await expect(console.getByText('The projector is gone')).toHaveCount(0);
    });
    await test.step('covers the console while its display is mirrored, and leaves it when it is not', async () => {
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
      await displays.mirror();
      await expect.poll(async () => (await view(console, 'console')).place.state).toBe('covers');
      await expect.poll(() => placed(app, 'room')).toEqual(overConsole);
      await displays.pullOut();
      await displays.plugIn(1920, 1080);
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
    });
  });

  test('is whole on a projector on its side, and is found again when that is gone at the next start', async ({
    displays,
    start,
  }) => {
    await displays.plugInLeft(1080, 1920);
    const app = await start();
    await openSession(app);
    await expect
      .poll(() => placed(app, 'room'))
      .toEqual({ ...onProjector, bounds: { x: 0, y: 0, width: 1080, height: 1920 } });
    const room = await app.window('room');
    await expect(room.locator('.room-clock')).toBeVisible();
    const parts = await room
      .locator('.room-words, .room-clock, .room-picture')
      .evaluateAll((all) =>
        all
          .map((part) => part.getBoundingClientRect())
          .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
      );
    for (const { left, top, right, bottom } of parts) {
      expect([left >= 0, top >= 0, right <= 1080, bottom <= 1920]).toEqual([true, true, true, true]);
      // As large as its side lets it be.
      expect(right - left).toBeGreaterThan(400);
    }
    expect((await placed(app, 'console'))?.bounds.x).toBeGreaterThanOrEqual(1080);
    await room.screenshot({ path: 'screenshots/room-on-its-side.png' });
    await app.kill();

    await displays.pullOut();
    const again = await start({ userData: app.userData });
    const library = await again.window('library');
    await expect(library.locator('h1').first()).toBeVisible();
    await expect.poll(async () => (await placed(again, 'desk'))?.visible).toBe(true);
    const bounds = (await placed(again, 'desk'))?.bounds;
    expect([bounds?.x, bounds?.y].every((at) => at !== undefined && at >= 0 && at < 900)).toBe(true);
    await openSession(again);
    await expect.poll(() => placed(again, 'room')).toEqual(overConsole);
  });

  test('gone with the display of the console, brings the console to the one that is left', async ({
    app,
    displays,
  }) => {
    await openSession(app);
    await displays.plugInLeft(1920, 1080);
    // Its place is now on the projector, and larger than the laptop will be.
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL().includes('/console/'))
        ?.setBounds({ x: 300, y: 120, width: 1600, height: 940 }),
    );
    await displays.pullOut();
    await expect
      .poll(async () => {
        const { bounds } = (await placed(app, 'console')) ?? {};
        if (bounds === undefined) return 'gone';
        const { x, y, width, height } = bounds;
        return x >= 0 && y >= 0 && x + width <= 1440 && y + height <= 900 ? 'whole' : JSON.stringify(bounds);
      })
      .toBe('whole');
  });

  test.describe('with one display', () => {
    test.use({ projector: null });

    test('covers the screen until the private panes are asked for', async ({ app, displays }) => {
      const console = await openSession(app);
      await expect.poll(() => placed(app, 'room')).toEqual(overConsole);
      await expect.poll(async () => (await placed(app, 'console'))?.focused).toBe(true);
      expect((await view(console, 'console')).place).toMatchObject({ state: 'covers', panes: false });
      await request(console, { type: 'panes.show', shown: true });
      await expect.poll(async () => (await placed(app, 'room'))?.visible).toBe(false);
      expect((await view(console, 'console')).place.panes).toBe(true);
      await request(console, { type: 'panes.show', shown: false });
      await expect.poll(() => placed(app, 'room')).toEqual(overConsole);
      expect((await placed(app, 'console'))?.focused).toBe(true);

      await displays.plugIn(1920, 1080);
      await expect.poll(async () => (await view(console, 'console')).place.displays.length).toBe(2);
      expect(await placed(app, 'room')).toEqual(overConsole);
      const offered = (await view(console, 'console')).place.displays.find(({ primary }) => !primary);
      await request(console, { type: 'display.choose', display: offered?.id ?? null });
      await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
    });
  });
});

test.describe('letting go in mid-session', () => {
  test('asks before the console closes, and keeps the session', async ({ app }) => {
    const console = await openSession(app);
    await answerQuestions(app, 0);
    const close = (role: string): Promise<void> =>
      app.electron.evaluate(
        ({ BrowserWindow }, which) =>
          void setImmediate(() =>
            BrowserWindow.getAllWindows()
              .find((each) => each.webContents.getURL().startsWith(`app://bundle/${which}/`))
              ?.close(),
          ),
        role,
      );
    await close('console');
    await expect.poll(() => questions(app)).toHaveLength(1);
    expect((await view(console, 'console')).session).not.toBeNull();
    await answerQuestions(app, 1);
    // The room is opened once the console is drawn.
    await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
    await close('room');
    await expect.poll(() => placed(app, 'room')).toBeNull();
    await close('console');
    await expect.poll(() => placed(app, 'console')).toBeNull();
    const library = await view(await app.window('library'), 'library');
    expect(library.resumable).toMatchObject({ state: 'open', title: 'Thursday Council' });
    expect(await questions(app)).toEqual([
      expect.stringContaining('Leave the session?'),
      expect.stringContaining('Close the room screen?'),
      expect.stringContaining('Leave the session?'),
    ]);
  });

  test('asks before the app quits; the session is offered at the next start', async ({ app, start }) => {
    const console = await openSession(app);
    await answerQuestions(app, 0);
    await app.electron.evaluate(({ app: main }) => void setImmediate(() => main.quit()));
    await expect.poll(() => questions(app)).toHaveLength(1);
    expect((await view(console, 'console')).session).not.toBeNull();
    const stood = (await placed(app, 'console'))?.bounds;
    await app.quit();
    const again = await start({ userData: app.userData });
    const library = await again.window('library');
    // Its page is loaded ahead, and nobody sees it.
    await expect.poll(async () => (await placed(again, 'console'))?.visible).toBe(false);
    const { resumable } = await view(library, 'library');
    expect(resumable).toMatchObject({ state: 'open' });
    if (resumable === null) throw new Error('nothing is offered');
    expect(await request(library, { type: 'session.resume', session: resumable.session })).toEqual({
      ok: true,
    });
    const resumed = await view(await again.window('console'), 'console');
    expect(resumed.view?.gap?.cause).toBe('crash');
    expect(resumed.clock?.moving).toBe(false);
    await expect.poll(() => placed(again, 'console')).toMatchObject({ visible: true, bounds: stood });
    await expect.poll(() => placed(again, 'desk')).toBeNull();
    await expect.poll(() => placed(again, 'room')).toEqual(onProjector);
  });

  test('ends the app with its last window, though the page of the console was loaded ahead', async ({
    app,
    start,
  }) => {
    await openSession(app);
    await expect.poll(() => placed(app, 'room')).toEqual(onProjector);
    await app.quit();
    const again = await start({ userData: app.userData });
    await expect.poll(async () => (await placed(again, 'console'))?.visible).toBe(false);
    await again.window('library');
    const exit = new Promise((resolve) => again.electron.process().once('exit', resolve));
    await again.electron
      .evaluate(
        ({ BrowserWindow }) =>
          void setImmediate(() =>
            BrowserWindow.getAllWindows()
              .find((each) => each.webContents.getURL().startsWith('app://bundle/desk/'))
              ?.close(),
          ),
      )
      .catch(() => undefined);
    expect(await exit).toBe(0);
  });

  test('quits at once from an ended session, whose console is still there', async ({ app }) => {
    const console = await openSession(app);
    for (let ended = false; !ended;) {
      const now = (await view(console, 'console')).view;
      ended = now?.ended ?? false;
      const act = now?.acts.endNow.refusal === null ? now.acts.endNow : now?.next;
      if (!ended && act) await command(console, act.command);
    }
    const exit = new Promise((resolve) => app.electron.process().once('exit', resolve));
    // Main may be gone before its answer is here.
    await app.electron.evaluate(({ app: main }) => setImmediate(() => main.quit())).catch(() => undefined);
    expect(await exit).toBe(0);
  });

  test('asks nothing when the computer shuts down', async ({ app }) => {
    await openSession(app);
    await answerQuestions(app, 0);
    const exit = new Promise((resolve) => app.electron.process().once('exit', resolve));
    app.electron.process().kill('SIGTERM');
    expect(await exit).toBe(0);
  });
});

test('a second start focuses the first and ends with 0', async ({ app, start }) => {
  await openSession(app);
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((each) => each.getTitle().endsWith('console'))
      ?.minimize();
  });
  const second = await start({ userData: app.userData }).then(
    () => 'a second app',
    (error: unknown) => String(error),
  );
  expect(second).toContain('exitCode=0');
  await expect.poll(async () => (await placed(app, 'console'))?.focused).toBe(true);
});

test('the first picture is in the theme that was chosen the last time', async ({ start }) => {
  const app = await start();
  const library = await app.window('library');
  await request(library, { type: 'theme.choose', window: 'others', theme: 'beamer' });
  await app.quit();
  const again = await (await start({ userData: app.userData })).window('library');
  // Written into the page's text, so it is there before the page asks for anything.
  await expect(again.locator('html')).toHaveAttribute('data-chosen', 'beamer');
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'beamer');
  expect(await again.evaluate(async () => (await fetch(location.href)).text())).toContain(
    'data-chosen="beamer"',
  );
});

test('a step of the wall clock moves no clock that anybody sees', async ({ app }) => {
  const console = await openSession(app);
  const room = await app.window('room');
  await command(console, { type: 'phase.start', ago: 0 });
  const clock = (): Promise<number> =>
    room.evaluate(() => {
      const text = document.querySelector('[role=timer] [aria-hidden]')?.textContent ?? '';
      const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
      return Number(minutes) * 60 + Number(seconds);
    });
  await expect.poll(clock).toBeGreaterThan(0);
  let away = 0;
  for (const hours of [1, -1, -24 * 400]) {
    const began = performance.now();
    const [shown, { clock: before }] = await Promise.all([clock(), view(console, 'console')]);
    const step = hours * 3_600_000;
    away += step;
    await app.electron.evaluate((_electron, by) => {
      const kept = globalThis as unknown as { realNow?: () => number };
      const real = (kept.realNow ??= Date.now.bind(Date));
      Date.now = () => real() + by;
    }, away);
    for (const page of [console, room])
      await page.evaluate((by) => {
        const real = Date.now;
        Date.now = () => real() + by;
      }, step);
    // Longer than the app takes to look for sleep.
    const lasted = async (): Promise<number> =>
      ((await view(console, 'console')).clock?.at ?? 0) - (before?.at ?? 0);
    await expect.poll(lasted).toBeGreaterThan(1_300);
    const [later, { clock: after, view: seen }] = await Promise.all([clock(), view(console, 'console')]);
    const gone = performance.now() - began;
    expect(seen?.gap).toBeNull();
    expect(after?.moving).toBe(true);
    expect((after?.wall ?? 0) - (before?.wall ?? 0)).toBeGreaterThan(step);
    expect((after?.at ?? 0) - (before?.at ?? 0)).toBeLessThan(gone + 100);
    expect((after?.at ?? 0) - (before?.at ?? 0)).toBeGreaterThan(1_200);
    expect(shown - later).toBeLessThanOrEqual(Math.ceil(gone / 1000) + 1);
    expect(shown - later).toBeGreaterThanOrEqual(1);
  }
});

test('the room goes on showing the time while main is blocked', async ({ app }) => {
  const console = await openSession(app);
  const room = await app.window('room');
  await command(console, { type: 'phase.start', ago: 0 });
  const timer = room.locator('[role=timer] [aria-hidden]').first();
  await expect(timer).toHaveText(/\d:\d\d/);
  // The page notes by itself what it shows and says, and when: while main is blocked, nobody can ask it.
  await room.evaluate(() => {
    const noted: [when: number, ...texts: string[]][] = [];
    Object.assign(window, { noted });
    const text = (which: string): string =>
      document.querySelector(`[role=timer] ${which}`)?.textContent ?? '';
    setInterval(() => noted.push([Date.now(), text('[aria-hidden]'), text('.heard')]), 50);
  });
  const [from, to] = await app.electron.evaluate(() => {
    const began = Date.now();
    while (Date.now() - began < 3_000);
    return [began, Date.now()] as const;
  });
  const noted = await room.evaluate(
    () => (window as unknown as { noted: [when: number, shown: string, heard: string][] }).noted,
  );
  const meanwhile = noted.filter(([when]) => when > from && when < to);
  expect(new Set(meanwhile.map(([, shown]) => shown)).size).toBeGreaterThanOrEqual(3);
  expect(new Set(meanwhile.map(([, , heard]) => heard)).size).toBeGreaterThanOrEqual(3);
});

test('the machine’s sleep is asked about, and not counted before', async ({ app }) => {
  const console = await openSession(app);
  await command(console, { type: 'phase.start', ago: 0 });
  // In a turn of its own, as a system tells it: an evaluation may stop main in the middle of what it does.
  const tell = (what: 'suspend' | 'resume') =>
    app.electron.evaluate(
      ({ powerMonitor }, event) => new Promise((told) => setImmediate(() => told(powerMonitor.emit(event)))),
      what,
    );
  await tell('suspend');
  expect((await view(console, 'console')).clock?.moving).toBe(false);
  await letPass(app, 2.3);
  await tell('resume');
  const slept = await view(console, 'console');
  expect(slept.view?.gap?.cause).toBe('sleep');
  expect(slept.clock?.moving).toBe(false);
  expect(await command(console, { type: 'gap.answer', count: false })).toMatchObject({ ok: true });
  const awake = await view(console, 'console');
  expect(awake.clock?.moving).toBe(true);
  expect((awake.clock?.at ?? 0) - (slept.clock?.at ?? 0)).toBeLessThan(500);
});

test('an error nobody caught ends nothing, is noted without its words, and is said', async ({ app }) => {
  const console = await openSession(app);
  await app.electron.evaluate(() => {
    setImmediate(() => {
      throw new Error('Ana said: I may leave');
    });
    void Promise.reject(new TypeError('Ben heard it'));
  });
  await expect.poll(async () => (await view(console, 'console')).caught).toBe(true);
  expect(await command(console, { type: 'phase.start', ago: 0 })).toMatchObject({ ok: true });
  expect((await view(console, 'console')).caught).toBeUndefined();
  const noted = app.takeTrouble();
  expect(noted).toMatch(/unhandled in main\n {2}Error\n/);
  expect(noted).toMatch(/unhandled in main\n {2}TypeError\n/);
  expect(noted).not.toMatch(/Ana|Ben|leave|heard/);
});

for (const role of ['console', 'room', 'library'] as const)
  test(`the ${role} is there again after its page died`, async ({ displays }, info) => {
    const userData = info.outputPath('user');
    const app = await startBareApp(displays, userData);
    const shown = (of: WindowRole): Promise<unknown> =>
      app.evaluate(of, "talkingPiece.query({ type: 'window.view' }).then(({ answer }) => answer.role)");
    await expect.poll(() => shown('library')).toBe('library');
    if (role !== 'library') {
      const draft = JSON.stringify(sampleDraft(6));
      const opened = await app.evaluate(
        'library',
        `talkingPiece.request({ type: 'session.open', draft: ${draft} })`,
        10_000,
      );
      expect(opened).toEqual({ ok: true });
      await expect.poll(() => shown(role)).toBe(role);
    }
    await app.evaluate(role, 'globalThis.before = true');
    await app.crash(role);
    const reloaded = async (): Promise<unknown> => [
      await shown(role),
      await app.evaluate(role, 'globalThis.before ?? null'),
    ];
    await expect.poll(reloaded, { timeout: 10_000 }).toEqual([role, null]);
    await app.kill();
    const noted = readFileSync(join(userData, 'trouble.log'), 'utf8');
    expect(noted).toMatch(new RegExp(`^\\S+ ${role} window: (crashed|killed)\\n$`));
  });
