import type { KeptPlan } from '#shared/session/keptPlan.ts';
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInEveryTheme } from './support/axe.ts';
import { answerQuestions, expect, test, type RunningApp } from './support/app.ts';
import {
  atStart,
  chooseFileOfAnyKind,
  endAndShow,
  namesAtStart,
  pasteNames,
  planFor,
  pressAtStart,
  pressLast,
  startKey,
} from './support/driver.ts';
import { command, query, view } from './support/session.ts';
import { closeSheet, openSheet, paste, typeAfter, written } from './support/sheets.ts';

const SIX = '1. Ana <ana@example.org>\n2. Ben\n3. Chidi\n4. Dora\n5. Emre\n6. Ana';
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x.org")',
  'محمد العلي',
  '\u202eevil\u0000 name',
  '👩‍👩‍👧 Fay',
  'x'.repeat(260),
];

const readIfThere = (file: string): string => (existsSync(file) ? readFileSync(file, 'latin1') : '');

/** From Start to the plan of six. */
const planned = (app: RunningApp, text = SIX): Promise<Page> => planFor(app, text);

/** Names whole, as they are heard where there is no room for them. */
const lines = (page: Page, kind: 'seat' | 'queue') =>
  page.locator(`[data-line^="${kind}:"]`).evaluateAll((all) =>
    all.map((one) => {
      const name = one.querySelector('bdi');
      return (name?.closest('.hearing')?.querySelector('.heard') ?? name)?.textContent;
    }),
  );

/** A session that ended, with a voice and a commitment of each kind; its summary is shown. */
async function ended(app: RunningApp): Promise<Page> {
  const page = await planned(app);
  // The window may be gone before the keys are let go.
  await pressLast(page, 'Control+Enter');
  const console_ = await app.window('console');
  await command(console_, { type: 'phase.start', ago: 20_000 });
  await command(console_, { type: 'voice.tap', person: 'p1', style: 'toggle' });
  await command(console_, { type: 'voice.tap', person: 'p2', style: 'handOver' });
  await command(console_, {
    type: 'commitment.write',
    person: 'p3',
    text: 'Ask Ben once.',
    visible: 'group',
  });
  await command(console_, { type: 'commitment.write', person: 'p4', text: 'Say no once.', visible: 'owner' });
  return (await endAndShow(app, console_)).library;
}

test('a council runs after four acts: paste, Alt N, Enter, Space', async ({ app }) => {
  const library = await atStart(app);
  await namesAtStart(library, SIX);
  await expect(library.getByRole('heading', { name: 'Council', exact: true })).toBeVisible();
  await pressLast(library, 'Enter');
  const console_ = await app.window('console');
  await expect(console_.getByRole('heading', { level: 1, name: 'Open' })).toBeVisible();
  await console_.keyboard.press('Space');
  await expect.poll(async () => (await view(console_, 'console')).view?.now?.phase.mode).toBe('running');
  const { view: seen } = await view(console_, 'console');
  expect(seen?.people.map(({ name }) => name)).toEqual(['Ana 1', 'Ben', 'Chidi', 'Dora', 'Emre', 'Ana 2']);
});

test('a list that makes no council is refused in one sentence, and may be mended', async ({ app }) => {
  const page = await atStart(app);
  await namesAtStart(page, 'Ana, Ben');
  await expect(page.getByText('Council takes three to eight people: add one more')).toBeVisible();
  await page.keyboard.insertText(', Chidi, Dora, Emre, Fay, Gil, Hana, Ivo');
  await expect(page.getByText('Council takes three to eight people: nine make two circles')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Ana, Ben, Chidi');
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('button', { name: 'Open the room' })).toBeVisible();
});

test.describe('the plan', () => {
  test('is made by keyboard: minutes, roles, seats, queue, and back', async ({ app }) => {
    const page = await planned(app);
    await page.keyboard.press('+');
    await expect(page.getByRole('textbox', { name: 'Minutes available' })).toHaveValue('50');
    expect(await lines(page, 'queue')).toEqual(['Chidi', 'Dora', 'Emre', 'Ana 2', 'Ben', 'Ana 1']);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    expect(await lines(page, 'seat')).toEqual(['Ben', 'Ana 1', 'Chidi', 'Dora', 'Emre', 'Ana 2']);
    await expect(page.locator('[data-line="seat:p1"]')).toBeFocused();

    await page.keyboard.press('r');
    await expect(page.getByRole('radio', { name: 'Facilitator' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-line="seat:p1"]')).toBeFocused();

    // What is pasted after C, or into the person's sheet before a field is chosen, is added to no name.
    const named = await lines(page, 'seat');
    const fields = await written(page);
    await page.keyboard.press('c');
    await expect(page.locator('[data-line="seat:p1"]')).toContainText('reports on a commitment');
    await paste(app, page, 'Ask Ben once.');
    expect(await written(page)).toEqual(fields);
    await openSheet(page, 'r');
    const sheet = page.getByRole('dialog', { name: 'Ana 1' });
    await expect(sheet.getByRole('radio', { checked: true }).first()).toBeFocused();
    await paste(app, page, 'Ask Ben once.');
    await expect(sheet.getByRole('textbox')).toHaveValue('Ana');
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-line="seat:p1"]')).toBeFocused();
    await page.keyboard.press('c');
    await expect(page.locator('[data-line="seat:p1"]')).not.toContainText('reports on a commitment');
    expect(await lines(page, 'seat')).toEqual(named);

    await expect(page.locator('[data-line="seat:p1"]')).toContainText('timekeeper');
    await expect(page.locator('[data-line="seat:p2"]')).toContainText('facilitator');

    for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-line="queue:p3"]')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    expect((await lines(page, 'queue')).slice(0, 2)).toEqual(['Dora', 'Chidi']);
    await expect(page.locator('[data-line="queue:p3"]')).toBeFocused();
    await page.keyboard.press('q');
    expect(await lines(page, 'queue')).toEqual(['Dora', 'Emre', 'Ana 2', 'Ben', 'Ana 1']);

    for (let back = 0; back < 7; back++) await page.keyboard.press('z');
    await expect(page.getByRole('textbox', { name: 'Minutes available' })).toHaveValue('45');
    expect(await lines(page, 'queue')).toEqual(['Chidi', 'Dora', 'Emre', 'Ana 2', 'Ben', 'Ana 1']);
    expect(await lines(page, 'seat')).toEqual(['Ana 1', 'Ben', 'Chidi', 'Dora', 'Emre', 'Ana 2']);
  });

  test('is put in order by dragging too, and by buttons', async ({ app }) => {
    const page = await planned(app);
    const grip = await page.locator('.line-grip').nth(2).boundingBox();
    const goal = await page.locator('.line-grip').nth(0).boundingBox();
    if (!grip || !goal) throw new Error('nothing to drag');
    await page.mouse.move(grip.x + 6, grip.y + 9);
    await page.mouse.down();
    await page.mouse.move(goal.x + 6, goal.y - 12, { steps: 12 });
    await page.mouse.up();
    await expect.poll(async () => (await lines(page, 'queue'))[0]).toBe('Emre');
    await page.getByRole('button', { name: 'Move Chidi up' }).click();
    expect((await lines(page, 'queue')).slice(0, 2)).toEqual(['Chidi', 'Emre']);
    await page.getByRole('button', { name: 'Chidi does not present today' }).click();
    expect(await lines(page, 'queue')).not.toContain('Chidi');
    await page.getByRole('button', { name: 'Chidi presents today' }).click();
    expect((await lines(page, 'queue')).at(-1)).toBe('Chidi');
  });

  test('says at once what shrinks, what is left out, and what is too short', async ({ app }) => {
    const page = await planned(app);
    const minutes = page.getByRole('textbox', { name: 'Minutes available' });
    await page.keyboard.press('m');
    await page.keyboard.insertText('20');
    await page.keyboard.press('Tab');
    await expect(page.getByText('Left out: Choose topics and Pulse.')).toBeVisible();
    await minutes.fill('9');
    await page.keyboard.press('Tab');
    await expect(page.getByText(/^Council needs at least 1\d minutes/).first()).toBeVisible();
    await page.keyboard.press('Control+Enter');
    expect(app.roles()).toEqual(['library']);
  });

  test('survives a kill, and is offered again', async ({ start }) => {
    const first = await start();
    const page = await planned(first);
    await page.keyboard.press('+');
    await expect
      .poll(async () => {
        const reply = await query(page, { type: 'plans.kept' });
        return reply.ok && (reply.answer as readonly KeptPlan[])[0]?.draft.minutes;
      })
      .toBe(50);
    await first.kill();
    const again = await start({ userData: first.userData });
    const library = await again.window('library');
    await expect(library.getByRole('button', { name: /Go on with the plan/ })).toBeVisible();
    await library.keyboard.press('Enter');
    await expect(library.getByRole('textbox', { name: 'Minutes available' })).toHaveValue('50');
    expect(await lines(library, 'seat')).toEqual(['Ana 1', 'Ben', 'Chidi', 'Dora', 'Emre', 'Ana 2']);
  });
});

test('a format is found for the time and the people there are, and planned in its own ways', async ({
  app,
}, info) => {
  const page = await atStart(app);
  await openSheet(page, await startKey(page, 'c'));
  const sheet = page.getByRole('dialog', { name: 'Which format fits?' });
  await typeAfter(page, 'm', '40');
  // Each key leads where the sheet says, from a line of the list and from the other number.
  await page.keyboard.press('p');
  await expect(sheet.getByRole('textbox', { name: 'People' })).toBeFocused();
  await page.keyboard.press('m');
  await expect(sheet.getByRole('textbox', { name: 'Minutes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet.locator('.picker-line').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(sheet.locator('.picker-line').nth(1)).toBeFocused();
  await expect(sheet.getByRole('textbox', { name: 'Minutes' })).toHaveValue('40');
  await expect(sheet.locator('.picker-line:not([aria-disabled])').first()).toContainText('Lean coffee');
  await expect(sheet.locator('[data-line="format:sbi"]')).toContainText('Takes three people at most');
  await expectAccessible(page, 'the formats that fit');
  await page.screenshot({ path: 'screenshots/choose-format.png' });
  await sheet.locator('[data-line="format:action_learning"]').click();
  await expect(page.getByRole('dialog', { name: 'Action learning set now' })).toBeVisible();
  await pasteNames(page, 'Ana, Ben, Chidi, Dora, Emre');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Action learning set' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Minutes available' })).toHaveValue('40');
  await page.keyboard.press('v');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await expectAccessible(page, 'ways to run it');
  await page.screenshot({ path: 'screenshots/plan-action-learning.png' });
  // What people want beforehand, on paper.
  await answerQuestions(app, 0);
  await chooseFileOfAnyKind(app, `${info.outputDir}/pack`);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Shift+P');
  await expect.poll(() => readIfThere(`${info.outputDir}/pack.md`)).toContain('# Action learning set');
  await page.keyboard.press('p');
  await expect.poll(() => readIfThere(`${info.outputDir}/pack.pdf`).slice(0, 5)).toBe('%PDF-');
});

test('hostile names are text on every screen', async ({ app }) => {
  const page = await planned(app, HOSTILE.join('\n'));
  const [first, second, third, fourth, , sixth] = await lines(page, 'seat');
  expect([first, second, third, fourth]).toEqual([HOSTILE[0], HOSTILE[1], HOSTILE[2], 'evil name']);
  expect(sixth).toHaveLength(200);
  await expect(page.locator('.plan img')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.screenshot({ path: 'screenshots/plan-hostile.png' });
  // The window may be gone before the keys are let go.
  await pressLast(page, 'Control+Enter');
  const console_ = await app.window('console');
  await expect.poll(async () => (await view(console_, 'console')).view?.people.length).toBe(6);
});

test('a sample session is tried, left behind by a crash, and abandoned without a question', async ({
  start,
}) => {
  const first = await start();
  const library = await first.window('library');
  await pressAtStart(library, 't');
  await expect(library.getByRole('button', { name: 'Open the room' })).toBeVisible();
  // The page may be gone before the key is let go.
  await library.keyboard.press('Enter').catch(() => undefined);
  const console_ = await first.window('console');
  // Its people play it by themselves, until somebody acts.
  const line = console_.getByText('The sample plays by itself. Anything you do is yours.');
  await expect(line).toBeVisible();
  const spoke = async () =>
    (await view(console_, 'console')).view?.board.seats.some(({ since }) => since !== null) === true;
  await expect.poll(spoke).toBe(true);
  await console_.screenshot({ path: 'screenshots/console-sample.png' });
  await command(console_, { type: 'voice.silence' });
  await expect(line).toHaveCount(0);
  await expect(console_.getByRole('button', { name: 'Let the sample play on' })).toBeVisible();
  expect((await view(console_, 'console')).view?.trial).toBe(true);
  await first.kill();

  const again = await start({ userData: first.userData });
  const page = await again.window('library');
  await expect(page.getByRole('button', { name: /Go on where we were/ })).toBeVisible();
  await page.screenshot({ path: 'screenshots/start-resume.png' });
  await page.keyboard.press('x');
  await expect(page.getByText('The trial run is gone.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Go on where we were/ })).toHaveCount(0);
  const recent = await query(page, { type: 'sessions.recent' });
  expect(recent).toEqual({ ok: true, answer: [] });
});

test('a session cut off by a crash comes before what there is to say since last time', async ({ start }) => {
  const first = await start();
  await pressLast(await ended(first), 'Enter');
  await planned(first);
  await pressLast(await first.window('library'), 'Control+Enter');
  await command(await first.window('console'), { type: 'phase.start', ago: 5_000 });
  await first.kill();

  const again = await start({ userData: first.userData });
  const page = await again.window('library');
  await expect(page.getByRole('button', { name: /Go on where we were/ })).toBeVisible();
  const news = page.getByRole('button', { name: 'Since last time' });
  await expect(news).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.screenshot({ path: 'screenshots/start-interrupted.png' });
  // It is there for whoever asks, and is said only once.
  await news.click();
  const sheet = page.getByRole('dialog', { name: 'Since last time' });
  await expect(sheet.getByText('Ended and not closed yet')).toBeVisible();
  await sheet.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await expect(news).toHaveCount(0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await pressLast(page, 'Enter');
  const console_ = await again.window('console');
  await expect.poll(async () => (await view(console_, 'console')).view?.gap?.cause).toBe('crash');
});

test('the summary asks the group before names or turns leave, and last time comes back at the start', async ({
  app,
}) => {
  const page = await ended(app);
  await expect(page.getByText('Ask Ben once.')).toBeVisible();
  await expect(page.getByText('Say no once.')).toHaveCount(0);
  await openSheet(page, 'c');
  await expect(page.getByRole('alertdialog', { name: 'Did everyone who spoke agree?' })).toBeVisible();
  await closeSheet(page);
  await page.keyboard.press('n');
  await openSheet(page, 'm');
  await expect(page.getByRole('alertdialog', { name: 'Did everyone named agree?' })).toBeVisible();
  // Enter means the answer that has the focus.
  await expect(page.getByRole('alertdialog').locator('button:focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What waits' })).toBeVisible();
  // Whose, and never what: neither what is kept private nor what the group was shown.
  await expect(page.locator('.start-commitments')).toContainText('Chidi and Dora each hear of theirs first');
  await expect(page.getByText('Ask Ben once.')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-line="seat:p3"]')).toContainText('reports on a commitment');
  await expect(page.locator('[data-line="seat:p4"]')).toContainText('reports on a commitment');
  await page.keyboard.press('Escape');
  await expect(page.locator('.start .next-act')).toBeVisible();

  await page.keyboard.press('h');
  await expect(page.getByRole('textbox', { name: 'Look for' })).toBeFocused();
  await expect(page.getByText('1 session', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Council/ })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog', { name: 'Delete this session for good?' })).toBeVisible();
  // The safe answer has the focus once the question is up; the next button deletes.
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Delete for good' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deleted for good.')).toBeVisible();
  expect(await query(page, { type: 'sessions.recent' })).toEqual({ ok: true, answer: [] });
});

test.describe('at 1280 × 720', () => {
  test.use({ laptop: { width: 1280, height: 720 } });

  test('start, plan and summary have nothing to complain of in any theme', async ({ app }) => {
    await answerQuestions(app, 0);
    /** The library is another page after each session. */
    const ready = (library: Page) => async (what: string, picture?: string) => {
      await library.emulateMedia({ reducedMotion: 'reduce' });
      await expectAccessibleInEveryTheme(library, what, { steer: library, ...(picture && { picture }) });
    };
    const library = await app.window('library');
    let accessible = ready(library);
    await expect(library.locator('.start .next-act')).toBeVisible();
    await library.screenshot({ path: 'screenshots/start-first.png' });
    await namesAtStart(library, SIX);
    await expect(library.getByRole('button', { name: 'Open the room' })).toBeVisible();
    await accessible('plan', 'plan');
    await library.keyboard.press('Escape');
    await expect(library.getByRole('button', { name: /Go on with the plan/ })).toBeVisible();

    const page = await ended(app);
    accessible = ready(page);
    await accessible('summary', 'summary');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'What waits' })).toBeVisible();
    await accessible('start', 'start');
  });
});

test('a session is closed after one glance: what its level lets stay is shown, the rest is gone', async ({
  app,
}) => {
  const library = await ended(app);
  await library.keyboard.press('x');
  await expect(library.getByRole('heading', { name: 'What stays and what goes' })).toBeVisible();
  await expect(library.getByText('Lessons may leave, stories and names stay.')).toBeVisible();
  await expect(library.getByText('Date, format and timings')).toBeVisible();
  await expect(library.getByText('only Dora')).toBeVisible();
  await expectAccessible(library, 'closing');
  await library.screenshot({ path: 'screenshots/closing.png' });
  await library.keyboard.press('Escape');
  await expect(library.getByRole('heading', { name: 'What each takes along' })).toBeVisible();
  await library.keyboard.press('x');
  await expect(library.getByRole('heading', { name: 'What stays and what goes' })).toBeVisible();
  await library.keyboard.press('Control+Enter');
  await expect(library.getByText('The session is closed. What went is gone for good.')).toBeVisible();
  // Last time comes back from its record: whose, and never what.
  await expect(library.locator('.start-commitments')).toContainText(
    'Chidi and Dora each hear of theirs first',
  );
  for (const text of ['Ask Ben once.', 'Say no once.']) await expect(library.getByText(text)).toHaveCount(0);
  // What the group was shown is there for whoever looks at that session; what is Dora's alone is not.
  await library.keyboard.press('h');
  await expect(library.getByText('1 session', { exact: true })).toBeVisible();
  await library.keyboard.press('ArrowDown');
  await expect(library.locator('.archive-line[aria-current]')).toBeFocused();
  await library.keyboard.press('Enter');
  await expect(library.getByText('This session is closed: here is what its level let stay.')).toBeVisible();
  await expect(library.getByText('Ask Ben once.')).toBeVisible();
  await expect(library.getByText('Say no once.')).toHaveCount(0);
  const reply = await query(library, { type: 'sessions.recent' });
  expect(reply.ok && (reply.answer as readonly { state: string }[]).map(({ state }) => state)).toEqual([
    'closed',
  ]);
});

test('names that were typed at the first start are there after another screen, and for a format chosen there', async ({
  app,
}) => {
  const page = await atStart(app);
  const field = page.getByRole('textbox', { name: 'Names, typed or pasted, as they sit in the room' });
  await expect(field).toBeFocused();
  await page.keyboard.insertText('Ana, Ben, Chidi, Dora, Emre');
  await page.keyboard.press('Alt+f');
  await expect(page.getByRole('heading', { name: 'Formats', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('Ana, Ben, Chidi, Dora, Emre');
  await page.keyboard.press('Alt+f');
  await expect(page.getByRole('heading', { name: 'Formats', exact: true })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('textbox', { name: 'Names, in seat order clockwise' })).toHaveValue(
    'Ana, Ben, Chidi, Dora, Emre',
  );
});
