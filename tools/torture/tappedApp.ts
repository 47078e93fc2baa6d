import { spawnSync } from 'node:child_process';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type { CommandReply, CommandRequest } from '#shared/ipc/command.ts';
import type { AppReply, AppRequest, TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { PhonesState } from '#shared/ipc/phones.ts';
import type { ClockStamp } from '#shared/ipc/pushes.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { PAGES } from '#shared/ipc/pages.ts';
import type { StepId } from '#shared/session/ids.ts';
import type { Act } from '#shared/session/agenda/views.ts';
import type { TimerView } from '#shared/session/agenda/timeReadings.ts';
import type { Choices } from './acts.ts';

/** How the app is started. */
export interface Start {
  readonly executable: string;
  /** The app's folder: the product's own, or the control's. */
  readonly folder: string;
  readonly userData: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly args?: readonly string[];
}

/** What the console of a session shows, as far as the driver looks. */
export interface Look extends Choices {
  readonly session: SessionId | null;
  readonly clock: ClockStamp | null;
  readonly step: StepId | null;
  readonly timer: TimerView | null;
  readonly gap: boolean;
  readonly ended: boolean;
  readonly endNow: Act;
}

/** One life of the real app, spoken to through the bridge of its own pages. */
export interface TappedApp {
  readonly resumable: () => Promise<RecentSession | null>;
  readonly request: (from: WindowRole, asked: AppRequest) => Promise<AppReply>;
  /** Does an act as the console; resolves when the window's own promise does. */
  readonly command: (asked: CommandRequest) => Promise<CommandReply>;
  readonly look: () => Promise<Look>;
  /** Phones as the console shows them; null where none were ever let come. */
  readonly phones: () => Promise<PhonesState | null>;
  /** The monotonic clock of the app's main process, in ms. */
  readonly monotonic: () => Promise<number>;
  /** SIGKILL, to main alone or to everything the app has started, at once. */
  readonly kill: (whom: 'main' | 'group') => void;
  readonly quit: () => Promise<void>;
  /** Resolves when main is no more. */
  readonly ended: Promise<void>;
}

/** How long any one step of the app may take. */
const PATIENCE = 30_000;

/** A page of the app, as functions that run in it see it. */
interface Bridged {
  readonly talkingPiece: TalkingPieceBridge;
}

export async function startApp({ executable, folder, userData, env, args = [] }: Start): Promise<TappedApp> {
  const electron = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: process.getuid?.() !== 0,
    // Where the driver's displays are there is no graphics card: without this Chromium looks for one, twice.
    args: [folder, `--user-data-dir=${userData}`, '--disable-gpu', ...args],
    env: defined(env),
    timeout: PATIENCE,
  });
  const main = electron.process();
  const { pid } = main;
  if (pid === undefined) throw new Error('the app has no process');
  const ended = new Promise<void>((resolve) => {
    if (main.exitCode !== null || main.signalCode !== null) resolve();
    else main.once('exit', () => resolve());
  });
  const pageOf = pagesOf(electron);

  return {
    ended,
    async resumable() {
      const library = await pageOf('library');
      return library.evaluate(async () => {
        const { talkingPiece } = globalThis as unknown as Bridged;
        const reply = await talkingPiece.query({ type: 'window.view' });
        return reply.ok && reply.answer.role === 'library' ? reply.answer.resumable : null;
      });
    },
    async request(from, asked) {
      const page = await pageOf(from);
      return page.evaluate((what) => (globalThis as unknown as Bridged).talkingPiece.request(what), asked);
    },
    async command(asked) {
      const console = await pageOf('console');
      return console.evaluate((what) => (globalThis as unknown as Bridged).talkingPiece.command(what), asked);
    },
    async look() {
      const console = await pageOf('console');
      return console.evaluate(async (): Promise<Look> => {
        const { talkingPiece } = globalThis as unknown as Bridged;
        const reply = await talkingPiece.query({ type: 'window.view' });
        if (!reply.ok || reply.answer.role !== 'console' || reply.answer.view === null)
          throw new Error('the console shows no session');
        const { view, clock, session } = reply.answer;
        return {
          session,
          clock,
          step: view.now?.step ?? null,
          timer: view.now?.phase ?? null,
          gap: view.gap !== null,
          ended: view.ended,
          present: view.people.filter(({ present }) => present).map(({ person }) => person),
          speaking: view.board.seats.some(({ since }) => since !== null),
          redatable: view.board.last !== null,
          next: view.next,
          pause: view.acts.pause,
          extend: view.acts.extend,
          back: view.acts.back,
          endNow: view.acts.endNow,
          ahead: view.agenda.flatMap(({ rows }) => rows).filter(({ state }) => state === 'ahead').length,
        };
      });
    },
    async phones() {
      const console = await pageOf('console');
      return console.evaluate(async () => {
        const reply = await (globalThis as unknown as Bridged).talkingPiece.query({ type: 'window.view' });
        return reply.ok && reply.answer.role === 'console' ? reply.answer.phones : null;
      });
    },
    async monotonic() {
      const console = await pageOf('console');
      return console.evaluate(async () => {
        const reply = await (globalThis as unknown as Bridged).talkingPiece.query({ type: 'clock.read' });
        if (!reply.ok) throw new Error('the clock was not told');
        return reply.answer.monotonic;
      });
    },
    kill(whom) {
      if (process.platform !== 'win32') killed(whom === 'group' ? -pid : pid);
      else spawnSync('taskkill', ['/F', ...(whom === 'group' ? ['/T'] : []), '/PID', String(pid)]);
    },
    async quit() {
      await electron.evaluate(({ app }) => setImmediate(() => app.quit()));
      await ended;
    },
  };
}

/** Sends SIGKILL to a process, or to a group where the number is negative. Who has ended by itself needs none. */
function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Gives the page of a window as soon as its bridge is there. */
function pagesOf(electron: ElectronApplication): (role: WindowRole) => Promise<Page> {
  const pages = new Map<WindowRole, Page>();
  return async (role) => {
    const known = pages.get(role);
    if (known && !known.isClosed()) return known;
    const page = await new Promise<Page>((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(tooLong);
        electron.off('window', wait);
      };
      const tooLong = setTimeout(() => {
        stop();
        reject(new Error(`no ${role} window came`));
      }, PATIENCE);
      // The page of another window, or one that is closed meanwhile, never comes to this address.
      const wait = (each: Page): void =>
        void each
          .waitForURL(`app://bundle/${PAGES[role]}*`, { waitUntil: 'domcontentloaded', timeout: PATIENCE })
          .then(() => {
            stop();
            resolve(each);
          })
          .catch(() => {});
      electron.on('window', wait);
      electron.windows().forEach(wait);
    });
    pages.set(role, page);
    return page;
  };
}

const defined = (env: Start['env']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
