import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { atStart, beginGroup, chooseFile } from './support/driver.ts';
import { opensBundle } from './support/meeting.ts';
import { closeSheet, openSheet } from './support/sheets.ts';

const NAMES = 'Ana, Ben, Chidi, Dora, Emre, Fay';
const PASSPHRASE = 'six stones in a row';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a group goes to another facilitator and back as one file, by keyboard', async ({ start }, info) => {
  const file = info.outputPath('council.tpbundle');
  const one = await start();
  const first = await atStart(one);
  await beginGroup(first, 'Thursday Council', NAMES);
  await expect(title(first, 'Thursday Council')).toBeVisible();

  await test.step('what leaves is shown before anything does, and a short passphrase is refused', async () => {
    await chooseFile(one, file);
    await openSheet(first, 'b');
    const inIt = first.getByLabel('What is in the file');
    await expect(inIt).toContainText('6 people');
    await expect(inIt).toContainText('Ana, Ben, Chidi, Dora, Emre and Fay');
    await first.keyboard.insertText('stone');
    await first.keyboard.press('Enter');
    await expect(first.getByText('At least 10 letters.', { exact: true })).toBeVisible();
    await first.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
    await first.keyboard.press('Enter');
    await expect(first.getByRole('dialog')).toHaveCount(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  await test.step('in the profile it came from it changes nothing', async () => {
    await first.keyboard.press('Escape');
    await atStart(one);
    await opensBundle(first, PASSPHRASE);
    await expect(
      first.getByRole('dialog').getByText('All of it is here already: nothing changed.').first(),
    ).toBeVisible();
    await closeSheet(first);
  });
  await one.quit();

  const two = await start();
  const second = await atStart(two);
  await chooseFile(two, file);
  await test.step('another passphrase opens nothing, and says so', async () => {
    // Where nobody met yet the field for names has the focus.
    await opensBundle(second, 'six stones in a raw', 'Alt+b');
    await expect(
      second.getByRole('dialog').getByText('The passphrase is another one.').first(),
    ).toBeVisible();
    await second.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
    await second.keyboard.press('Enter');
  });
  await test.step('what would come is shown, and is there after Enter', async () => {
    await expect(second.getByLabel('What taking it in does')).toContainText('New group');
    await expect(second.getByRole('button', { name: 'Take it in' })).toBeFocused();
    await second.keyboard.press('Enter');
    await expect(title(second, 'Thursday Council')).toBeVisible();
    await second.keyboard.press('g');
    await expect(second.getByText('Six people')).toBeVisible();
  });
  await test.step('the purpose is written there, and goes back', async () => {
    await openSheet(second, 'n');
    await second.getByRole('textbox', { name: 'Purpose, in one sentence' }).fill('We decide together');
    await second.keyboard.press('Enter');
    await expect(second.getByRole('dialog')).toHaveCount(0);
    await chooseFile(two, file.replace('council', 'back'));
    await openSheet(second, 'b');
    await second.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
    await second.keyboard.press('Enter');
    await expect(second.getByRole('dialog')).toHaveCount(0);
    await two.quit();
  });

  const again = await start({ userData: one.userData });
  const back = await atStart(again);
  await chooseFile(again, file.replace('council', 'back'));
  await opensBundle(back, PASSPHRASE);
  await expect(back.getByLabel('What taking it in does')).toContainText('Changed since');
  await back.keyboard.press('Enter');
  await expect(back.getByRole('dialog')).toHaveCount(0);
  await back.keyboard.press('g');
  await expect(back.getByText('We decide together')).toBeVisible();
});
