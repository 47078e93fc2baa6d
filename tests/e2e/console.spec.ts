import type { Page } from '@playwright/test';
import type { ConsoleView } from '#shared/session/views.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { command, openSession as openAnySession, request, view } from './support/session.ts';

/** The console of a council of six, drawn and listening. */
async function openSession(app: RunningApp): Promise<Page> {
  const page = await openAnySession(app);
  await expect(page.getByRole('heading', { level: 1, name: 'Open' })).toBeVisible();
  return page;
}
const seen = async (page: Page): Promise<ConsoleView> => {
  const { view: shown } = await view(page, 'console');
  if (shown === null) throw new Error('the console shows no session');
  return shown;
};
const seat = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Seats' }).getByRole('button', { name });
const speakers = (page: Page) => page.locator('.pond-seat[aria-pressed="true"] .pond-name').allTextContents();

test.describe('the keys of the console', () => {
  test('Space does the next act, again and again', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('running');
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 1, name: 'Working agreement' })).toBeVisible();
    // A focused button keeps its hands off: Space is the next act there too.
    await page.getByRole('button', { name: 'Pause' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 1, name: 'Check-in' })).toBeVisible();
    expect((await seen(page)).now?.phase.mode).toBe('running');
  });

  test('digits tap people; Shift hands over; Backspace is nobody', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('Space');
    await page.keyboard.press('Digit2');
    await expect(seat(page, 'Ben')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Digit1');
    await expect.poll(() => speakers(page)).toEqual(['Ana', 'Ben']);
    await page.keyboard.press('Shift+Digit3');
    await expect.poll(() => speakers(page)).toEqual(['Chidi']);
    await page.keyboard.press('Backspace');
    await expect.poll(() => speakers(page)).toEqual([]);
    await page.keyboard.press('z');
    await expect.poll(() => speakers(page)).toEqual(['Chidi']);
    await page.keyboard.press('Shift+Z');
    await expect.poll(() => speakers(page)).toEqual([]);
  });

  test('the arrows date the last voice back', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('Space');
    // Nothing begins before the room was opened.
    await expect.poll(async () => (await view(page, 'console')).clock?.at ?? 0).toBeGreaterThan(2500);
    await page.keyboard.press('Digit1');
    await expect.poll(() => speakers(page)).toEqual(['Ana']);
    for (const [key, earlier] of [
      ['ArrowRight', 1000],
      ['ArrowRight', 2000],
      ['ArrowLeft', 1000],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(async () => (await seen(page)).board.last?.earlier).toBe(earlier);
    }
  });

  test('a text field keeps every key, and Escape leaves it', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('Space');
    await page.keyboard.press('n');
    await page.keyboard.type('Ask 12 people / z?');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await seen(page)).notes.map(({ kind, text }) => [kind, text]))
      .toEqual([['parking', 'Ask 12 people / z?']]);
    expect(await speakers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Digit1');
    await expect.poll(() => speakers(page)).toEqual(['Ana']);
  });

  test('a slash and a digit show a phrase, Escape puts it away', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('Space');
    await page.keyboard.press('/');
    await page.keyboard.press('Digit1');
    await expect(page.getByText('Thank you. Let us hear two people we have not heard.')).toBeVisible();
    expect(await speakers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'You might say' })).toBeVisible();
    await page.keyboard.press('Digit1');
    await expect.poll(() => speakers(page)).toEqual(['Ana']);
  });

  test('digits and Space go on working under an open sheet', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('a');
    await expect(page.getByRole('dialog', { name: 'People' })).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('Digit4');
    await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('running');
    await expect.poll(() => speakers(page)).toEqual(['Dora']);
    // Other letters belong to the sheet.
    await page.keyboard.press('p');
    expect((await seen(page)).now?.phase.mode).toBe('running');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('an extension beyond what a phase may take asks for the group', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('Space');
    const planned = (await seen(page)).now?.phase.planned ?? 0;
    await page.keyboard.press('e');
    await expect(page.getByRole('alertdialog', { name: 'Did the group agree?' })).toBeVisible();
    expect((await seen(page)).now?.phase.planned).toBe(planned);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).now?.phase.planned).toBe(planned + 60_000);
  });

  test('a refused act says why, in words', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('s');
    await expect(page.getByText('This phase may be short, but it is never skipped.').first()).toBeVisible();
  });

  test('we began earlier: the phase has run for what is typed', async ({ app }) => {
    const page = await openSession(app);
    await expect.poll(async () => (await view(page, 'console')).clock?.at ?? 0).toBeGreaterThan(2500);
    await page.keyboard.press('g');
    await page.keyboard.type('0:02');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('running');
    const { clock, view: shown } = await view(page, 'console');
    expect((clock?.at ?? 0) - (shown?.schedule.startedAt ?? 0)).toBeGreaterThanOrEqual(2000);
  });

  test('ending now is asked once', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('Space');
    await page.keyboard.press('y');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    expect((await seen(page)).now?.title).toBe('Open');
    await page.keyboard.press('y');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Agreement check' })).toBeVisible();
  });

  test('the room is blanked, written to and left without digits', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('Space');
    await page.keyboard.press('b');
    await expect.poll(async () => (await seen(page)).room.screen).toBe('blank');
    await page.keyboard.press('b');
    await expect.poll(async () => (await seen(page)).room.screen).toBe('phase');
    await page.keyboard.press('m');
    await page.keyboard.type('Back at 18:40');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).room.message).toBe('Back at 18:40');
    await page.keyboard.press('m');
    await expect.poll(async () => (await seen(page)).room.screen).toBe('phase');
    await page.keyboard.press('d');
    await expect.poll(async () => (await seen(page)).room.digits).toBe(false);
  });

  test('an act is found by its words', async ({ app }) => {
    const page = await openSession(app);
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('blank');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).room.screen).toBe('blank');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('people arrive, step out and give up a slot', async ({ app }) => {
  const page = await openSession(app);
  await page.keyboard.press('a');
  await page.getByRole('textbox', { name: 'Somebody arrives' }).fill('Gil');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Gil: Step out' })).toBeVisible();
  await page.getByRole('button', { name: 'Gil: Step out' }).click();
  await page.getByRole('button', { name: 'Gil: Come back' }).click();
  await expect
    .poll(async () => (await seen(page)).people.map(({ name, present }) => [name, present]).at(-1))
    .toEqual(['Gil', true]);
  const first = (await seen(page)).people.find((person) => person.slot === 1);
  await page.getByRole('button', { name: `${first?.name}: Give up the slot` }).click();
  await expect
    .poll(async () => (await seen(page)).people.find((person) => person.slot === 1)?.name)
    .not.toBe(first?.name);
});

test('the private panes are hidden while one display shows the room, and the keys go on', async ({
  app,
  displays,
}) => {
  const page = await openSession(app);
  await command(page, { type: 'note.write', kind: 'process', text: 'Not for the room' });
  await expect(page.getByText('Not for the room')).toBeVisible();
  await displays.mirror();
  await expect(page.getByRole('heading', { name: 'The room is on this screen' })).toBeVisible();
  await expect(page.getByText('Not for the room')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('running');
  // A sheet makes the room step aside for as long as it is open, and shows nothing else.
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(async () => (await view(page, 'console')).place.panes).toBe(true);
  await expect(page.getByText('Not for the room')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(async () => (await view(page, 'console')).place.panes).toBe(false);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not for the room')).toBeVisible();
  // One key leads back; the footer says which.
  await expect(page.getByRole('button', { name: 'The room’s view again' })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByText('Not for the room')).toHaveCount(0);
  await expect.poll(async () => (await view(page, 'console')).place.panes).toBe(false);
});

test('after the end Space does nothing, Z takes the end back, and Enter shows the summary', async ({
  app,
}) => {
  const page = await openSession(app);
  await page.keyboard.press('Space');
  await page.keyboard.press('y');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Agreement check' })).toBeVisible();
  for (let i = 0; !(await seen(page)).ended; i++) {
    expect(i).toBeLessThan(12);
    const { next } = await seen(page);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await seen(page)).next?.label).not.toBe(next?.label);
  }
  await page.keyboard.press('Space');
  await expect(page.getByText('The session has ended. Enter shows the summary.').first()).toBeVisible();
  await page.keyboard.press('z');
  await expect.poll(async () => (await seen(page)).ended).toBe(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Close' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await seen(page)).ended).toBe(true);
  await page.keyboard.press('Enter').catch(() => undefined);
  const library = await app.window('library');
  await expect(library.getByRole('heading', { name: 'What each takes along' })).toBeVisible();
});

test('what to watch for stands where nothing else calls for attention', async ({ app }) => {
  const page = await openSession(app);
  await expect(page.getByText('Watch for: Who is still arriving; any unease with a role')).toBeVisible();
});

test.describe('accessibility', () => {
  for (const theme of ['light', 'dark', 'beamer'] as const)
    test(`the console has nothing to complain of, ${theme}`, async ({ app }) => {
      const page = await openSession(app);
      await request(page, { type: 'theme.choose', window: 'others', theme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expectAccessible(page, 'armed');
      await page.keyboard.press('Space');
      await page.keyboard.press('Digit1');
      await page.keyboard.press('Digit2');
      await command(page, { type: 'note.write', kind: 'option', text: 'Ask the sponsor' });
      await expectAccessible(page, 'running, two voices');
      await page.keyboard.press('/');
      await page.keyboard.press('Digit1');
      await expectAccessible(page, 'a phrase');
      for (const key of ['a', 'w', 'c', 'm', 'g', 'y', 'Control+k', 'Shift+?']) {
        await page.keyboard.press(key);
        await expect(page.locator('.dialog[data-open]')).toBeVisible();
        await expect(page.locator('.dialog')).toHaveCSS('opacity', '1');
        await expectAccessible(page, `the sheet on ${key}`);
        await page.keyboard.press('Escape');
        await expect(page.locator('.dialog')).toHaveCount(0);
      }
    });
});

test('pictures of the console', async ({ app }) => {
  const page = await openSession(app);
  await page.keyboard.press('Space');
  await page.keyboard.press('Digit1');
  await expect.poll(() => speakers(page)).toEqual(['Ana']);
  await page.screenshot({ path: 'screenshots/console-light.png' });
  await page.keyboard.press('Shift+?');
  await expect(page.locator('.dialog')).toHaveCSS('opacity', '1');
  await page.screenshot({ path: 'screenshots/console-keys.png' });
  await page.keyboard.press('Escape');
  await request(page, { type: 'theme.choose', window: 'others', theme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.screenshot({ path: 'screenshots/console-dark.png' });
});
