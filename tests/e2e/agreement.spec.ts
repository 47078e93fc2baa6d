import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { beginGroup, chooseFile, endAndShow, planFor, pressLast } from './support/driver.ts';
import { opensRoom, spaceTo } from './support/meeting.ts';
import { pdfScale, pdfStructure, pdfText } from './support/pdfText.ts';
import { answerPrinter, givenToPrinter } from './support/printer.ts';
import { command } from './support/session.ts';
import { closeSheet, openSheet, sheetListens } from './support/sheets.ts';

/** The one that is coming, while another fades. */
const line = (room: Page) => room.locator('.room-line').last();

test('an agreement is looked at line by line, bent, changed with nobody objecting, and stands the next time', async ({
  app,
}, info) => {
  const page = await app.window('library');
  await beginGroup(page, 'Thursday Council', 'Ana, Ben, Chidi, Dora, Emre, Fay');
  await test.step('it begins with the template, whose blanks may wait', async () => {
    await page.keyboard.press('w');
    const lines = page.getByRole('group', { name: 'Lines of the agreement' });
    await expect(lines.getByRole('button').first()).toBeFocused();
    // The blank of the chosen line comes first.
    await page.keyboard.press('n');
    await expect(lines.getByRole('textbox', { name: 'Line 1' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(lines.getByRole('textbox', { name: 'Line 2' })).toBeFocused();
    // The blank is marked: what is written stands in its place.
    await page.keyboard.type('what is said stays here');
    await page.keyboard.press('Tab');
    await expect(lines.getByRole('textbox', { name: 'Line 10' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lines.getByRole('button').nth(1)).toHaveText(
      'What is said here is kept like this: what is said stays here.',
    );
    await page.keyboard.press('z');
    await expect(lines.getByRole('button').nth(1)).toHaveText('What is said here is kept like this: how.');
    // Enter writes the line that has the focus.
    await expect(lines.getByRole('button').nth(9)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(lines.getByRole('textbox', { name: 'Line 10' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(lines.getByRole('button').nth(9)).toBeFocused();
    // The room may see the line that is written, and follows it.
    await page.keyboard.press('r');
    const wall = await app.window('room');
    await expect(wall.getByText('When we disagree we name it')).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(wall.getByText('Roles rotate; a job never keeps its holder from learning.')).toBeVisible();
    await wall.screenshot({ path: 'screenshots/agreement-written.png' });
    const off = wall.waitForEvent('close');
    await page.keyboard.press('Escape');
    await off;
    await expect(page.getByText('Take it off the wall')).toHaveCount(0);
    await expect(lines.getByRole('button').nth(8)).toBeFocused();
    // What was written is not lost by leaving: it is asked.
    await page.keyboard.press('Shift+z');
    await expect(lines.getByRole('button').nth(1)).toContainText('what is said stays here.');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog', { name: 'Leave without adopting it?' })).toBeVisible();
    await closeSheet(page);
    await page.keyboard.press('z');
    await test.step('it is printed as it stands there, A4, and a blank has room for a pen', async () => {
      const file = info.outputPath('agreement.pdf');
      await chooseFile(app, file);
      await page.keyboard.press('p');
      const sheet = page.getByRole('dialog', { name: 'The working agreement on paper' });
      await sheet.getByRole('button', { name: 'Save it as PDF' }).press('Enter');
      await expect(page.getByText(/^Saved: /)).toBeVisible();
      await expect(sheet).toHaveCount(0);
      const pdf = readFileSync(file);
      const { tagged, pages, kinds } = pdfStructure(pdf);
      expect([tagged, pages, kinds.get('LI')]).toEqual([true, 1, 16]);
      // A4, in points, and as large as it is meant.
      expect(/MediaBox \[0 0 (\d+)\S* (\d+)/.exec(pdf.toString('latin1'))?.slice(1)).toEqual(['595', '842']);
      expect(pdfScale(pdf)).toBeCloseTo(1, 2);
      const text = pdfText(pdf);
      for (const part of ['Version 1, being written', 'Thursday Council', 'whom', 'Taking part is voluntary'])
        expect(text).toContain(part);
      expect(text).not.toContain('Who was there');
    });
    await page.keyboard.press('Control+Enter');
    await sheetListens(page);
    await page.getByRole('textbox', { name: 'Our signal when we have drifted' }).fill('two fingers');
    await page.getByRole('textbox', { name: 'If we are stuck' }).fill('Hana');
    await page.getByRole('button', { name: 'Nobody objects: it stands' }).press('Enter');
    await expect(page.locator('.dialog')).toHaveCount(0);
    await expect(page.locator('.group-agreement').getByText('version 1')).toBeVisible();
    await test.step('or on paper: as it was adopted, with its day and who was there', async () => {
      await answerPrinter(app);
      await page.keyboard.press('w');
      await page.keyboard.press('p');
      await page.getByRole('button', { name: 'Print it' }).press('Enter');
      await expect(page.getByText('Handed to the printer.')).toBeVisible();
      const printed = await givenToPrinter(app);
      expect(printed.size).toBe('A4');
      for (const part of ['Version 1, since', 'two fingers', 'Hana', 'Ana, Ben, Chidi, Dora, Emre and Fay'])
        expect(printed.page).toContain(part);
      await page.keyboard.press('Escape');
      await expect(page.locator('.group-agreement').getByText('version 1')).toBeVisible();
    });
  });

  const { console, room } = await opensRoom(app, page);
  await test.step('one line at a time stands in the room, and who speaks chooses it', async () => {
    await spaceTo(console, 'AGREE');
    await expect(line(room)).toHaveText('We start and stop on time; the timekeeper may interrupt anyone.');
    await expect(room.getByText('3 of 16', { exact: true })).toBeVisible();
    await console.keyboard.press('2');
    await console.keyboard.press('ArrowDown');
    await expect(line(room)).toHaveText('One voice at a time; anyone may pass, and nobody asks why.');
    await expect(room.getByText('4 of 16', { exact: true })).toBeVisible();
    await expect(room.locator('.room-name').last()).toContainText('Ben');
    await expect(room.getByText('chose this one')).toBeVisible();
    await console.keyboard.press('ArrowUp');
    await console.keyboard.press('ArrowUp');
    await expect(room.getByText('13 of 16', { exact: true })).toBeVisible();
    await console.screenshot({ path: 'screenshots/agreement-console.png' });
  });

  await test.step('the agreed signal and who to go to stand where they are needed', async () => {
    await console.keyboard.press('/');
    await console.keyboard.press('3');
    await expect(console.getByText('Agreed signal: two fingers')).toBeVisible();
    await console.keyboard.press('Escape');
    await console.keyboard.press('p');
    await expect(console.getByText('If it is too much: we go to Hana')).toBeVisible();
    await console.keyboard.press('p');
  });

  await test.step('each line counts as kept unless it is bent; one change, if nobody objects', async () => {
    await command(console, { type: 'session.endNow' });
    await spaceTo(console, 'AGREECLOSE');
    const rows = console.getByRole('list', { name: 'Lines of the agreement' }).getByRole('listitem');
    await expect(rows).toHaveCount(9);
    await console.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
    await console.keyboard.press('k');
    await expect(rows.nth(1)).toContainText('bent');
    await console.keyboard.press('k');
    await expect(rows.nth(1)).toContainText('kept');
    await console.keyboard.press('k');
    await console.keyboard.press('j');
    await expect(console.getByRole('button', { name: 'Partly' })).toHaveAttribute('aria-pressed', 'true');
    await console.keyboard.press('u');
    await sheetListens(console);
    await console.keyboard.press('Control+a');
    await console.keyboard.insertText('One voice at a time, and a breath between two.');
    await console.keyboard.press('Enter');
    await expect(console.getByRole('dialog')).toHaveCount(0);
    // One change at most: the next one is refused, and says why.
    await console.keyboard.press('u');
    await expect(console.getByText('One change stands.').first()).toBeVisible();
    await expect(console.getByRole('dialog')).toHaveCount(0);
    await console.screenshot({ path: 'screenshots/agreement-check.png' });
    await room.screenshot({ path: 'screenshots/agreement-room.png' });
  });

  const { library } = await endAndShow(app, console);
  await library.keyboard.press('Escape');
  await expect(library.getByRole('heading', { level: 1, name: 'Thursday Council' })).toBeVisible();
  await library.keyboard.press('g');
  await expect(library.locator('.group-agreement').getByText('version 2')).toBeVisible();
  const again = await opensRoom(app, library);
  await spaceTo(again.console, 'AGREE');
  await again.console.keyboard.press('ArrowDown');
  await expect(line(again.room)).toHaveText('One voice at a time, and a breath between two.');
});

test('a first agreement is made in the room, line by line, and stands from the end', async ({ app }) => {
  const page = await app.window('library');
  await beginGroup(page, 'Thursday Council', 'Ana, Ben, Chidi, Dora, Emre, Fay');
  await pressLast(page, 'Enter');
  const way = page.getByRole('checkbox', { name: /^The first agreement/ });
  await way.press('Space');
  await expect(way).toBeChecked();
  // Twenty minutes more want their place.
  await page.getByRole('textbox', { name: 'Minutes available' }).fill('90');
  const opens = page.getByRole('button', { name: 'Open the room' });
  await expect(opens).toBeVisible();
  await opens.focus();
  await pressLast(page, 'Enter');
  const console = await app.window('console');
  const room = await app.window('room');
  await spaceTo(console, 'AGREE');
  await expect(line(room)).toHaveText('We meet in order to ___.');
  await expect(room.getByText('proposed, 1 of 16', { exact: true })).toBeVisible();

  await openSheet(console, 'u');
  await expect(console.getByRole('textbox', { name: 'what for' })).toBeFocused();
  await console.keyboard.press('Enter');
  await expect(console.getByText('Write something first.').first()).toBeVisible();
  await console.keyboard.insertText('think one hard thing through');
  await console.keyboard.press('Enter');
  await expect(console.getByRole('dialog')).toHaveCount(0);
  // On to the next blank by itself; back, the first stands there in their words.
  await expect(line(room)).toHaveText('What is said here is kept like this: ___.');
  await console.keyboard.press('ArrowUp');
  await expect(line(room)).toHaveText('We meet in order to think one hard thing through.');
  // A line without a blank is worded anew as a whole, and undone.
  await console.keyboard.press('ArrowDown');
  await console.keyboard.press('ArrowDown');
  await openSheet(console, 'u');
  await console.keyboard.insertText('We stop on time.');
  await console.keyboard.press('Enter');
  await expect(console.getByRole('dialog')).toHaveCount(0);
  await console.screenshot({ path: 'screenshots/agreement-made.png' });
  await console.keyboard.press('z');
  const rows = console.getByRole('list', { name: 'Lines of the agreement' }).getByRole('listitem');
  await expect(rows.nth(2)).toContainText('We start and stop on time');

  await command(console, { type: 'session.endNow' });
  const { library } = await endAndShow(app, console);
  await library.keyboard.press('Escape');
  await expect(library.getByRole('heading', { level: 1, name: 'Thursday Council' })).toBeVisible();
  await library.keyboard.press('g');
  await expect(library.locator('.group-agreement').getByText('version 1')).toBeVisible();
  await library.keyboard.press('w');
  const lines = library.getByRole('group', { name: 'Lines of the agreement' }).getByRole('button');
  await expect(lines.first()).toHaveText('We meet in order to think one hard thing through.');
  await expect(lines.nth(2)).toHaveText('We start and stop on time; the timekeeper may interrupt anyone.');
});

test('the presenter’s question stands in the room through the slot, and beside what it has become', async ({
  app,
}) => {
  const desk = await planFor(app, 'Ana, Ben, Chidi, Dora, Emre, Fay');
  await pressLast(desk, 'Enter');
  const console = await app.window('console');
  const room = await app.window('room');
  await expect(console.locator('h1').first()).toBeVisible();
  // The one that is coming, while another fades.
  const question = room.locator('.room-question').last();

  await test.step('what each wants from today is asked at the check-in', async () => {
    await spaceTo(console, 'CHECKIN');
    await openSheet(console, 'Shift+N');
    await console.keyboard.insertText('One good question.');
    await console.keyboard.press('Enter');
    await expect(console.getByRole('listitem').filter({ hasText: 'One good question.' })).toBeVisible();
    await closeSheet(console);
  });

  await test.step('one that is too long is asked to be shortened', async () => {
    await spaceTo(console, 'PRESENT');
    await openSheet(console, 'Shift+Q');
    await console.keyboard.insertText('x'.repeat(113));
    await console.keyboard.press('Enter');
    await expect(console.getByText('Shorten it by 3 letters')).toBeVisible();
    await expect(question).toHaveCount(0);
    await console.keyboard.press('Control+a');
    await console.keyboard.insertText('How do I get a yes from somebody who never says no?');
    await console.keyboard.press('Tab');
    await console.getByRole('combobox', { name: 'Which help is wanted' }).selectOption('courage');
    await console.getByRole('button', { name: 'Show it in the room' }).press('Enter');
    await expect(console.getByRole('dialog')).toHaveCount(0);
    await expect(question).toContainText('How do I get a yes from somebody who never says no?');
    await expect(question).toContainText('wants courage');
    await expect(room.locator('.room-lead').last()).toHaveText('One voice. Nobody interrupts.');
  });

  await test.step('it is large before a phase, and stands below its first rule in it', async () => {
    await console.keyboard.press('x');
    await expect(room.getByText('asks', { exact: true })).toBeVisible();
    await expect(question).toHaveAttribute('data-stands', 'before');
    await console.keyboard.press('Space');
    await expect(question).toHaveAttribute('data-stands', 'during');
    // The rule that gave its place is the facilitator's to say.
    await expect(console.locator('.say-prompt').first()).toHaveText(
      'One question at a time, one follow-up at most, then pass on.',
    );
    await spaceTo(console, 'COUNSEL');
    await expect(question).toContainText('How do I get a yes');
  });

  await test.step('said again, both stand there; taken back, the first is left', async () => {
    await spaceTo(console, 'RESPOND');
    await openSheet(console, 'Shift+Q');
    await console.keyboard.insertText('What would make his no welcome?');
    await console.keyboard.press('Enter');
    await expect(question).toHaveAttribute('data-stands', 'after');
    await expect(question).toContainText('What would make his no welcome?');
    await expect(room.locator('.room-first').last()).toHaveText(
      'At first: How do I get a yes from somebody who never says no?',
    );
    await room.screenshot({ path: 'screenshots/question-after.png' });
    await openSheet(console, 'Shift+Q');
    await console.getByRole('button', { name: 'Take back' }).last().press('Enter');
    await closeSheet(console);
    await expect(room.locator('.room-first')).toHaveCount(0);
    await expect(question).toContainText('How do I get a yes');
  });

  await test.step('it goes with its slot, and at the close each reads what they wanted', async () => {
    await console.keyboard.press('x');
    await expect(question).toHaveCount(0);
    await command(console, { type: 'session.endNow' });
    await spaceTo(console, 'CLOSE');
    await expect(room.locator('.room-topic').last()).toHaveText('One good question.');
    await expect(room.getByText('wanted from today')).toBeVisible();
  });
});
