import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { summaryData } from '#shared/summary/json.ts';
import { phrase } from '#shared/words/en/phrases.ts';
import { answerQuestions, expect, test, type RunningApp } from './support/app.ts';
import { atStart, chooseFileOfAnyKind, namesAtStart, pressLast } from './support/driver.ts';
import { view } from './support/session.ts';
import { closeSheet, openSheet, sheetListens } from './support/sheets.ts';
import { letPass } from './support/time.ts';

test.use({ laptop: { width: 1280, height: 720 } });

/** A picture of a window at rest: once nothing that is drawn moves any more but the seconds. */
async function shot(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    () => {
      const kept = window as unknown as { drawn?: string };
      const drawn = [...document.querySelectorAll('svg [transform], svg [style], [style*="opacity"]')]
        .map((each) => `${each.getAttribute('transform')}${each.getAttribute('style')}`)
        .join();
      const still = kept.drawn === drawn;
      kept.drawn = drawn;
      return still;
    },
    null,
    { polling: 300 },
  );
  await page.screenshot({ path: `screenshots/council-${name}.png` });
}

/** What the button says that Space presses; null where it does nothing. */
const nextSaid = ({ next }: ConsoleView): string | null => next && phrase(next.label);

/** The facilitator at the keyboard of one running app. Nothing here touches a mouse. */
class Facilitator {
  readonly app: RunningApp;
  readonly console: Page;

  private constructor(app: RunningApp, page: Page) {
    this.app = app;
    this.console = page;
  }

  static async at(app: RunningApp): Promise<Facilitator> {
    return new Facilitator(app, await app.window('console'));
  }

  async seen(): Promise<ConsoleView> {
    const { view: shown } = await view(this.console, 'console');
    if (shown === null) throw new Error('the console shows no session');
    return shown;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.console.keyboard.press(key);
  }

  /** A key that switches something, twice: the second press waits for what the first one did. */
  async twice(key: string, what: (seen: ConsoleView) => unknown): Promise<void> {
    for (let press = 0; press < 2; press++) {
      const before = what(await this.seen());
      await this.press(key);
      await expect.poll(async () => what(await this.seen())).not.toEqual(before);
    }
  }

  /** Space, and what it does is on screen. */
  async next(expected: string): Promise<void> {
    const before = await this.seen();
    expect(nextSaid(before)).toBe(expected);
    await this.press('Space');
    await expect.poll(async () => nextSaid(await this.seen())).not.toBe(expected);
  }

  /** A key that leads to a text field, the text, and any keys before Enter. */
  async write(key: string, text: string, ...then: readonly string[]): Promise<void> {
    await this.press(key);
    await expect
      .poll(() => this.console.evaluate(() => document.activeElement?.matches('input, textarea')))
      .toBe(true);
    await this.console.keyboard.type(text);
    await this.press(...then, 'Enter');
  }

  /** Tab by Tab to the button of that name, and Enter. */
  async choose(name: string): Promise<void> {
    await this.reach(this.console, name);
    await this.press('Enter');
  }

  async reach(page: Page, name: string): Promise<void> {
    const wanted = page.getByRole('button', { name, exact: true });
    await expect(wanted).toBeVisible();
    for (let i = 0; i < 60; i++) {
      if (await wanted.evaluate((button) => button === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no Tab leads to ${name}`);
  }

  /** The voices of `seats` one after another, `each` seconds long. */
  async speak(seats: readonly string[], each: number): Promise<void> {
    for (const seat of seats) {
      await this.press(seat);
      await letPass(this.app, each);
      await this.press(seat);
    }
  }

  /** A whole round: everybody holds the stone and speaks, until Space would do something else. */
  async round(seats: readonly string[], each: number, then: string): Promise<void> {
    for (const [i, seat] of seats.entries()) {
      await this.speak([seat], each);
      if (i + 1 < seats.length) await this.press('Space');
    }
    await expect.poll(async () => nextSaid(await this.seen())).toBe(then);
  }
}

// Windows move here as they do for most people.
test.use({ moves: true });

test('a council of six over 45 minutes, by keyboard alone, through a kill, to its exports', async ({
  start,
}, info) => {
  test.setTimeout(240_000);
  const userData = info.outputPath('council');

  // Start: from names to a running session in four acts.
  let app = await start({ userData });
  const library = await atStart(app);
  await shot(library, '1-start');
  await namesAtStart(library, 'Ana, Ben, Chidi\nDora; Emre\n6. Fay');

  // Plan: Dora first, who is the facilitator's choice; the plan follows at once.
  await expect(library.getByRole('heading', { level: 1, name: 'Council' })).toBeVisible();
  await expect(library.getByRole('heading', { name: 'Presenters' })).toBeVisible();
  const queue = () =>
    library
      .locator('[data-line^="queue:"]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-line')));
  const chosen = async (line: string) => {
    for (let i = 0; i < 20; i++) {
      const at = await library.evaluate(() => document.activeElement?.getAttribute('data-line'));
      if (at === line) return;
      await library.keyboard.press('ArrowDown');
    }
    throw new Error(`no arrow leads to ${line}`);
  };
  await chosen('queue:p4');
  for (let i = 0; i < 6 && (await queue())[0] !== 'queue:p4'; i++)
    await library.keyboard.press('Alt+ArrowUp');
  expect((await queue())[0]).toBe('queue:p4');
  await chosen('seat:p1');
  await library.keyboard.press('c');
  await expect(library.getByText('Two slots fit.')).toBeVisible();
  await shot(library, '2-plan');
  await pressLast(library, 'Control+Enter');

  // Projected: the room takes the projector, the keys stay with the console.
  let me = await Facilitator.at(app);
  const room = await app.window('room');
  await expect.poll(async () => (await view(me.console, 'console')).place.state).toBe('external');
  await expect(room.getByText('Open', { exact: true })).toBeVisible();
  await shot(room, '3-room-ready');

  // The front: open, agreement, a round with a pass that is offered once more, a commitment, topics.
  await me.next('Start Open');
  await me.speak(['Digit1'], 40);
  await me.next('Start Working agreement');
  await me.speak(['Digit1', 'Digit2'], 20);
  await me.next('Start Check-in');
  await me.speak(['Digit1'], 15);
  await me.press('Space');
  await me.press('t');
  await expect.poll(async () => (await me.seen()).now?.who?.name).toBe('Chidi');
  await me.round(['Digit3', 'Digit4', 'Digit5', 'Digit6'], 15, 'Offer it to Ben again');
  await me.next('Offer it to Ben again');
  await me.speak(['Digit2'], 15);
  await me.next('Start Commitments from last time');
  await me.speak(['Digit1'], 40);
  await me.next('Start Choose topics');
  await letPass(app, 45);

  // Slot 1: Dora presents, runs over, and the overrun is paid back as proposed.
  await me.next('Start Present');
  await me.press('Digit4');
  await letPass(app, 60);
  await me.press('Digit2');
  await letPass(app, 2);
  await me.press('Digit2');
  await me.press('ArrowRight');
  await shot(me.console, '4-console-present');
  await shot(room, '4-room-present');
  await letPass(app, 100);
  await me.twice('p', ({ now }) => now?.phase.mode);
  await expect(room.getByText('nearly time', { exact: true })).toBeVisible();
  await shot(room, '5-room-warning');
  await letPass(app, 195);
  await me.twice('b', (seen) => seen.room.screen);
  await expect(room.getByText('over time', { exact: true })).toBeVisible();
  await shot(room, '6-room-overtime');
  await me.press('Backspace');
  await openSheet(me.console, 'r');
  const payBack = me.console.getByRole('dialog');
  await shot(me.console, '7-console-pay-back');
  await me.press('Enter');
  await expect(payBack).toHaveCount(0);
  await expect.poll(async () => (await me.seen()).undo?.did.code).toBe('plan.repaid');
  // It cost the pulse: the group would rather keep it.
  await me.press('z');
  await expect.poll(async () => (await me.seen()).redo?.did.code).toBe('plan.repaid');
  await me.next('Start Quick questions');

  // The observer's board, opened from the keyboard, does the same as the console's digits.
  await openSheet(me.console, 'w');
  await me.choose('Open the board');
  const board = await app.window('board');
  await expect(board.getByRole('heading', { level: 1 })).toBeVisible();
  await closeSheet(me.console);
  await board.keyboard.press('Digit5');
  await expect.poll(async () => (await me.seen()).board.seats[4]?.since).not.toBeNull();
  await letPass(app, 8);
  await board.keyboard.press('Shift+Digit4');
  await letPass(app, 6);
  await shot(board, '8-board');
  await board.keyboard.press('Backspace');
  await me.write('n', 'Ask the sponsor for one written sentence');
  await me.press('Escape');
  await expect.poll(async () => (await me.seen()).notes.length).toBe(1);

  // Interrupted: killed outright; offered again, at the right second.
  await letPass(app, 30);
  await me.press('Digit6');
  await expect.poll(async () => (await me.seen()).board.seats[5]?.since).not.toBeNull();
  const before = await me.seen();
  await app.kill();
  app = await start({ userData });
  const again = await app.window('library');
  await expect(again.getByRole('button', { name: /Go on where we were/ })).toBeVisible();
  await shot(again, '9-start-after-the-kill');
  await pressLast(again, 'Enter');
  me = await Facilitator.at(app);
  await expect.poll(async () => (await me.seen()).gap?.cause).toBe('crash');
  await expect(me.console.getByText('The app was closed for a while.')).toBeVisible();
  await shot(me.console, '9-console-gap');
  await me.press('l');
  await expect.poll(async () => (await me.seen()).gap).toBeNull();
  const after = await me.seen();
  expect(after.now?.step).toBe(before.now?.step);
  expect(after.notes.map(({ text }) => text)).toEqual(['Ask the sponsor for one written sentence']);
  expect(after.board.seats.map(({ since }) => since !== null)).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
  const elapsed = (shown: ConsoleView) => shown.now?.phase.elapsed ?? 0;
  expect(Math.abs(elapsed(after) - elapsed(before))).toBeLessThan(2_000);
  await me.press('Backspace');
  await letPass(app, 110);

  // Counsel: a round in seat order from Dora's neighbour, then the open floor; her reply and commitment.
  await me.next('Start Counsel');
  await me.round(['Digit5', 'Digit6', 'Digit1', 'Digit2', 'Digit3'], 70, 'Open floor');
  const roomAgain = await app.window('room');
  await shot(me.console, '10-console-counsel');
  await shot(roomAgain, '10-room-counsel');
  await me.next('Open floor');
  await me.speak(['Digit1', 'Digit3', 'Digit1'], 60);
  await letPass(app, 40);
  await me.next("Start Presenter's reply");
  await me.speak(['Digit4'], 40);
  // Past how it is noticed, whose it is, who asks, what it is, by when and how sure, to who may see it: the
  // group; and back to the text.
  const between = 7;
  await me.write(
    'c',
    'Ask the sponsor for one sentence in writing',
    ...Array<string>(between).fill('Tab'),
    'ArrowRight',
    ...Array<string>(between).fill('Shift+Tab'),
  );
  await expect
    .poll(async () => (await me.seen()).commitments.map(({ name, visible }) => [name, visible]))
    .toEqual([['Dora', 'group']]);
  await me.next('Start Change over');
  await letPass(app, 40);

  // Slot 2: its presenter leaves half-way; it is asked, the rest of the slot waits, and the close is next.
  await me.next('Start Present');
  const presenter = (await me.seen()).people.find(({ slot }) => slot === 2);
  await letPass(app, 90);
  await openSheet(me.console, 'a');
  await me.choose(`${presenter?.name}: Step out`);
  const asks = me.console.getByRole('alertdialog', {
    name: `${presenter?.name} steps out of their own slot?`,
  });
  await expect(asks).toBeVisible();
  await sheetListens(me.console);
  expect((await me.seen()).now?.title.phase).toBe('PRESENT');
  await me.press('Enter');
  await expect(asks).toBeHidden();
  await expect.poll(async () => (await me.seen()).now?.title.phase).toBe('PULSE');
  await shot(me.console, '11-console-after-leaving');

  // The close, in a silence without digits, a check, and a round of those who stayed.
  await me.next('Start Pulse');
  await letPass(app, 45);
  await me.twice('b', (seen) => seen.room.screen);
  await shot(roomAgain, '12-room-silence');
  await me.next('Start Agreement check');
  await me.speak(['Digit1', 'Digit4'], 20);
  await me.next('Start Close');
  for (let i = 0; nextSaid(await me.seen()) !== 'End the session'; i++) {
    expect(i).toBeLessThan(6);
    await letPass(app, 12);
    const before = nextSaid(await me.seen());
    await me.press('Space');
    await expect.poll(async () => nextSaid(await me.seen())).not.toBe(before);
  }
  await me.press('Space');
  await expect.poll(async () => (await me.seen()).ended).toBe(true);
  await shot(roomAgain, '13-room-ended');
  // The console closes with this key, and so may not see it come up again.
  await me.press('Enter').catch(() => undefined);

  // Summary and exports: by key, named only after the group agreed.
  const summaryPage = await app.window('library');
  await expect(summaryPage.getByRole('heading', { name: 'What each takes along' })).toBeVisible();
  await shot(summaryPage, '14-summary');
  const folder = info.outputPath('exports');
  mkdirSync(folder, { recursive: true });
  await answerQuestions(app, 1);
  await chooseFileOfAnyKind(app, join(folder, 'council'));
  const file = (extension: string) => readFileSync(join(folder, `council.${extension}`));
  const exported = async (key: string, extension: string, asks: boolean) => {
    await summaryPage.keyboard.press(key);
    if (asks) {
      await sheetListens(summaryPage);
      await expect(summaryPage.getByRole('alertdialog')).toBeVisible();
      await me.reach(summaryPage, 'Everyone agreed');
      await summaryPage.keyboard.press('Enter');
    }
    await expect
      .poll(() => sizeOf(join(folder, `council.${extension}`)), { timeout: 15_000 })
      .toBeGreaterThan(0);
  };
  await exported('m', 'md', false);
  expect(file('md').toString()).toContain('# Council');
  expect(file('md').toString()).not.toContain('Dora');
  await summaryPage.keyboard.press('n');
  await exported('j', 'json', true);
  const summary = JSON.parse(file('json').toString()) as ReturnType<typeof summaryData>;
  expect(summary.people.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay']);
  expect(summary.commitments.map(({ name, text }) => [name, text])).toEqual([
    ['Dora', 'Ask the sponsor for one sentence in writing'],
  ]);
  await exported('c', 'csv', true);
  const rows: Record<string, string>[] = parse(file('csv'), { columns: true, bom: true });
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.map(({ person }) => person)).toContain('Dora');
  await exported('p', 'pdf', false);
  expect(file('pdf').subarray(0, 5).toString()).toBe('%PDF-');
  await app.quit();
});

function sizeOf(path: string): number {
  try {
    return readFileSync(path).length;
  } catch {
    return 0;
  }
}
