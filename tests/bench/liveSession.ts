import { _electron, type ElectronApplication, type Page } from 'playwright';
import type { TimerView } from '#shared/session/agenda/timeReadings.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { PAGES } from '#shared/ipc/pages.ts';
import { sampleDraft } from '../support/playedSession.ts';
import { writeBehindPlan } from './behindPlan.ts';

/** What a person waits for in a running session, in ms. */
export interface Waits {
  /** A key or the mouse on a seat, until the first frame that shows it is seen. */
  readonly tapToPaint: readonly number[];
  /** The same taps until the first frame after main's answer, which is committed to the disk, is seen. */
  readonly tapToAnswer: readonly number[];
  /** An act in the console, until the room's next frame with it is drawn. */
  readonly commandToRoom: readonly number[];
  /** The room's digits behind the true boundary of the second; below 0 where they are early. */
  readonly lateness: readonly number[];
}

export interface LiveSession {
  readonly executable: string;
  readonly folder: string;
  readonly userData: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (text: string) => void;
}

const TAPS_A_WAY = 150;
const COMMANDS = 120;
const SECONDS = 40;
/** A person's fastest taps, apart (ms): the window is at rest in between. */
const APART = 60;

/** Plays a session with real input on real displays, and notes when it is seen. */
export async function measureWaits(how: LiveSession): Promise<Waits> {
  const electron = await launch(how);
  try {
    const library = await pageOf(electron, 'library');
    await library.evaluate(
      (draft) => window.talkingPiece.request({ type: 'session.open', draft }),
      sampleDraft(6),
    );
    const console = await pageOf(electron, 'console');
    const room = await pageOf(electron, 'room');
    await console.locator('.room-stage').first().waitFor();
    await command(console, { type: 'phase.start', ago: 0 });
    how.say('lateness of the displayed second …');
    const lateness = await measureLateness(room);
    how.say('command to room paint …');
    const commandToRoom = await measureCommands(console, room);
    how.say('tap to paint, on the console by keyboard …');
    const byKey = await measureTaps(console, async (turn) => console.keyboard.press(String(1 + (turn % 6))));
    how.say('tap to paint, on the board by mouse …');
    await console.evaluate(() => window.talkingPiece.request({ type: 'board.open' }));
    const board = await pageOf(electron, 'board');
    const seats = board.locator('[data-person]');
    await seats.nth(5).waitFor();
    const byMouse = await measureTaps(board, async (turn) => {
      const box = await seats.nth(turn % 6).boundingBox();
      if (box === null) throw new Error('a seat is not on the board');
      await board.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    });
    return {
      tapToPaint: [...byKey.first, ...byMouse.first],
      tapToAnswer: [...byKey.answered, ...byMouse.answered],
      commandToRoom,
      lateness,
    };
  } finally {
    end(electron);
  }
}

/** The same taps on the console of a session that has run for hours with many people and is far behind its plan. */
export async function measureTapsBehindPlan(
  how: LiveSession,
): Promise<Pick<Waits, 'tapToPaint' | 'tapToAnswer'>> {
  const session = writeBehindPlan(how.userData);
  const electron = await launch(how);
  try {
    const library = await pageOf(electron, 'library');
    const resumed = await library.evaluate(
      (id) => window.talkingPiece.request({ type: 'session.resume', session: id }),
      session,
    );
    if (!resumed.ok) throw new Error('the session is not taken up');
    const console = await pageOf(electron, 'console');
    await console.locator('[data-person]').nth(11).waitFor();
    await command(console, { type: 'gap.answer', count: false });
    how.say('tap to paint behind plan, on the console by keyboard …');
    const { first, answered } = await measureTaps(console, async (turn) =>
      console.keyboard.press(String(1 + (turn % 6))),
    );
    return { tapToPaint: first, tapToAnswer: answered };
  } finally {
    end(electron);
  }
}

export const launch = ({
  args = [],
  ...how
}: Omit<LiveSession, 'say'> & { readonly args?: readonly string[] }): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: how.executable,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [how.folder, `--user-data-dir=${how.userData}`, ...args],
    env: Object.fromEntries(
      Object.entries(how.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  });

export function end(electron: ElectronApplication): void {
  const { pid } = electron.process();
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

export async function pageOf(electron: ElectronApplication, role: WindowRole): Promise<Page> {
  const address = `app://bundle/${PAGES[role]}`;
  for (;;) {
    const page = electron.windows().find((each) => each.url().startsWith(address));
    if (page !== undefined) {
      await page.waitForLoadState('load');
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const command = (page: Page, asked: Parameters<typeof window.talkingPiece.command>[0]['command']) =>
  page.evaluate((what) => window.talkingPiece.command({ id: crypto.randomUUID(), command: what }), asked);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a page notes of itself; the frame after the one that shows something is when it is seen. */
interface Noted {
  readonly answered: number[];
  readonly first: number[];
  readonly painted: number[];
}
type NotingWindow = Window & { readonly noted: Noted };

/** Real input, one tap after the other; each is measured from the moment the system gave the event. */
async function measureTaps(
  page: Page,
  tap: (turn: number) => Promise<void>,
): Promise<Pick<Noted, 'answered' | 'first'>> {
  await page.evaluate(() => {
    const noted: Noted = { answered: [], first: [], painted: [] };
    Object.assign(window, { noted });
    const pressed = (): string =>
      Array.from(document.querySelectorAll('[data-person]'), (seat) =>
        seat.getAttribute('aria-pressed'),
      ).join();
    const seen = (there: () => boolean, into: number[], from: number): void => {
      const look = (): void => {
        requestAnimationFrame(there() ? () => void into.push(performance.now() - from) : look);
      };
      requestAnimationFrame(look);
    };
    let began: number | null = null;
    // The window's own listener may have drawn the tap before ours hears of it.
    let shown = pressed();
    const begins = (event: Event): void => {
      const before = shown;
      began = event.timeStamp;
      const changed = (): boolean => {
        shown = pressed();
        return shown !== before;
      };
      seen(changed, noted.first, began);
    };
    window.addEventListener('keydown', begins, { capture: true });
    window.addEventListener('pointerdown', begins, { capture: true });
    let last = '';
    window.talkingPiece.onPush((push) => {
      if (push.role !== 'console' && push.role !== 'board') return;
      const board = push.role === 'console' ? push.view?.board : push.view;
      const speaking = board?.seats.map(({ since }) => String(since !== null)).join() ?? '';
      if (speaking === last || began === null) return;
      last = speaking;
      seen(() => pressed() === speaking, noted.answered, began);
    });
  });
  for (let turn = 0; turn < TAPS_A_WAY; turn += 1) {
    await tap(turn);
    await page.waitForFunction(
      (wanted) => {
        const { answered, first } = (window as unknown as NotingWindow).noted;
        return answered.length === wanted && first.length === wanted;
      },
      turn + 1,
      { timeout: 5_000 },
    );
    await pause(APART);
  }
  return page.evaluate(() => (window as unknown as NotingWindow).noted);
}

/** Acts that change the room; both pages tell the time since the same origin. */
async function measureCommands(console: Page, room: Page): Promise<readonly number[]> {
  await room.evaluate(() => {
    const noted: Noted = { answered: [], first: [], painted: [] };
    Object.assign(window, { noted });
    const tag = (): string => document.querySelector('.room-tag')?.textContent ?? '';
    const mode = (push: { readonly view: { readonly timer: TimerView | null } | null }) =>
      push.view?.timer?.mode;
    let shown = tag();
    let last: string | undefined;
    window.talkingPiece.onPush((push) => {
      if (push.role !== 'room' || mode(push) === last) return;
      last = mode(push);
      const look = (): void => {
        const now = tag();
        if (now === shown) return void requestAnimationFrame(look);
        shown = now;
        requestAnimationFrame(() => void noted.painted.push(performance.timeOrigin + performance.now()));
      };
      requestAnimationFrame(look);
    });
  });
  const took: number[] = [];
  for (let turn = 0; turn < COMMANDS; turn += 1) {
    const type = turn % 2 === 0 ? ('clock.pause' as const) : ('clock.resume' as const);
    const sent = await console.evaluate(async (what) => {
      const at = performance.timeOrigin + performance.now();
      await window.talkingPiece.command({ id: crypto.randomUUID(), command: { type: what } });
      return at;
    }, type);
    const painted = await room.waitForFunction(
      (wanted) => (window as unknown as NotingWindow).noted.painted[wanted],
      turn,
      { timeout: 5_000 },
    );
    took.push(Number(await painted.jsonValue()) - sent);
    await pause(APART);
  }
  return took;
}

/** The same keys on a bare page: from the event to the frame after the next, p95 of what the machine can do. */
export async function measureBarePage(how: Omit<LiveSession, 'say'>): Promise<readonly number[]> {
  const electron = await launch(how);
  try {
    const page = await electron.firstWindow();
    await page.waitForLoadState('load');
    await page.evaluate(() => {
      const noted: Noted = { answered: [], first: [], painted: [] };
      Object.assign(window, { noted });
      window.addEventListener('keydown', ({ timeStamp }) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => void noted.first.push(performance.now() - timeStamp)),
        );
      });
    });
    for (let turn = 0; turn < TAPS_A_WAY; turn += 1) {
      await page.keyboard.press(String(1 + (turn % 6)));
      await page.waitForFunction(
        (wanted) => (window as unknown as NotingWindow).noted.first.length === wanted,
        turn + 1,
      );
      await pause(APART);
    }
    return await page.evaluate(() => (window as unknown as NotingWindow).noted.first);
  } finally {
    end(electron);
  }
}

/** When the frame with the next second was drawn, against when main's clock passed the second. */
async function measureLateness(room: Page): Promise<readonly number[]> {
  const seen = await room.evaluate(async (seconds) => {
    const bridge = window.talkingPiece;
    const asked = [];
    for (let reading = 0; reading < 50; reading += 1) {
      const before = performance.now();
      const reply = await bridge.query({ type: 'clock.read' });
      const after = performance.now();
      if (reply.ok) asked.push({ off: reply.answer.monotonic - (before + after) / 2, trip: after - before });
    }
    const offset = asked.sort((a, b) => a.trip - b.trip)[0]?.off ?? NaN;
    const reply = await bridge.query({ type: 'window.view' });
    if (!reply.ok || reply.answer.role !== 'room') throw new Error('this is not the room');
    const { view, clock } = reply.answer;
    const digits = document.querySelector('[role=timer]');
    if (digits === null || view?.timer == null || clock === null) throw new Error('no clock is shown');
    const drawn: number[] = [];
    await new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        requestAnimationFrame((frame) => {
          // The frame before this one showed the change; on the screen it was at this frame's time at the latest.
          drawn.push(frame + offset - clock.monotonic + clock.at);
          if (drawn.length < seconds) return;
          observer.disconnect();
          resolve();
        });
      }).observe(digits, { subtree: true, childList: true, characterData: true });
    });
    return { drawn, timer: view.timer };
  }, SECONDS);
  return seen.drawn.map((at) => late(at, seen.timer));
}

/** How long after the nearest whole second of what is left a change was drawn. */
function late(at: number, timer: TimerView): number {
  const left = timer.planned - timer.elapsed - (at - timer.asOf);
  return Math.round(left / 1000) * 1000 - left;
}
