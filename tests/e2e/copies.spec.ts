import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { atStart, beginGroup, chooseFile, startKey } from './support/driver.ts';
import { toGroup } from './support/meeting.ts';
import { closeSheet, openSheet } from './support/sheets.ts';

const COUNCIL = 'Thursday Council';
const NAMES = 'Ana, Ben, Chidi, Dora, Emre, Fay';
const PURPOSE = 'We decide together';

/** Writes what the group is for, on its page, and goes back to the start. */
async function writesPurpose(desk: Page): Promise<void> {
  await openSheet(desk, 'n');
  await desk.getByRole('textbox', { name: 'Purpose, in one sentence' }).fill(PURPOSE);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.dialog')).toHaveCount(0);
  await expect(desk.getByText(PURPOSE)).toBeVisible();
  await desk.keyboard.press('Escape');
}

/** Opens the list of copies, chooses the first of a kind, and goes back to it. */
async function goesBackTo(desk: Page, kind: string): Promise<void> {
  await openSheet(desk, 'r');
  const copy = desk.getByRole('listitem').filter({ hasText: kind }).first().getByRole('button').first();
  await expect(copy).toContainText('1 group · 6 people');
  await copy.press('Enter');
  await expect(desk.getByRole('alertdialog')).toContainText('What is there now is set aside first');
  await expect(desk.getByLabel('What it does')).toContainText('There afterwards');
  await desk.getByRole('button', { name: 'Set aside, then go back' }).press('Enter');
  await expect(desk.locator('.dialog')).toHaveCount(0);
  await expect(desk.getByText(/What was there before is kept as /).first()).toBeVisible();
}

test('a copy is chosen, looked at and gone back to from a file that is well, and from there back again', async ({
  start,
}) => {
  const first = await start();
  await beginGroup(await atStart(first), COUNCIL, NAMES);
  await first.quit();

  const app = await start({ userData: first.userData });
  const desk = await atStart(app);
  await toGroup(desk, COUNCIL);
  await writesPurpose(desk);
  await atStart(app);
  await goesBackTo(desk, 'Copy of the day');
  await toGroup(desk, COUNCIL);
  await expect(desk.getByText('Six people')).toBeVisible();
  await expect(desk.getByText(PURPOSE)).toHaveCount(0);
  await desk.keyboard.press('Escape');
  await atStart(app);
  await goesBackTo(desk, 'From before a restore');
  await toGroup(desk, COUNCIL);
  await expect(desk.getByText(PURPOSE)).toBeVisible();
  await desk.keyboard.press('Escape');
  await atStart(app);

  await test.step('what was set aside is deleted where somebody asks, and only then', async () => {
    const aside = (): number =>
      readdirSync(first.userData).filter((name) => name.includes('.replaced-')).length;
    const before = aside();
    expect(before).toBeGreaterThan(0);
    await openSheet(desk, 'r');
    const copy = desk
      .getByRole('listitem')
      .filter({ hasText: 'From before a restore' })
      .first()
      .getByRole('button')
      .first();
    await copy.press('Delete');
    await expect(desk.getByRole('alertdialog')).toContainText('Nobody can bring it back.');
    await desk.keyboard.press('Escape');
    await expect(copy).toBeVisible();
    expect(aside()).toBe(before);
    await copy.press('Delete');
    await desk.getByRole('button', { name: 'Delete it for good' }).press('Enter');
    await expect.poll(aside).toBe(before - 1);
    await expect(desk.getByRole('heading', { name: 'Copies on this computer' })).toBeVisible();
    await closeSheet(desk);
  });
});

test('everything leaves as plain JSON, which says so, and is the same archive on another computer', async ({
  start,
}, info) => {
  const file = info.outputPath('everything.json');
  const back = info.outputPath('back.json');
  const one = await start();
  const first = await atStart(one);
  await beginGroup(first, COUNCIL, NAMES);
  await writesPurpose(first);
  await atStart(one);
  await chooseFile(one, file);
  const saves = async (desk: Page): Promise<void> => {
    await openSheet(desk, 'e');
    await desk.getByRole('radio', { name: 'Encrypted' }).focus();
    await desk.keyboard.press('ArrowRight');
    await expect(desk.getByLabel('What is in the file')).toContainText('Not encrypted');
    await desk.getByRole('button', { name: 'Save the file' }).press('Enter');
    await expect(desk.locator('.dialog')).toHaveCount(0);
  };
  await saves(first);
  expect(readFileSync(file, 'utf8')).toContain(PURPOSE);
  await one.quit();

  const two = await start();
  const second = await atStart(two);
  await chooseFile(two, file);
  await second.keyboard.press(await startKey(second, 'b'));
  await expect(second.getByLabel('What taking it in does')).toContainText('New group');
  await expect(second.getByRole('button', { name: 'Take it in' })).toBeFocused();
  await second.keyboard.press('Enter');
  await expect(second.locator('.dialog')).toHaveCount(0);
  await expect(second.getByRole('heading', { level: 1, name: COUNCIL })).toBeVisible();
  await chooseFile(two, back);
  // A key of its own for it: nothing is left to choose.
  await openSheet(second, 'Shift+E');
  await expect(second.getByRole('radio', { name: 'Plain JSON' })).toBeChecked();
  await expect(second.getByLabel('What is in the file')).toContainText('Not encrypted');
  await second.keyboard.press('Enter');
  await expect(second.locator('.dialog')).toHaveCount(0);
  const kept = (path: string): unknown => {
    const { made, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as { readonly made: number };
    return rest;
  };
  expect(kept(back)).toEqual(kept(file));
});
