import type { Page } from '@playwright/test';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { expectAccessibleInEveryTheme } from './support/axe.ts';
import { factsOf } from './support/facts.ts';
import { command, openSession, request, view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';
import { letPass } from './support/time.ts';
import { phaseTitle } from '#shared/words/en/phaseTexts.ts';

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

/** Nobody speaks, in the way of tapping that a board begins with: as each step wants to find it. */
async function silence(board: Page): Promise<void> {
  await board.keyboard.press('Backspace');
  await expect.poll(() => speakers(board)).toEqual([]);
  await request(board, {
    type: 'board.setUp',
    setUp: { ...(await view(board, 'board')).setUp, mode: 'toggle' },
  });
  await expect(board.getByRole('radio', { name: 'Start and stop' })).toBeChecked();
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

// Windows move here as they do for most people.
test.use({ moves: true });

test('a tap on the board', async ({ app }) => {
  const { console, board } = await openBoard(app);
  await test.step('counts by mouse when the button goes down', async () => {
    await seat(board, 'Ben').hover();
    await board.mouse.down();
    await expect.poll(() => pressed(board)).toEqual(['Ben']);
    await board.mouse.up();
    await expect.poll(() => speakers(board)).toEqual(['Ben']);
    await seat(board, 'Ben').click();
    await expect.poll(() => speakers(board)).toEqual([]);
  });
  await test.step('counts by touch, each finger for itself', async () => {
    await silence(board);
    await touch(board, ['Ana', 'Dora']);
    await expect.poll(() => speakers(board)).toEqual(['Ana', 'Dora']);
    await expect(board.getByText('and one over')).toBeVisible();
    await touch(board, ['Ana']);
    await expect.poll(() => speakers(board)).toEqual(['Dora']);
  });
  await test.step('counts by key and by Enter on a focused seat', async () => {
    await silence(board);
    await board.keyboard.press('Digit6');
    await expect.poll(() => speakers(board)).toEqual(['Fay']);
    await seat(board, 'Chidi').focus();
    await board.keyboard.press('Enter');
    await expect.poll(() => speakers(board)).toEqual(['Chidi', 'Fay']);
    await board.keyboard.press('Backspace');
    await expect.poll(() => speakers(board)).toEqual([]);
    await expect(board.locator('.board-state')).toHaveText('Silence');
  });
  await test.step('hands over with Shift, or always where the board is set so', async () => {
    await silence(board);
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
  await test.step('pressed for long lets both speak where a tap hands over', async () => {
    await silence(board);
    await board.keyboard.press('h');
    await expect(board.getByRole('radio', { name: 'Hand over' })).toBeChecked();
    await board.keyboard.press('Digit1');
    await seat(board, 'Ben').hover();
    await board.mouse.down();
    await expect.poll(() => speakers(board)).toEqual(['Ana', 'Ben']);
    await board.mouse.up();
    await expect.poll(() => pressed(board)).toEqual(['Ana', 'Ben']);
    await seat(board, 'Chidi').click();
    await expect.poll(() => speakers(board)).toEqual(['Chidi']);
    await seat(board, 'Chidi').click();
    await expect.poll(() => speakers(board)).toEqual([]);
  });
  await test.step('lasts while it is pressed, by mouse, finger and key, where the board is set so', async () => {
    await silence(board);
    for (const mode of ['Hand over', 'Press and hold']) {
      await board.keyboard.press('h');
      await expect(board.getByRole('radio', { name: mode })).toBeChecked();
    }
    await seat(board, 'Ben').hover();
    await board.mouse.down();
    await expect.poll(() => speakers(board)).toEqual(['Ben']);
    // Wherever the mouse strays, the voice is the seat's until the button comes up.
    await board.mouse.move(30, 300);
    expect(await speakers(board)).toEqual(['Ben']);
    await board.mouse.up();
    await expect.poll(() => speakers(board)).toEqual([]);

    await board.keyboard.down('Digit1');
    await board.keyboard.down('Digit1');
    await board.keyboard.down('Digit3');
    await expect.poll(() => speakers(board)).toEqual(['Ana', 'Chidi']);
    await board.keyboard.up('Digit1');
    await expect.poll(() => speakers(board)).toEqual(['Chidi']);
    await board.keyboard.up('Digit3');
    await expect.poll(() => speakers(board)).toEqual([]);

    await touch(board, ['Emre', 'Fay']);
    await expect.poll(() => speakers(board)).toEqual([]);
    // With Shift a voice stays, for whoever speaks at length.
    await board.keyboard.press('Shift+Digit4');
    await expect.poll(() => speakers(board)).toEqual(['Dora']);
  });
  await test.step('on the wrong seat is put right by V and the right one', async () => {
    await silence(board);
    await board.keyboard.press('Digit2');
    await expect.poll(() => speakers(board)).toEqual(['Ben']);
    await board.keyboard.press('v');
    await expect(board.locator('.code-line')).toContainText('Not Ben?');
    await board.keyboard.press('Digit1');
    await expect.poll(() => speakers(board)).toEqual(['Ana']);
    await board.keyboard.press('v');
    await seat(board, 'Dora').click();
    await expect.poll(() => speakers(board)).toEqual(['Dora']);
    await board.keyboard.press('z');
    await board.keyboard.press('z');
    await expect.poll(() => speakers(board)).toEqual(['Ben']);
    await board.keyboard.press('Shift+Z');
    await expect.poll(() => speakers(board)).toEqual(['Ana']);
    await board.keyboard.press('v');
    await board.keyboard.press('Backspace');
    await expect.poll(() => speakers(board)).toEqual([]);
  });
  await test.step('is dated back by the arrows and undone by Z', async () => {
    // Nothing begins before whatever was tapped last.
    await letPass(app, 2);
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
  await test.step('is painted at once and taken back when it is refused', async () => {
    await command(console, { type: 'person.stepOut', person: 'p2' });
    await expect(seat(board, 'Ben')).toHaveAttribute('data-state', 'out');
    const before = factsOf(app);
    await seat(board, 'Ben').evaluate((ben) => {
      const painted: (string | null)[] = [];
      Object.assign(window, { painted });
      new MutationObserver(() => painted.push(ben.getAttribute('aria-pressed'))).observe(ben, {
        attributeFilter: ['aria-pressed'],
      });
    });
    const painted = () => board.evaluate(() => (window as unknown as { painted: string[] }).painted);
    await board.keyboard.press('Digit2');
    await expect(board.locator('.notice-text', { hasText: 'This person has stepped out.' })).toBeVisible();
    await expect.poll(painted).toEqual(['true', 'false']);
    expect(await pressed(board)).toEqual([]);
    expect(factsOf(app)).toEqual(before);
    await command(console, { type: 'person.return', person: 'p2' });
    await expect(seat(board, 'Ben')).not.toHaveAttribute('data-state', 'out');
  });
  await test.step('is dated back by the reaction time that was measured', async () => {
    const before = factsOf(app);
    await openSheet(board, ',');
    await board.getByRole('button', { name: 'Measure it: ten seconds' }).click();
    await expect(board.locator('.calibration')).toBeVisible();
    await board.keyboard.press('Space');
    for (let light = 0; light < 7; light += 1) {
      const lit = board.locator('.board-seat[data-state="holds"]');
      await lit.waitFor();
      const person = await lit.getAttribute('data-person');
      // As long as nobody can be too fast for.
      await board.waitForTimeout(200);
      await board.keyboard.press(`Digit${person?.slice(1)}`);
      await expect(board.locator(`.board-seat[data-person="${person}"][data-state="holds"]`)).toHaveCount(0);
    }
    await expect(board.getByText('It can be taken off every tap')).toBeVisible();
    await board.keyboard.press('Space');
    await expect.poll(async () => (await view(board, 'board')).setUp.reaction).not.toBe(null);
    const { reaction } = (await view(board, 'board')).setUp;
    // None of these taps was a voice; the next one is.
    expect(factsOf(app)).toEqual(before);
    await board.keyboard.press('Digit2');
    await expect.poll(() => speakers(board)).toEqual(['Ben']);
    expect(factsOf(app).at(-1)?.body).toEqual({ type: 'voice.started', person: 'p2', reaction });
  });
});

test('the rest of the board’s keys', async ({ app }) => {
  const { console, board } = await openBoard(app);
  await test.step('Space moves the session on only where the facilitator lets it', async () => {
    const { phase } = await seen(board);
    const before = phase === null ? '' : phaseTitle(phase.title);
    await board.keyboard.press('Space');
    await expect(
      board.locator('.notice-text', { hasText: 'The console moves the session on' }),
    ).toBeVisible();
    await expect(board.getByRole('heading', { level: 1, name: before })).toBeVisible();
    await openSheet(console, 'w');
    await console.getByText('The observer’s board may move the session on').click();
    await closeSheet(console);
    await expect.poll(async () => (await seen(board)).next?.refusal).toBe(null);
    // Held, it is one act.
    for (let repeat = 0; repeat < 20; repeat += 1) await board.keyboard.down('Space');
    await board.keyboard.up('Space');
    await expect(board.getByRole('heading', { level: 1, name: 'Working agreement' })).toBeVisible();
  });
  await test.step('codes are marked by letter, and an interruption asks who came in over whom', async () => {
    await command(console, { type: 'phase.next' });
    await expect(board.getByRole('heading', { level: 1, name: 'Check-in' })).toBeVisible();
    await board.keyboard.press('Digit1');
    await board.keyboard.press('f');
    await expect
      .poll(async () => (await seen(board)).lastCode)
      .toMatchObject({ code: 'FE', person: 'p1', whom: null });
    await board.keyboard.press('Digit2');
    await expect.poll(() => speakers(board)).toEqual(['Ana', 'Ben']);
    await board.keyboard.press('i');
    await expect(board.getByText('Ben → Ana?')).toBeVisible();
    await board.keyboard.press('Enter');
    await expect
      .poll(async () => (await seen(board)).lastCode)
      .toMatchObject({ code: 'IN', person: 'p2', whom: 'p1' });
    await board.keyboard.press('i');
    await board.keyboard.press('Digit3');
    await board.keyboard.press('Digit2');
    await expect
      .poll(async () => (await seen(board)).lastCode)
      .toMatchObject({ code: 'IN', person: 'p3', whom: 'p2' });
    // The answers were no taps.
    expect(await speakers(board)).toEqual(['Ana', 'Ben']);
    // It goes to whoever came in last, and to another seat with K.
    await board.keyboard.press('f');
    await expect.poll(async () => (await seen(board)).lastCode).toMatchObject({ code: 'FE', person: 'p2' });
    await board.keyboard.press('k');
    await board.keyboard.press('Digit1');
    await expect.poll(async () => (await seen(board)).lastCode).toMatchObject({ code: 'FE', person: 'p1' });
    await expect(board.locator('.code-line')).toContainText('Ana, just now.');
  });
  await test.step('began so many seconds ago: every press of the key is one more', async () => {
    await silence(board);
    await letPass(app, 5);
    await board.keyboard.press('Digit1');
    await expect.poll(() => speakers(board)).toEqual(['Ana']);
    for (let press = 0; press < 3; press += 1) await board.keyboard.press('ArrowRight');
    await expect.poll(async () => (await seen(board)).last?.earlier).toBe(3_000);
    await expect(board.getByText('3 s ago')).toBeVisible();
  });
  await test.step('whoever asks not to be observed is counted under others', async () => {
    await silence(board);
    await openSheet(board, ',');
    await board.getByRole('button', { name: 'Emre: Do not observe' }).click();
    await expect(board.getByRole('button', { name: 'Emre: Observe again' })).toBeVisible();
    await closeSheet(board);
    await expect(seat(board, 'Emre')).toHaveAttribute('data-state', 'unseen');
    await seat(board, 'Emre').click();
    await expect.poll(() => pressed(board)).toEqual(['Others']);
    expect(factsOf(app).at(-1)?.body).toEqual({ type: 'voice.started', person: 'p0' });
    await expect(console.locator('.pond-seat')).toHaveCount(7);
    await seat(board, 'Others').click();
    await expect.poll(() => speakers(board)).toEqual([]);
    await command(board, { type: 'observation.allow', person: 'p5' });
    await expect(board.locator('.board-seat')).toHaveCount(6);
  });
  await test.step('a second observer has a board, a track and an undo of their own', async () => {
    const before = (await view(console, 'console')).view?.now?.step;
    await openSheet(console, 'w');
    await console.getByRole('button', { name: 'Open a second board' }).click();
    const second = await app.window('secondBoard');
    await expect(second.getByText('Second observer')).toBeVisible();
    await expect(second.locator('.board-next')).toHaveCount(0);
    await board.keyboard.press('Digit1');
    await second.keyboard.press('Digit2');
    await second.keyboard.press('Digit3');
    const { view: secondView } = await view(second, 'secondBoard');
    expect(secondView?.next).toBe(null);
    await expect.poll(() => pressed(second)).toEqual(['Ben', 'Chidi']);
    await expect.poll(() => pressed(board)).toEqual(['Ana']);
    // The facilitator sees the first observer's board, and nothing of what differs.
    await expect
      .poll(async () => (await view(console, 'console')).view?.board.seats[0]?.since)
      .not.toBe(null);
    expect((await view(console, 'console')).view?.board.seats[1]?.since).toBe(null);
    expect(JSON.stringify((await view(console, 'console')).view)).not.toContain('"second":true');
    await board.keyboard.press('z');
    await expect.poll(() => pressed(board)).toEqual([]);
    await expect.poll(() => pressed(second)).toEqual(['Ben', 'Chidi']);
    await second.keyboard.press('z');
    await expect.poll(() => pressed(second)).toEqual(['Ben']);
    await second.keyboard.press('Space');
    expect((await view(console, 'console')).view?.now?.step).toBe(before);
    expect(
      factsOf(app)
        .filter(({ by }) => by === 'secondBoard')
        .map(({ body }) => body.type),
    ).toEqual(['voice.started', 'voice.started', 'act.undone']);
  });
});

test('loses none of ten busy minutes of twelve people', async ({ app }) => {
  const console = await openSession(app);
  const names = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gil', 'Hana', 'Ida', 'Jon', 'Kim', 'Lea'];
  for (const name of names.slice(6)) await command(console, { type: 'person.arrive', name });
  await command(console, { type: 'phase.start', ago: 0 });
  await request(console, { type: 'board.open' });
  const board = await app.window('board');
  await expect(board.locator('.board-seat')).toHaveCount(12);
  const before = factsOf(app).length;
  // At 32 acts a minute ten minutes have 320; here they come as fast as the keyboard takes them.
  const ACTS = 320;
  const codes = ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6'];
  codes.push('Digit7', 'Digit8', 'Digit9', 'Digit0', 'Minus', 'Equal');
  const wanted: { readonly type: string; readonly person: string }[] = [];
  const on = new Set<number>();
  const places = await board
    .locator('.board-seat')
    .evaluateAll((seats) =>
      seats.map(
        (one) => [one.getAttribute('data-person'), one.getBoundingClientRect().toJSON() as DOMRect] as const,
      ),
    );
  const boxes = new Map(places);
  for (let act = 0; act < ACTS; act += 1) {
    const place = (act * 7 + Math.floor(act / 5)) % 12;
    wanted.push({ type: on.has(place) ? 'voice.stopped' : 'voice.started', person: `p${place + 1}` });
    if (!on.delete(place)) on.add(place);
    const box = boxes.get(`p${place + 1}`);
    if (box && act % 4 === 3) await board.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    else await board.keyboard.press(codes[place] ?? '');
  }
  await expect.poll(() => factsOf(app).length - before).toBe(ACTS);
  expect(
    factsOf(app)
      .slice(before)
      .map(({ body }) => body),
  ).toEqual(wanted);
  await expect.poll(() => pressed(board)).toEqual(names.filter((_, i) => on.has(i)));
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

test('the board has nothing to complain of in any theme', async ({ app }) => {
  const { console, board } = await openBoard(app);
  await board.emulateMedia({ reducedMotion: 'reduce' });
  const accessible = (what: string, picture?: string): Promise<void> =>
    expectAccessibleInEveryTheme(board, what, { steer: console, ...(picture && { picture }) });
  await board.keyboard.press('Digit1');
  await board.keyboard.press('Digit2');
  await expect.poll(() => pressed(board)).toEqual(['Ana', 'Ben']);
  await accessible('two voices', 'board');
  await openSheet(board, ',');
  await board.getByRole('button', { name: 'Measure it: ten seconds' }).click();
  await expect(board.locator('.calibration')).toBeVisible();
  await accessible('reaction time');
  await board.keyboard.press('Escape');
  await expect(board.locator('.calibration')).toHaveCount(0);
  await board.keyboard.press('j');
  await expect(board.locator('.codes')).toHaveCount(0);
  await accessible('speakers only', 'board-speakers-only');
});
