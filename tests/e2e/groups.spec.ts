import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from './support/app.ts';
import { beginGroup, endAndShow, planFor, pressLast } from './support/driver.ts';
import { roleLines } from './support/meeting.ts';
import { command, request, view } from './support/session.ts';
import { closeSheet, openSheet, sheetListens } from './support/sheets.ts';
import { letPass } from './support/time.ts';

const NAMES = 'Ana, Ben, Chidi, Dora, Emre, Fay';

/** Holds a session from the group's page to its end, and comes back to that page. */
async function met(app: RunningApp, page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Open the room' })).toBeVisible();
  // Its date is still to come, so it is asked whether the room opens today.
  await openSheet(page, 'Enter');
  await pressLast(page, 'Enter');
  const console_ = await app.window('console');
  await expect(console_.locator('h1').first()).toBeVisible();
  await command(console_, { type: 'phase.start', ago: 0 });
  await letPass(app, 60);
  await command(console_, { type: 'session.endNow' });
  const over = async () => (await view(console_, 'console')).view?.ended === true;
  for (let left = 24; !(await over()) && left > 0; left--)
    for (const act of [{ type: 'phase.start', ago: 0 }, { type: 'phase.next' }] as const)
      await command(console_, act);
  const { session } = await view(console_, 'console');
  await request(console_, { type: 'summary.show', session: session ?? '' });
}

test('a group is begun, planned, meets, and comes back with another facilitator', async ({ app }) => {
  const page = await app.window('library');
  await beginGroup(page, 'Thursday Council', NAMES);
  await expect(page.getByText('Six people')).toBeVisible();

  await test.step('dates are planned, and the next one is the next act', async () => {
    await openSheet(page, 'd');
    await page.getByRole('button', { name: 'Plan 6 dates' }).press('Enter');
    await expect(page.getByRole('list', { name: 'Coming dates' }).getByRole('listitem')).toHaveCount(6);
    await closeSheet(page);
    await expect(page.getByRole('button', { name: /^Prepare \d/ })).toBeVisible();
  });

  const before = await roleLines(page);
  const facilitator = before.find((line) => line.startsWith('Facilitates')) ?? '';
  await met(app, page);
  const desk = await app.window('library');
  await expect(desk.locator('.summary .sheet-head')).toBeVisible();
  await test.step('whoever facilitates next is offered the group as a bundle, at the close', async () => {
    await expect(desk.getByText('facilitates next time: hand the group on')).toBeVisible();
    await openSheet(desk, 'b');
    await expect(desk.getByRole('heading', { name: 'Hand on Thursday Council' })).toBeVisible();
    await closeSheet(desk);
  });
  await desk.keyboard.press('Escape');

  await test.step('Start knows the group, and its page what was', async () => {
    await expect(desk.getByRole('heading', { level: 1, name: 'Thursday Council' })).toBeVisible();
    await desk.keyboard.press('g');
    await expect(desk.locator('.group-sessions li')).toHaveCount(1);
    const after = await roleLines(desk);
    const next = after.find((line) => line.startsWith('Facilitates')) ?? '';
    expect(next.slice(0, 15)).not.toBe(facilitator.slice(0, 15));
  });

  await test.step('somebody leaves, and it is taken back', async () => {
    await openSheet(desk, 'a');
    await desk.getByRole('button', { name: 'Leaves' }).first().press('Enter');
    await closeSheet(desk);
    await expect(desk.getByText('Five people')).toBeVisible();
    await desk.keyboard.press('z');
    await expect(desk.getByText('Six people')).toBeVisible();
  });

  await test.step('two records become one person, and are taken apart again in the window', async () => {
    await openSheet(desk, 'a');
    const same = desk.getByRole('button', { name: 'Same as …' }).first();
    await same.press('Enter');
    await desk.getByRole('combobox', { name: 'The same person as' }).selectOption({ index: 0 });
    await desk.getByRole('button', { name: 'One person' }).press('Enter');
    await expect(desk.getByRole('button', { name: 'Leaves' })).toHaveCount(5);
    await same.press('Enter');
    await desk.getByRole('button', { name: 'Take Ben apart again' }).press('Enter');
    await expect(desk.getByRole('list', { name: 'Records that became one' })).toHaveCount(0);
    await desk.keyboard.press('Escape');
    await closeSheet(desk);
    await expect(desk.getByText('Six people')).toBeVisible();
  });

  await test.step('a second group asks which Ana is meant', async () => {
    await desk.keyboard.press('Escape');
    await expect(desk.locator('.start .next-act')).toBeVisible();
    await desk.keyboard.press('+');
    await desk.keyboard.insertText('First Monday Set');
    await desk.keyboard.press('Enter');
    await desk.keyboard.insertText('Ana, Gus, Hana');
    await expect(desk.getByRole('combobox', { name: 'Which Ana?' })).toHaveValue(/./);
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: 'First Monday Set' })).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('button', { name: /First Monday Set/ })).toBeVisible();
    await desk.keyboard.press('2');
    await expect(desk.getByRole('heading', { level: 1, name: 'First Monday Set' })).toBeVisible();
    await desk.screenshot({ path: 'screenshots/group-second.png' });
  });

  await test.step('the level of one session is chosen in its plan', async () => {
    await desk.keyboard.press('Enter');
    const level = desk.getByRole('combobox', { name: 'Confidentiality' });
    await expect(level).toHaveValue('L1');
    await level.selectOption('L3');
    await expect(level).toHaveValue('L3');
    await desk.screenshot({ path: 'screenshots/plan-level.png' });
    await desk.keyboard.press('z');
    await expect(level).toHaveValue('L1');
  });

  await test.step('back from a plan, or a summary, is the group’s page where it was reached from there', async () => {
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('heading', { level: 1, name: 'First Monday Set' })).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(desk.locator('.start .next-act')).toBeVisible();
    await desk.keyboard.press('g');
    await expect(desk.getByRole('heading', { level: 1, name: 'Thursday Council' })).toBeVisible();
    await openSheet(desk, 's');
    await desk.locator('.sheet-line').press('Enter');
    await expect(desk.locator('.summary .sheet-head')).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(desk.getByText('Six people')).toBeVisible();
  });

  await test.step('a sealed session opens its room, and has no name', async () => {
    await desk.keyboard.press('Enter');
    await desk.getByRole('combobox', { name: 'Confidentiality' }).selectOption('L3');
    await expect(desk.getByText('without a name: nothing is written')).toBeVisible();
    await desk.getByRole('button', { name: 'Open the room' }).press('Enter');
    await sheetListens(desk);
    await pressLast(desk, 'Enter');
    const console_ = await app.window('console');
    await expect.poll(async () => (await view(console_, 'console')).view?.level.session).toBe('L3');
    expect(await console_.locator('body').innerText()).not.toContain('Thursday Council');
  });
});

test('a group’s first sheets: each name whole, what for, and dates that can be meant', async ({ app }) => {
  const page = await app.window('library');
  await expect(page.locator('.start .next-act')).toBeVisible();
  // As wide as their letters, each with another part of a pixel.
  // Every key is an act; three texts are pasted besides.
  await page.evaluate(() => {
    const counts = globalThis as unknown as { acts: number };
    counts.acts = 0;
    for (const event of ['keydown', 'pointerdown'])
      document.addEventListener(event, () => (counts.acts += 1), true);
  });
  const names = ['Ana', 'Bo', 'Carla', 'David', 'Eva', 'Farid', 'Ilse', 'Jo', 'Kwame', 'Lin', 'Mo', 'Nadia'];
  await page.keyboard.insertText(names.join('\n'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.names-found li')).toHaveText(names);
  await page.keyboard.insertText('Thursday Council');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday Council' })).toBeVisible();

  await openSheet(page, 'n');
  await page.keyboard.insertText('We meet in order to think.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // In under two minutes: twelve acts at most, its purpose among them.
  const acts = await page.evaluate(() => (globalThis as unknown as { acts: number }).acts);
  expect(acts).toBeGreaterThan(3);
  expect(acts + 3).toBeLessThanOrEqual(12);
  await expect(page.getByText('We meet in order to think.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday Council' })).toBeVisible();

  await openSheet(page, 'd');
  const day = page.getByLabel('First day');
  await expect(day).toBeFocused();
  for (const [given, why] of [
    ['2020-01-01', 'That day is over. Choose one from today on.'],
    ['9999-12-31', 'That day is more than ten years ahead. Choose a nearer one.'],
    ['', 'Choose a day and a time.'],
  ] as const) {
    await day.fill(given);
    await page.keyboard.press('Enter');
    await expect(page.getByText(why)).toBeVisible();
  }
  await expect(page.getByRole('list', { name: 'Coming dates' }).getByRole('listitem')).toHaveCount(0);
});

test('people who met once are asked whether they meet again, and that session is their first', async ({
  app,
}) => {
  const desk = await planFor(app, 'Ana, Ben, Chidi, Dora');
  await pressLast(desk, 'Enter');
  const { library } = await endAndShow(app, await app.window('console'));
  await openSheet(library, 'g');
  await expect(library.getByRole('dialog', { name: 'Will you meet again?' })).toBeVisible();
  const name = library.getByRole('textbox', { name: 'Name of the group' });
  await expect(name).toBeFocused();
  await library.keyboard.press('Control+a');
  await library.keyboard.insertText('Friday Four');
  await library.keyboard.press('Enter');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('heading', { level: 1, name: 'Friday Four' })).toBeVisible();
  await expect(library.getByText('Four people')).toBeVisible();
  await expect(library.locator('.group-sessions li')).toHaveCount(1);
  // It is asked once: the session belongs to a group now.
  await openSheet(library, 's');
  await library.locator('.sheet-line').press('Enter');
  await expect(library.locator('.summary .sheet-head')).toBeVisible();
  await expect(library.getByRole('button', { name: 'Meet again?' })).toHaveCount(0);
});

test('what a group arranged is not broken by the rotation, and is taken back', async ({ app }) => {
  const page = await app.window('library');
  await beginGroup(page, 'Thursday Council', NAMES);
  await expect(page.locator('.group-next li')).not.toHaveCount(0);
  const before = await roleLines(page);
  const facilitates = before.find((line) => line.startsWith('Facilitates')) ?? '';
  const name = NAMES.split(', ').find((one) => facilitates.includes(one)) ?? '';
  await openSheet(page, 'e');
  await page.getByRole('combobox', { name: 'Who', exact: true }).selectOption({ label: name });
  await page.getByRole('combobox', { name: 'What', exact: true }).selectOption({ label: 'Facilitate' });
  await page.getByRole('button', { name: 'Arrange it' }).press('Enter');
  const said = page.getByRole('list', { name: '1 thing arranged' }).getByRole('listitem');
  await expect(said).toContainText(`${name} never facilitates`);
  await closeSheet(page);
  await expect(page.locator('.group-next li').filter({ hasText: 'Facilitates' })).not.toContainText(name);
  await page.keyboard.press('z');
  await expect.poll(() => roleLines(page)).toEqual(before);
});
