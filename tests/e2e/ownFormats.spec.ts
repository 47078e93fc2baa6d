import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from './support/app.ts';
import { atStart, chooseFile, pasteNames, pressAtStart, pressLast } from './support/driver.ts';
import { expectAccessible } from './support/axe.ts';
import { command, query, view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';
import { phaseTitle } from '#shared/words/en/phaseTexts.ts';
import { holdAnswers } from './support/late.ts';

const NAMES = 'Ana, Ben, Chidi, Dora';

/** From Start to the formats. */
async function formats(app: RunningApp): Promise<Page> {
  const page = await atStart(app);
  await pressAtStart(page, 'f');
  await expect(page.getByRole('heading', { name: 'Formats', exact: true })).toBeVisible();
  return page;
}

/** From the editor, which keeps what it holds first, back to the formats. */
async function backToFormats(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Formats', exact: true })).toBeVisible();
}

/** From the chosen format to the console, and through its first phases; gives the seconds of each that began. */
async function runs(app: RunningApp, page: Page): Promise<readonly (readonly [string, number])[]> {
  await page.keyboard.press('p');
  await pasteNames(page, NAMES);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Open the room' })).toBeVisible();
  // The window may be gone before the key is let go.
  await pressLast(page, 'Enter');
  const console_ = await app.window('console');
  await expect.poll(async () => (await view(console_, 'console')).view?.next?.label).toBeDefined();
  await command(console_, { type: 'phase.start', ago: 0 });
  const seen: [string, number][] = [];
  for (let phase = 0; phase < 6; phase += 1) {
    const { now } = (await view(console_, 'console')).view ?? {};
    if (now) seen.push([phaseTitle(now.title), now.phase.planned / 1000]);
    await command(console_, { type: 'phase.next' });
  }
  return seen;
}

test('a council is copied, changed, saved, run, shared, and taken in and run on another computer', async ({
  start,
}, info) => {
  const app = await start();
  const page = await formats(app);
  await page.locator('[data-format="council"]').click();
  await page.keyboard.press('c');
  const name = page.getByRole('textbox', { name: 'Name of the format' });
  await expect(name).toHaveValue('Council, my way');
  await name.fill('Ana’s council');
  await page.locator('[data-line="PRESENT"]').click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Tell it');
  await page.getByRole('textbox', { name: 'Usual' }).fill('4:00');
  await page.locator('[data-line="PICK"]').click();
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-line="PICK"]')).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  await backToFormats(page);
  await expect(page.locator('[data-format="ana_s_council"], [data-format="council_my_way"]')).toHaveCount(1);

  const file = info.outputPath('council.json');
  await chooseFile(app, file);
  await page.keyboard.press('s');
  await expect(page.getByText(/The format is kept in/)).toBeVisible();
  const shared = JSON.parse(readFileSync(file, 'utf8')) as { format: { name: string } };
  expect(shared.format.name).toBe('Ana’s council');
  const expected = [
    ['Open', 60],
    ['Working agreement', 60],
    ['Check-in', 120],
    ['Tell it', 240],
    ['Quick questions', 180],
    ['Counsel', 600],
  ];
  expect(await runs(app, page)).toEqual(expected);
  await app.kill();

  const other = await start();
  const elsewhere = await formats(other);
  await chooseFile(other, file);
  await elsewhere.keyboard.press('i');
  await expect(elsewhere.locator('.format-line[aria-pressed="true"]')).toContainText('Ana’s council');
  expect(await runs(other, elsewhere)).toEqual(expected);
});

test('a bad file has its faults listed by path, and nothing of it is taken in', async ({ app }, info) => {
  const page = await formats(app);
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Name of the format' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  await backToFormats(page);
  const file = info.outputPath('bad.json');
  await chooseFile(app, file);
  await page.keyboard.press('s');
  await expect(page.getByText(/The format is kept in/)).toBeVisible();
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('"def": 180', '"def": 99999')
      .replace('"may":', '"mayNot":')
      .replace(/"purpose": "[^"]*"/, '"purpose": " "'),
  );
  const before = await query(page, { type: 'formats.own' });
  await page.keyboard.press('i');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('listitem')).toHaveText([
    /^format\.purpose/,
    /^format\.front\[0\]\.may.*missing/,
    /^format\.front\[0\]\.mayNot.*not known/,
    /^format\.slot\[0\]\.def.*240:00/,
  ]);
  await expectAccessible(page, 'the faults of a file');
  expect(await query(page, { type: 'formats.own' })).toEqual(before);
});

test('a format with mistakes cannot be saved, names each at its field, and outlives a power cut', async ({
  start,
}) => {
  const app = await start();
  const page = await formats(app);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Name of the format' }).fill('Half done');
  await expect(page.locator('.mistake')).toHaveCount(3);
  await page.keyboard.press('Control+s');
  await expect(page.locator('.notice')).toContainText('Three mistakes are left to mend');
  await expect
    .poll(async () => {
      const reply = await query(page, { type: 'formats.own' });
      const own = reply.ok ? (reply.answer as readonly { editing: { name: string } | null }[]) : [];
      return own.map(({ editing }) => editing?.name);
    })
    .toEqual(['Half done']);
  await app.kill();

  const again = await start({ userData: app.userData });
  const there = await formats(again);
  await expect(there.locator('.format-line[aria-pressed="true"]')).toContainText('Half done');
  await there.keyboard.press('Enter');
  await expect(there.getByRole('textbox', { name: 'Name of the format' })).toHaveValue('Half done');
  await there.getByRole('button', { name: /Add a phase: for each presenter/ }).click();
  await there.getByRole('textbox', { name: 'Find a phase' }).fill('counsel');
  await there.keyboard.press('Enter');
  await there.getByRole('textbox', { name: 'Shortest', exact: true }).fill('90:00');
  await there.locator('[data-line="whole"]').click();
  await there.keyboard.press('f');
  await expect(there.getByRole('textbox', { name: /What it is for/ })).toBeFocused();
  await there.locator('.mistake', { hasText: 'Say in one sentence what it is for.' }).click();
  await expect(there.getByRole('textbox', { name: /What it is for/ })).toBeFocused();
  const times = there.locator('.mistake', { hasText: 'The usual time lies' });
  await times.click();
  await expect(there.getByRole('textbox', { name: 'Usual', exact: true })).toBeFocused();
  await there.getByRole('textbox', { name: 'Shortest', exact: true }).fill('5:00');
  await expect(times).toHaveCount(0);
  await there.getByRole('checkbox', { name: /Part of the close/ }).click();
  await there.locator('[data-line="whole"]').click();
  await there.getByRole('textbox', { name: /What it is for/ }).fill('To finish what was begun.');
  await expect(there.locator('.mistake')).toHaveCount(0);
  await there.keyboard.press('Control+s');
  await expect(there.getByText('Everything is saved.')).toBeVisible();
});

test('phases are moved, added and taken out by keyboard, and every act can be undone', async ({ app }) => {
  const page = await formats(app);
  await page.keyboard.press('c');
  const lines = () =>
    page.locator('.phase-line').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['line']));
  await expect.poll(lines).toHaveLength(15);
  const before = await lines();
  await page.locator('[data-line="CHECKIN"]').focus();
  await page.locator('[data-line="CHECKIN"]').click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await lines()).indexOf('CHECKIN')).toBe(2);
  await expect(page.locator('[data-line="CHECKIN"]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-line="AGREE"]')).toBeFocused();
  await openSheet(page, 'a');
  await expectAccessible(page, 'adding a phase');
  await page.getByRole('textbox', { name: 'Find a phase' }).fill('quiet minute');
  await page.keyboard.press('Enter');
  await expect.poll(lines).toHaveLength(16);
  await expect(page.locator('.dialog')).toHaveCount(0);
  for (let left = 2; left > 0; left -= 1) await page.keyboard.press('z');
  await expect.poll(lines).toEqual(before);
});

test('prompts of one’s own are offered in the session they were chosen for, and leave with a format they were put into', async ({
  app,
}, info) => {
  const page = await formats(app);
  await openSheet(page, 'q');
  await page.getByRole('button', { name: 'New set' }).click();
  await expectAccessible(page, 'prompt sets');
  await page.getByRole('textbox', { name: 'Name of the set' }).fill('Gentle');
  const sentences = page.getByRole('textbox', { name: /Your sentences/ });
  await sentences.fill('Good to see you.');
  const letGo = await holdAnswers(app, { type: 'prompts.own' });
  await page.getByRole('button', { name: 'Save the set' }).click();
  // Typed while it is saved: it is there still when that is done.
  await sentences.fill('Good to see you.\nTake your time.');
  await letGo();
  await expect(page.getByText('Gentle is saved.')).toBeVisible();
  await expect(sentences).toHaveValue('Good to see you.\nTake your time.');
  await page.getByRole('button', { name: 'Save the set' }).click();
  await expect
    .poll(async () => JSON.stringify(await query(page, { type: 'prompts.own' })))
    .toContain('Take your time.');
  await closeSheet(page);

  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: 'Put in a prompt set' }).selectOption({ label: 'Gentle' });
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  await backToFormats(page);
  const file = info.outputPath('gentle.json');
  await chooseFile(app, file);
  await page.keyboard.press('s');
  await expect(page.getByText(/The format is kept in/)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('Good to see you.');

  await page.locator('[data-format="council"]').click();
  await page.keyboard.press('p');
  await pasteNames(page, NAMES);
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Prompts' }).selectOption({ label: 'Gentle' });
  await page.getByRole('button', { name: 'Open the room' }).click();
  const console_ = await app.window('console');
  await expect
    .poll(async () => (await view(console_, 'console')).view?.now?.prompts)
    .toEqual(['Good to see you.', 'Take your time.']);
});
