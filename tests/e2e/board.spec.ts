import type { Page } from '@playwright/test';
import type { BoardView } from '#shared/session/views.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { command, openSession, request, view } from './support/session.ts';

const seen = async (page: Page): Promise<BoardView> => {
  const { view: shown } = await view(page, 'board');
  if (shown === null) throw new Error('the board shows no session');
  return shown;
};
const seat = (page: Page, name: string) => page.locator('.board-seat').filter({ hasText: name });
const speakers = async (page: Page) =>
  (await seen(page)).seats.filter((one) => one.since !== null).map((one) => one.name);
const pressed = (page: Page) =>
  page.locator('.board-seat[aria-pressed="true"] .board-seat-name').allTextContents();

async function openBoard(app: RunningApp): Promise<{ readonly console: Page; readonly board: Page }> {
  const console = await openSession(app);
  await command(console, { type: 'phase.start', ago: 0 });
  await request(console, { type: 'board.open' });
  const board = await app.window('board');
  await expect(board.locator('.board-seat')).toHaveCount(6);
  return { console, board };
}

/** Fingers on seats, at once, as the touch screen reports them. */
async function touch(page: Page, names: readonly string[]): Promise<void> {
  const points = [];
  for (const name of names) {
    const box = await seat(page, name).boundingBox();
    if (box === null) throw new Error(`no seat of ${name}`);
    points.push({ x: box.x + box.width / 2, y: box.y + box.height / 2, id: points.length });
  }
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await devtools.detach();
}

test.describe('a tap on the board', () => {
  test('counts by mouse when the button goes down', async ({ app }) => {
    const { board } = await openBoard(app);
    await seat(board, 'Ben').hover();
    await board.mouse.down();
    await expect.poll(() => pressed(board)).toEqual(['Ben']);
    await board.mouse.up();
    await expect.poll(() => speakers(board)).toEqual(['Ben']);
    await seat(board, 'Ben').click();
    await expect.poll(() => speakers(board)).toEqual([]);
  });

  test('counts by touch, each finger for itself', async ({ app }) => {
    const { board } = await openBoard(app);
    await touch(board, ['Ana', 'Dora']);
    await expect.poll(() => speakers(board)).toEqual(['Ana', 'Dora']);
    await expect(board.getByText('and one over')).toBeVisible();
    await touch(board, ['Ana']);
    await expect.poll(() => speakers(board)).toEqual(['Dora']);
  });

  test('counts by key and by Enter on a focused seat', async ({ app }) => {
    const { board } = await openBoard(app);
    await board.keyboard.press('Digit6');
    await expect.poll(() => speakers(board)).toEqual(['Fay']);
    await seat(board, 'Chidi').focus();
    await board.keyboard.press('Enter');
    await expect.poll(() => speakers(board)).toEqual(['Chidi', 'Fay']);
    await board.keyboard.press('Backspace');
    await expect.poll(() => speakers(board)).toEqual([]);
    await expect(board.locator('.board-state')).toHaveText('Silence');
  });

  test('hands over with Shift, or always where the board is set so', async ({ app }) => {
    const { board } = await openBoard(app);
    await board.keyboard.press('Digit1');
    await board.keyboard.press('Shift+Digit2');
    await expect.poll(() => speakers(board)).toEqual(['Ben']);
    await board.keyboard.press('h');
    await expect(board.getByRole('radio', { name: 'Hand over' })).toBeChecked();
    await board.keyboard.press('Digit3');
    await expect.poll(() => speakers(board)).toEqual(['Chidi']);
    await board.keyboard.press('Shift+Digit4');
    await expect.poll(() => speakers(board)).toEqual(['Chidi', 'Dora']);
  });

  test('is painted at once and taken back when it is refused', async ({ app }) => {
    const { console, board } = await openBoard(app);
    await command(console, { type: 'person.stepOut', person: 'p2' });
    await expect(seat(board, 'Ben')).toHaveAttribute('data-state', 'out');
    await board.keyboard.press('Digit2');
    const refusedOrSpeaking = await speakers(board);
    await expect.poll(() => pressed(board)).toEqual(refusedOrSpeaking);
  });

  test('is dated back by the arrows and undone by Z', async ({ app }) => {
    const { board } = await openBoard(app);
    // Nothing begins before the room was opened.
    await expect.poll(async () => (await view(board, 'board')).clock?.at ?? 0).toBeGreaterThan(1500);
    await board.keyboard.press('Digit1');
    await expect.poll(() => speakers(board)).toEqual(['Ana']);
    const tapped = (await seen(board)).seats[0]?.since ?? 0;
    await board.keyboard.press('ArrowRight');
    await expect(board.getByRole('radio', { name: '1 s' })).toBeChecked();
    expect((await seen(board)).last).toMatchObject({ person: 'p1', tapped, earlier: 1000 });
    await board.keyboard.press('z');
    await board.keyboard.press('z');
    await expect.poll(() => speakers(board)).toEqual([]);
  });
});

test('Space does the next act on the board too', async ({ app }) => {
  const { board } = await openBoard(app);
  await board.keyboard.press('Space');
  await expect(board.getByRole('heading', { level: 1, name: 'Working agreement' })).toBeVisible();
});

test('codes are marked by letter, and an interruption asks who came in over whom', async ({ app }) => {
  const { console, board } = await openBoard(app);
  for (const title of ['Working agreement', 'Check-in']) {
    await command(console, { type: 'phase.next' });
    await expect(board.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
  await board.keyboard.press('Digit1');
  await board.keyboard.press('f');
  await expect
    .poll(async () => (await seen(board)).lastCode)
    .toEqual({ code: 'FE', person: 'p1', whom: null });
  await board.keyboard.press('Digit2');
  await expect.poll(() => speakers(board)).toEqual(['Ana', 'Ben']);
  await board.keyboard.press('i');
  await expect(board.getByText('Ben → Ana?')).toBeVisible();
  await board.keyboard.press('Enter');
  await expect
    .poll(async () => (await seen(board)).lastCode)
    .toEqual({ code: 'IN', person: 'p2', whom: 'p1' });
  await board.keyboard.press('i');
  await board.keyboard.press('Digit3');
  await board.keyboard.press('Digit2');
  await expect
    .poll(async () => (await seen(board)).lastCode)
    .toEqual({ code: 'IN', person: 'p3', whom: 'p2' });
  // The answers were no taps.
  expect(await speakers(board)).toEqual(['Ana', 'Ben']);
});

test.describe('on a small laptop', () => {
  test.use({ laptop: { width: 1280, height: 720 } });

  test('every seat is a target of at least 64 px, in sight', async ({ app }) => {
    const { board } = await openBoard(app);
    const size = await board.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    for (const box of await board
      .locator('.board-seat')
      .evaluateAll((seats) => seats.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(64);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(size.width);
      expect(box.bottom).toBeLessThanOrEqual(size.height);
    }
  });
});

for (const theme of ['light', 'dark', 'beamer'] as const)
  test(`the board has nothing to complain of, ${theme}`, async ({ app }) => {
    const { console, board } = await openBoard(app);
    await request(console, { type: 'theme.choose', window: 'others', theme });
    await expect(board.locator('html')).toHaveAttribute('data-theme', theme);
    await expectAccessible(board, 'silence');
    await board.keyboard.press('Digit1');
    await board.keyboard.press('Digit2');
    await expect.poll(() => pressed(board)).toEqual(['Ana', 'Ben']);
    await expectAccessible(board, 'two voices');
    await board.screenshot({ path: `screenshots/board-${theme}.png` });
    await board.keyboard.press('Shift+?');
    await expect(board.locator('.dialog')).toHaveCSS('opacity', '1');
    await expectAccessible(board, 'all keys');
  });
