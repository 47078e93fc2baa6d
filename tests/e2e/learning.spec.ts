import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { atStart, beginGroup, chooseFile, pressLast } from './support/driver.ts';
import { endsAndCloses, opensRoom, spaceTo, toGroup } from './support/meeting.ts';
import { command } from './support/session.ts';
import { openSheet } from './support/sheets.ts';
import { hoursLater } from './support/time.ts';

const NAMES = ['Ana Kovač', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
const GROUP = 'Harbour Council';
const INSIGHT =
  'KOVAČ and Ben’s team waited for Dora in Rotterdam until 12 March; 2 of 4 wrote to fay@harbour.example.';
/** What may stand nowhere in what leaves. */
const PLANTED = /kova|ana\b|ben\b|dora|rotterdam|march|harbour|2 of 4|fay/iu;

const learned = async (desk: Page): Promise<void> => {
  await desk.keyboard.press('l');
  await expect(desk.getByRole('heading', { name: 'What we learned' })).toBeVisible();
};
/** From the page of what a group learned to the page on which this person writes. */
async function handsTo(desk: Page, name: string): Promise<void> {
  await openSheet(desk, 'Enter');
  await desk.locator('.whose-line').filter({ hasText: name }).press('Enter');
  await expect(desk.getByRole('heading', { name: `Hand it to ${name}` })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Your notes' })).toBeVisible();
}
const gives = async (desk: Page): Promise<void> => {
  await desk.locator('h1').click();
  await pressLast(desk, 'Enter');
  await expect(desk.getByRole('heading', { name: 'What we learned' })).toBeVisible();
};

test('a learning note goes from a session to Markdown without a planted name, once it is held no more', async ({
  start,
}, info) => {
  const home = info.outputPath('home');
  const file = info.outputPath('learned.md');
  let app = await start({ userData: home });
  let desk = await atStart(app);
  await beginGroup(desk, GROUP, NAMES.join(', '));

  await test.step('somebody sees something in a session, which is closed', async () => {
    const { console } = await opensRoom(app, desk);
    await spaceTo(console, 'CHECKIN');
    await command(console, { type: 'insight.write', person: 'p1', text: INSIGHT, release: false });
    desk = await endsAndCloses(app, console);
    await toGroup(desk, GROUP);
  });

  await test.step('they begin a note with it, take what is proposed, say that nobody could guess, and release it', async () => {
    await learned(desk);
    await handsTo(desk, 'Ana Kovač');
    await desk.getByRole('button', { name: new RegExp(INSIGHT.slice(0, 12)) }).press('Enter');
    const helped = desk.getByRole('textbox', { name: 'What helped' });
    await expect(helped).toHaveValue(INSIGHT);
    await desk
      .getByRole('textbox', { name: 'The situation, in one general line' })
      .fill('Two teams of Harbour Council wait for each other.');
    await desk.getByRole('textbox', { name: 'Tags' }).fill('waiting');
    const finds = desk.locator('.learning-finds li');
    await expect(finds.filter({ hasText: 'Rotterdam' })).toContainText('perhaps a place');
    // Asked before anything is answered, it does not go.
    await desk.keyboard.press('Control+Enter');
    await expect(
      desk.getByText('Look at what is found and answer both questions first.').first(),
    ).toBeVisible();
    await finds.filter({ hasText: 'Rotterdam' }).getByRole('combobox').selectOption('a team');
    await finds.filter({ hasText: 'Rotterdam' }).getByRole('button', { name: 'Replace' }).press('Enter');
    await expect(helped).toHaveValue(/in a team until/);
    await desk.getByRole('button', { name: 'Replace all' }).press('Enter');
    await expect(finds).toHaveCount(0);
    await expect(helped).not.toHaveValue(PLANTED);
    await desk.getByRole('radio', { name: 'Nobody' }).press('Space');
    await desk.getByRole('radio', { name: 'No', exact: true }).press('Space');
    await desk.keyboard.press('Control+Enter');
    await expect(desk.locator('.learning-own').getByText(/^released; held until/)).toBeVisible();
    await desk.screenshot({ path: 'screenshots/learning-note.png' });
    await gives(desk);
  });

  await test.step('while it is held nobody is shown it, and nothing leaves', async () => {
    await expect(desk.locator('.learning-notes li')).toHaveCount(0);
    await chooseFile(app, file);
    await desk.keyboard.press('m');
    expect(existsSync(file)).toBe(false);
    // What the owner did nobody else takes back.
    await desk.keyboard.press('z');
    await expect(desk.getByText('There is nothing to take back.').first()).toBeVisible();
  });

  await app.quit();
  app = await start({ userData: home, ...hoursLater(8 * 24) });
  desk = await atStart(app);

  await test.step('eight days later the group has it, and it leaves as Markdown', async () => {
    await toGroup(desk, GROUP);
    await learned(desk);
    await expect(desk.locator('.learning-notes li')).toContainText('#waiting');
    await expect(desk.locator('.learning-notes')).not.toContainText(PLANTED);
    await chooseFile(app, file);
    await desk.keyboard.press('m');
    await expect.poll(() => existsSync(file)).toBe(true);
    const markdown = readFileSync(file, 'utf8');
    expect(markdown).toContain('#waiting');
    expect(markdown).toContain('a team until some time ago');
    expect(markdown).not.toMatch(PLANTED);
  });

  await test.step('it is read again, and nothing is kept of who did', async () => {
    await desk
      .locator('.learning-notes')
      .getByRole('button', { name: /^We read it again/ })
      .press('Enter');
    await expect(desk.getByText('Counted: it was read again.')).toBeVisible();
    await desk.locator('h1').click();
  });

  await test.step('it is found in the archive, without a day, and its owner takes it back', async () => {
    await handsTo(desk, 'Ana Kovač');
    await desk
      .locator('.learning-own')
      .getByRole('button', { name: /the group has it/ })
      .press('Enter');
    await desk.locator('h1').click();
    await desk.keyboard.press('t');
    await expect(desk.locator('.learning-own').getByText('yours alone')).toBeVisible();
    await gives(desk);
    await expect(desk.locator('.learning-notes li')).toHaveCount(0);
  });
});
