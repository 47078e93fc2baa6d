import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { chooseFile, endAndShow } from './support/driver.ts';
import { command, openSession, query, request, view } from './support/session.ts';
import { openSheet } from './support/sheets.ts';
import { shownText } from '../support/shownText.ts';
import { letPass } from './support/time.ts';

const root = join(import.meta.dirname, '..', '..');

/** The app on a recorded meeting of four that was tapped on the board, ended, with its summary shown. */
async function meeting(
  start: (options: { userData: string }) => Promise<RunningApp>,
  userData: string,
  file = 'ES2005a.rttm',
): Promise<{ app: RunningApp; library: Page; session: string }> {
  mkdirSync(userData, { recursive: true });
  const played = spawnSync(
    process.execPath,
    [
      join(root, 'tools', 'replay.ts'),
      join(root, 'tests', 'data', 'ami', file),
      ...['--format', 'council', '--keep', userData],
    ],
    { encoding: 'utf8', cwd: root },
  );
  expect(played.status, played.stderr).toBe(0);
  const app = await start({ userData });
  const library = await app.window('library');
  const recent = await query(library, { type: 'sessions.recent' });
  const [found] = recent.ok ? (recent.answer as readonly { readonly session: string }[]) : [];
  await request(library, { type: 'session.resume', session: found?.session ?? '' });
  const console = await app.window('console');
  await command(console, { type: 'gap.answer', count: false });
  const shown = await endAndShow(app, console);
  await expect(shown.library.getByRole('heading', { name: 'How the talk went' })).toBeVisible();
  return { app, ...shown };
}

/** Fingers put on the screen one after the other, moved together, and lifted. */
async function touched(
  page: Page,
  from: readonly { readonly x: number; readonly y: number }[],
  to = from,
): Promise<void> {
  const hands = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    hands.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touchPoints.map((place, id) => ({ ...place, id })),
    });
  for (let fingers = 1; fingers <= from.length; fingers += 1)
    await touch('touchStart', from.slice(0, fingers));
  for (const part of from === to ? [] : [0.25, 0.5, 0.75, 1])
    await touch(
      'touchMove',
      from.map(({ x, y }, finger) => ({ x: x + part * ((to[finger]?.x ?? x) - x), y })),
    );
  await touch('touchEnd', []);
  await hands.detach();
}

const timeline = (page: Page) => page.getByRole('slider', { name: 'Timeline of the session' });
const reading = async (page: Page): Promise<string> =>
  (await timeline(page).getAttribute('aria-valuetext')) ?? '';
const hand = async (page: Page): Promise<number> =>
  Number(await timeline(page).getAttribute('aria-valuenow'));

test('the summary of a recorded meeting', async ({ start }, info) => {
  const { app, library, session } = await meeting(start, info.outputPath('meeting'));
  await test.step('is gone through by keyboard alone: turn by turn, moment by moment, closer and back', async () => {
    await expect(library.getByRole('heading', { name: 'Who spoke after whom' })).toBeVisible();
    const turnText =
      /\d\d:\d\d:\d\d to \d\d:\d\d:\d\d, (?:\d+ minutes?(?: \d+ seconds?)?|\d+ seconds?)(?: ·|$)/;

    await library.keyboard.press(']');
    await expect.poll(() => reading(library)).toMatch(turnText);
    const first = await reading(library);
    await library.keyboard.press(']');
    await expect.poll(() => reading(library)).not.toBe(first);
    await library.keyboard.press('[');
    await expect.poll(() => reading(library)).toBe(first);

    await library.keyboard.press('Home');
    const begin = await hand(library);
    await library.keyboard.press('ArrowRight');
    await expect.poll(() => hand(library)).toBeGreaterThan(begin);
    expect(await reading(library)).toMatch(/speaks?$|silence$/);
    const near = await hand(library);
    await library.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await hand(library)) - near).toBeGreaterThan(2 * (near - begin));
    await library.keyboard.press('End');
    await expect
      .poll(() => hand(library))
      .toBe(Number(await timeline(library).getAttribute('aria-valuemax')));

    await expect(library.locator('.talk-overview')).toHaveCount(0);
    const bars = () => library.locator('.talk-voice').count();
    const all = await bars();
    for (let times = 0; times < 3; times += 1) await library.keyboard.press('+');
    await expect(library.locator('.talk-overview')).toBeVisible();
    await expect.poll(bars).toBeLessThan(all);
    await library.screenshot({ path: 'screenshots/talk-closer.png' });
    await library.keyboard.press('Home');
    await expect.poll(() => hand(library)).toBe(begin);
    await library.keyboard.press('0');
    await expect(library.locator('.talk-overview')).toHaveCount(0);
    await expect.poll(bars).toBe(all);

    // Screen readers find the tables always; the eye once they are asked for.
    const table = library.getByRole('table', { name: 'Who spoke after whom' });
    const seen = library.locator('.sheet-table').filter({ has: table });
    await expect(table).toBeAttached();
    await expect(seen).toHaveCount(0);
    await library.keyboard.press('t');
    await expect(seen).toBeVisible();
    await expectAccessible(library, 'the summary with its tables');
    await library.screenshot({ path: 'screenshots/talk-tables.png' });
    await library.keyboard.press('t');
    await expect(seen).toHaveCount(0);
  });
  await test.step('is zoomed by the wheel and scrubbed by the pointer, and a press picks a turn', async () => {
    const box = await timeline(library).boundingBox();
    if (!box) throw new Error('there is no timeline');
    const middle = { x: box.x + box.width * 0.6, y: box.y + 46 + 12 };
    await library.mouse.move(middle.x, middle.y);
    await library.keyboard.down('Control');
    await library.mouse.wheel(0, -240);
    await library.keyboard.up('Control');
    await expect(library.locator('.talk-overview')).toBeVisible();
    const apart = [0.2, 0.8].map((part) => ({ x: box.x + box.width * part, y: box.y + box.height / 2 }));
    const together = [0.45, 0.55].map((part) => ({ x: box.x + box.width * part, y: box.y + box.height / 2 }));
    await touched(library, apart, together);
    await expect(library.locator('.talk-overview')).toHaveCount(0);
    await touched(library, together, apart);
    await expect(library.locator('.talk-overview')).toBeVisible();
    await expect(library.locator('.talk-hand rect')).toHaveCount(0);
    await library.mouse.click(box.x + box.width * 0.4, box.y + 42);
    const here = await hand(library);
    await library.mouse.down();
    await library.mouse.move(box.x + box.width * 0.8, box.y + 42, { steps: 4 });
    await library.mouse.up();
    expect(await hand(library)).toBeGreaterThan(here);
    const voice = await library.locator('.talk-voice').first().boundingBox();
    if (!voice) throw new Error('nobody spoke');
    await library.mouse.click(voice.x + voice.width / 2, voice.y + voice.height / 2);
    await expect(library.locator('.talk-hand rect')).toHaveCount(1);
    await library.mouse.click(box.x + box.width * 0.4, box.y + 42);
    await expect(library.locator('.talk-hand rect')).toHaveCount(0);
    await touched(library, [{ x: voice.x + voice.width / 2, y: voice.y + voice.height / 2 }]);
    await expect(library.locator('.talk-hand rect')).toHaveCount(1);
    await library.keyboard.press('0');
    await expect(library.locator('.talk-overview')).toHaveCount(0);
  });
  await test.step('is printed with its pictures', async () => {
    const path = info.outputPath('talk.pdf');
    for (const what of ['named', 'turns'] as const) await command(library, { type: 'export.agree', what });
    await chooseFile(app, path);
    const turns = await library.locator('.talk-voice').count();
    const threads = await library.locator('.yarn-thread').count();
    expect(await request(library, { type: 'summary.export', session, kind: 'pdf', named: true })).toEqual({
      ok: true,
      path,
    });
    const { filled, stroked, curves } = painted(readFileSync(path));
    expect(turns).toBeGreaterThan(40);
    expect(filled).toBeGreaterThan(turns / 2);
    expect(stroked).toBeGreaterThan(threads);
    expect(curves).toBeGreaterThan(threads * 2);
  });
  await test.step('is played again in the room at ×60, and the room is closed after its end', async () => {
    await openSheet(library, 'r');
    await expect(library.getByRole('dialog', { name: 'Replay in the room' })).toBeVisible();
    const room = await app.window('room');
    await expect(room.getByText('replay ×30')).toBeVisible();
    await library.getByRole('radio', { name: '×60' }).click();
    await expect(room.getByText('replay ×60')).toBeVisible();
    const clock = async () => room.locator('.room-clock .digits').evaluate(shownText);
    const still = await clock();
    await library.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(clock).not.toBe(still);
    await expect(room.locator('.replay-thread').first()).toBeVisible();
    await room.screenshot({ path: 'screenshots/replay-room.png' });
    await library.screenshot({ path: 'screenshots/replay-steered.png' });
    await expectAccessible(library, 'the replay’s sheet');

    // At the end it stays for a moment, and the room goes by itself.
    await library.getByRole('slider', { name: 'Where in the session' }).focus();
    await library.keyboard.press('End');
    await expect.poll(async () => (await view(library, 'library')).replay, { timeout: 15_000 }).toBeNull();
    await expect.poll(() => app.roles()).toEqual(['library']);
    await expect(library.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('has its turns mended by keyboard, and taken back', async () => {
    await library.keyboard.press('e');
    await expect(library.getByRole('group', { name: 'Mend the turns' })).toBeVisible();
    await library.keyboard.press('Home');
    for (let times = 0; times < 3; times += 1) await library.keyboard.press(']');
    const before = await reading(library);
    const turns = () => library.locator('.talk-hand rect').count();
    expect(await turns()).toBe(1);
    await library.screenshot({ path: 'screenshots/talk-mend.png' });
    await expectAccessible(library, 'mending');
    await library.keyboard.press('Backspace');
    await expect.poll(turns).toBe(0);
    await library.keyboard.press('z');
    await expect.poll(() => reading(library)).toBe(before);
    await library.keyboard.press('Shift+Z');
    await expect.poll(turns).toBe(0);
    // The way back leads from the mending to the summary first.
    await library.keyboard.press('Escape');
    await expect(library.getByRole('group', { name: 'Mend the turns' })).toBeHidden();
    await expect(library.getByRole('heading', { name: 'How the talk went' })).toBeVisible();
  });
});

/** What a PDF paints: fills, strokes and curves in its streams. */
function painted(pdf: Buffer): { filled: number; stroked: number; curves: number } {
  const found = { filled: 0, stroked: 0, curves: 0 };
  for (let from = pdf.indexOf('stream\n'); from >= 0; from = pdf.indexOf('stream\n', from + 7)) {
    const to = pdf.indexOf('endstream', from);
    let content: string;
    try {
      content = inflateSync(pdf.subarray(from + 7, to)).toString('latin1');
    } catch {
      continue;
    }
    if (!/(^|\n)q\n/.test(content)) continue;
    found.filled += content.match(/^(f|f\*)$/gm)?.length ?? 0;
    found.stroked += content.match(/^S$/gm)?.length ?? 0;
    found.curves += content.match(/ c$/gm)?.length ?? 0;
  }
  return found;
}

/** On to the first phase after the last slot, where the observer reports. */
async function toTheReport(console: Page): Promise<string> {
  const step = async () => (await view(console, 'console')).view?.now?.step ?? '';
  for (let left = 40; !(await step()).startsWith('back.') && left > 0; left--)
    await command(console, { type: 'phase.next' });
  return step();
}

test('a replay waits for the observer’s report, leaves the session’s clock alone, and ends when the agenda goes on', async ({
  app,
}) => {
  const console = await openSession(app);
  await command(console, { type: 'role.assign', role: 'observer', person: 'p6' });
  await command(console, { type: 'phase.start', ago: 0 });
  await command(console, { type: 'voice.tap', person: 'p1', style: 'toggle' });
  await letPass(app, 400);
  await command(console, { type: 'voice.tap', person: 'p2', style: 'handOver' });
  await letPass(app, 400);
  const room = await app.window('room');
  await console.keyboard.press('f');
  await expect(console.getByRole('alert').getByText('from the observer’s report on')).toBeVisible();
  await expect(console.getByRole('dialog')).toHaveCount(0);

  await toTheReport(console);
  const before = (await view(console, 'console')).view;
  await openSheet(console, 'f');
  await expect(console.getByRole('dialog', { name: 'Replay in the room' })).toBeVisible();
  await expect(room.getByText('replay ×30')).toBeVisible();
  await console.keyboard.press('Enter');
  await expect.poll(async () => (await view(console, 'console')).replay?.clock.playing).toBe(true);
  const during = (await view(console, 'console')).view;
  expect(during?.now).toEqual(before?.now);
  expect(during?.schedule).toEqual(before?.schedule);
  expect(during?.undo).toEqual(before?.undo);
  // `sub` says where the session was, as a code of its own.
  const film = JSON.stringify((await view(room, 'room')).replay, (key, value: unknown) =>
    key === 'sub' ? undefined : value,
  );
  expect(film).not.toMatch(/share|code|note|commitment/i);
  await console.screenshot({ path: 'screenshots/replay-console.png' });

  await console.keyboard.press('Space');
  await expect.poll(async () => (await view(console, 'console')).replay).toBeNull();
  await expect(room.getByText('replay ×30')).toHaveCount(0);
  await expect(console.getByRole('dialog')).toHaveCount(0);
  expect((await view(console, 'console')).view?.now?.step).not.toBe(before?.now?.step);
});

test.describe('with one display', () => {
  test.use({ projector: null });

  test('a replay lies over the console, and the keyboard ends it', async ({ app }) => {
    const console = await openSession(app);
    await command(console, { type: 'phase.start', ago: 0 });
    await command(console, { type: 'voice.tap', person: 'p1', style: 'toggle' });
    await letPass(app, 400);
    const step = await toTheReport(console);
    const room = await app.window('room');
    await openSheet(console, 'f');
    await expect(room.getByText('replay ×30')).toBeVisible();
    await expect(room.getByText('ends the replay')).toBeVisible();
    await room.screenshot({ path: 'screenshots/replay-covers.png' });
    await console.keyboard.press('Escape');
    await expect(room.getByText('replay ×30')).toHaveCount(0);
    const { view: seen, replay } = await view(console, 'console');
    expect(replay).toBeNull();
    expect(seen?.now?.step).toBe(step);
  });
});
