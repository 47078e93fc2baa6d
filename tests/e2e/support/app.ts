import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  expect as expectOfPlaywright,
  type ConsoleMessage,
  type ElectronApplication,
  type Page,
  type Request,
} from '@playwright/test';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { PAGES } from '#shared/ipc/pages.ts';
import { startDisplays, type Displays, type Size } from '../../../tools/setup/bareLinux/displays.ts';

/** What is polled is looked for again as soon as it may be there: the app answers within milliseconds (in ms). */
const SOON = [10, 20, 40, 80, 160];

/** Playwright's own, but for how soon it polls. */
export const expect = new Proxy(expectOfPlaywright, {
  get: (own, name) =>
    name === 'poll'
      ? (actual: () => unknown, how: { message?: string; timeout?: number } = {}) =>
          own.poll(actual, { intervals: SOON, ...how })
      : (Reflect.get(own, name) as unknown),
});

/** The folder of the app: as it is, or as on a slow computer (see there). */
const PRODUCT = process.env['TALKING_PIECE_SLOW'] === undefined ? '.' : 'tests/e2e/support/slow';

/** The app as it runs for a test, started like a person starts it: as an ordinary user, with its sandbox on. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly userData: string;
  /** What any page complained of: errors, failed loads, refused content. Empty at the end, or the test fails. */
  readonly complaints: string[];
  /** Takes the complaints that a test provoked, those still on their way included. */
  readonly takeComplaints: () => Promise<readonly string[]>;
  /** What the app noted of its own trouble. Also empty at the end, unless the test took it (`takeTrouble`). */
  readonly takeTrouble: () => string;
  /** The window of this role, as soon as it is there and its page is loaded. */
  readonly window: (role: WindowRole) => Promise<Page>;
  /** Roles of the windows that there are. */
  readonly roles: () => readonly WindowRole[];
  /** Ends the app as a person does who answers yes. */
  readonly quit: () => Promise<void>;
  /** Ends the whole app at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

export interface StartOptions {
  /** Another app's data, to start on what it left. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** What to start in Electron's place, and the folder of the app, where they are others. */
  readonly executable?: string;
  readonly folder?: string;
}

/** Each test gets a laptop with a projector beside it, and the means to start the app there. */
export const test = base.extend<
  {
    laptop: Size;
    projector: Size | null;
    /** Whether windows move: else they are drawn as for somebody who asked the computer for less movement. */
    moves: boolean;
    displays: Displays;
    start: (options?: StartOptions) => Promise<RunningApp>;
    app: RunningApp;
  },
  { desk: Desk }
>({
  laptop: [{ width: 1440, height: 900 }, { option: true }],
  projector: [{ width: 1280, height: 720 }, { option: true }],
  moves: [false, { option: true }],
  desk: [
    async ({}, use) => {
      const displays = await startDisplays();
      await use(createDesk(displays));
      await displays.stop();
    },
    { scope: 'worker' },
  ],
  displays: async ({ desk, laptop, projector }, use) => {
    await desk.arrange(laptop, projector);
    await use(desk.displays);
  },
  start: async ({ displays, moves }, use, info) => {
    const started: RunningApp[] = [];
    await use(async (options = {}) => {
      const userData = options.userData ?? info.outputPath(`user-${started.length}`);
      const args = [...(moves ? [] : ['--force-prefers-reduced-motion']), ...(options.args ?? [])];
      const app = await startApp(displays, userData, { ...options, args });
      started.push(app);
      return app;
    });
    for (const app of started) await app.kill();
    expect(started.flatMap((app) => app.complaints)).toEqual([]);
    expect(started.map((app) => app.takeTrouble()).join('')).toBe('');
  },
  app: async ({ start }, use) => {
    await use(await start());
  },
});

/** The displays that all tests of a worker share, one after another. */
interface Desk {
  readonly displays: Displays;
  /** As a test wants to find them, whatever the one before did with them. */
  readonly arrange: (laptop: Size, projector: Size | null) => Promise<void>;
}

function createDesk(displays: Displays): Desk {
  /** How they stand; null after a test moved anything. */
  let stands: string | null = null;
  const moving =
    <A extends unknown[]>(move: (...how: A) => Promise<void>) =>
    (...how: A): Promise<void> => {
      stands = null;
      return move(...how);
    };
  return {
    displays: {
      ...displays,
      plugIn: moving(displays.plugIn),
      plugInLeft: moving(displays.plugInLeft),
      pullOut: moving(displays.pullOut),
      mirror: moving(displays.mirror),
      single: moving(displays.single),
    },
    async arrange(laptop, projector) {
      const wanted = JSON.stringify([laptop, projector]);
      if (stands === wanted) return;
      await displays.single(laptop.width, laptop.height);
      if (projector !== null) await displays.plugIn(projector.width, projector.height);
      stands = wanted;
    },
  };
}

const roleOf = (page: Page): WindowRole | null => {
  const found = Object.entries(PAGES).find(([, end]) => page.url() === `app://bundle/${end}`);
  return found === undefined ? null : (found[0] as WindowRole);
};

const showsSession = (console: Page): Promise<boolean> =>
  console.evaluate(async () => {
    const reply = await window.talkingPiece.query({ type: 'window.view' });
    return reply.ok && reply.answer.role === 'console' && reply.answer.view !== null;
  });

/**
 * Main reads most of itself while its first page runs. What is asked of it from outside in that time may be lost: its
 * promise can be collected as garbage. So it is asked by its page first, and heard when it answers.
 */
const firstAnswer = async (electron: ElectronApplication): Promise<void> => {
  const page = await electron.firstWindow();
  await page.waitForLoadState('load');
  await page.evaluate(() => window.talkingPiece.query({ type: 'clock.read' }));
};

/** How often main is asked once more where its answer was lost. */
const ASKED_AGAIN = 3;

/**
 * Main's answer to what is asked of it from outside can be lost to the collection of garbage, on a busy machine: it is
 * asked again. So what is asked or done in main comes to the same when it is done twice.
 */
function askedAgain(electron: ElectronApplication): ElectronApplication {
  const ask = electron.evaluate.bind(electron) as (...asked: unknown[]) => Promise<unknown>;
  const evaluate = async (...asked: unknown[]): Promise<unknown> => {
    for (let left = ASKED_AGAIN; ; left--)
      try {
        return await ask(...asked);
      } catch (error) {
        if (left === 0 || !(error instanceof Error) || !error.message.includes('garbage collected'))
          throw error;
      }
  };
  return Object.assign(electron, { evaluate });
}

async function startApp(displays: Displays, userData: string, options: StartOptions): Promise<RunningApp> {
  const launched = await _electron.launch({
    executablePath: options.executable ?? process.env['TALKING_PIECE_ELECTRON'] ?? '',
    chromiumSandbox: true,
    // Where the tests' displays are there is no graphics card: without this Chromium looks for one, twice.
    args: [
      options.folder ?? PRODUCT,
      `--user-data-dir=${userData}`,
      '--disable-gpu',
      ...(options.args ?? []),
    ],
    env: { ...(process.env as Record<string, string>), ...displays.env, ...options.env },
  });
  const electron = askedAgain(launched);
  const complaints: string[] = [];
  /** What pages have asked for and not yet got, or been refused. */
  const onTheWay = new Set<Request>();
  const listen = (page: Page): void => {
    page.on('request', (request) => onTheWay.add(request));
    page.on('requestfinished', (request) => onTheWay.delete(request));
    page.on('close', () => {
      for (const request of onTheWay) if (request.frame().page() === page) onTheWay.delete(request);
    });
    const complain = (what: string): void => void complaints.push(`${page.url()}: ${what}`);
    page.on('pageerror', (error) => complain(error.stack ?? error.message));
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error' || message.type() === 'warning') complain(message.text());
    });
    page.on('requestfailed', (request) => {
      onTheWay.delete(request);
      complain(`${request.url()} ${request.failure()?.errorText ?? ''}`);
    });
  };
  electron.windows().forEach(listen);
  electron.on('window', listen);
  let ended = false;
  const exited = new Promise<void>((resolve) => {
    electron.process().once('exit', () => {
      ended = true;
      resolve();
    });
  });
  // Where the app does not come up, the test says so.
  await Promise.race([firstAnswer(electron).catch(() => undefined), exited]);
  const app: RunningApp = {
    electron,
    userData,
    complaints,
    async takeComplaints() {
      await expect.poll(() => onTheWay.size, { message: 'every request has its answer' }).toBe(0);
      // A window that is being taken down has told all when it is gone.
      const ours = (): boolean => electron.windows().every((page) => roleOf(page) !== null);
      await expect.poll(ours, { message: 'there are only windows of the app' }).toBe(true);
      // A page tells in order: whatever it complained of was said before this.
      for (const page of electron.windows()) {
        const mark = randomUUID();
        const heard = page.waitForEvent('console', (message) => message.text() === mark);
        await page.evaluate((text) => globalThis.console.info(text), mark);
        await heard;
      }
      return complaints.splice(0);
    },
    takeTrouble() {
      const file = join(userData, 'trouble.log');
      if (!existsSync(file)) return '';
      const noted = readFileSync(file, 'utf8');
      rmSync(file);
      return noted;
    },
    async window(role) {
      const find = (): Page | undefined => electron.windows().find((page) => roleOf(page) === role);
      await expect.poll(() => find() !== undefined, { message: `the ${role} window opens` }).toBe(true);
      const page = find();
      if (page === undefined) throw new Error(`the ${role} window is gone`);
      await page.waitForLoadState('load');
      // The console's page may be loaded before anybody went on with the session that was left.
      if (role === 'console')
        await expect.poll(() => showsSession(page), { message: 'the console shows a session' }).toBe(true);
      return page;
    },
    roles: () =>
      electron
        .windows()
        .map(roleOf)
        .filter((role) => role !== null),
    async quit() {
      await answerQuestions(app, 1);
      // A page that is still being loaded, of the room or ahead, would complain of that.
      await expect.poll(() => onTheWay.size, { message: 'every request has its answer' }).toBe(0);
      // Main may be gone before its answer is here.
      await electron.evaluate(({ app: main }) => setImmediate(() => main.quit())).catch(() => undefined);
      await exited;
    },
    async kill() {
      if (!ended) electron.process().kill('SIGKILL');
      await exited;
    },
  };
  return app;
}

/** Answers the app's own questions from here on, and keeps what was asked (`questions`). 0 is the safe answer. */
export async function answerQuestions(app: RunningApp, button: 0 | 1): Promise<void> {
  await app.electron.evaluate(({ dialog }, response) => {
    const kept = globalThis as unknown as { questions?: string[] };
    kept.questions ??= [];
    dialog.showMessageBox = (async (...args: unknown[]) => {
      const options = args.at(-1) as { message: string; detail?: string };
      kept.questions?.push(`${options.message} ${options.detail ?? ''}`.trim());
      return { response, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, button);
}

/** The questions asked so far, since `answerQuestions`. */
export const questions = (app: RunningApp): Promise<readonly string[]> =>
  app.electron.evaluate(() => (globalThis as unknown as { questions?: string[] }).questions ?? []);
