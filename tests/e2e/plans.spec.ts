import { existsSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from './support/app.ts';
import {
  beginGroup,
  chooseFile,
  endAndShow,
  namesAtStart,
  planFor,
  pressAtStart,
  pressLast,
} from './support/driver.ts';
import { query, view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';

const NAMES = 'Ana, Ben, Chidi, Dora, Emre, Fay';

/** From a plan back to the start: over the page of its group, where it was reached from there. */
async function toStart(page: Page): Promise<void> {
  const groupPage = page.locator('.group-next');
  await page.keyboard.press('Escape');
  await expect(page.locator('.start .next-act').or(groupPage)).toBeVisible();
  if (await groupPage.isVisible()) await page.keyboard.press('Escape');
  await expect(page.locator('.start .next-act')).toBeVisible();
}

/** What lies on the clipboard. */
const clipboardOf = (app: RunningApp): Promise<string> =>
  app.electron.evaluate(({ clipboard }) => clipboard.readText());

/** A day of next year, so that it is ahead whenever the test runs: the Thursday on or after this one. */
function thursday(month: number, date: number): string {
  const day = new Date(Date.UTC(new Date().getFullYear() + 1, month - 1, date));
  day.setUTCDate(day.getUTCDate() + ((4 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}
const said = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(new Date(`${day}T12:00`));

test('several plans wait at a time, each with its day and time, and none is lost by another', async ({
  start,
}) => {
  const app = await start();
  const page = await planFor(app, NAMES);
  const day = thursday(6, 11);

  await test.step('a plan is for a day and a time: what it says begins and ends then', async () => {
    await openSheet(page, 'd');
    await page.getByRole('combobox', { name: 'It is for' }).selectOption({ label: 'another day' });
    await page.getByLabel('Day', { exact: true }).fill('2020-01-01');
    await page.getByLabel('Begins at').fill('18:30');
    await page.getByRole('button', { name: 'Done' }).press('Enter');
    await expect(page.getByText('That day is over. Choose one from today on.')).toBeVisible();
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByRole('button', { name: 'Done' }).press('Enter');
    await expect(page.locator('.plan-starts')).toContainText(`${said(day)}, 18:30 to 19:15`);
    await expect(page.locator('.dialog')).toHaveCount(0);
  });

  await test.step('another plan begins, and the first one waits', async () => {
    await toStart(page);
    await expect(page.getByText('18:30 to 19:15')).toBeVisible();
    await namesAtStart(page, 'Gus, Hana, Ivo, Jun');
    await expect(page.locator('.plan-starts')).not.toContainText('18:30');
    await toStart(page);
  });

  await test.step('both outlive a kill, and are listed by when they begin', async () => {
    await app.kill();
    const again = await start({ userData: app.userData });
    const desk = await again.window('library');
    await expect(desk.locator('.start .next-act')).toBeVisible();
    await openSheet(desk, 'p');
    const plans = desk.getByRole('dialog', { name: 'Plans' });
    await expect(plans.getByRole('listitem')).toHaveCount(2);
    await expect(plans.getByRole('listitem').first()).toContainText('18:30');
    await expect(plans.getByRole('listitem').last()).toContainText('whenever the room is opened');
    await desk.keyboard.press('Delete');
    await expect(desk.getByRole('alertdialog', { name: 'Throw this plan away?' })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(plans.getByRole('listitem')).toHaveCount(2);
    await expect(plans.getByRole('button', { name: /18:30/ })).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(desk.locator('.plan-starts')).toContainText(`${said(day)}, 18:30 to 19:15`);
    await expect(desk.locator('[data-line="seat:p6"] .person-name')).toHaveText('Fay');
    await desk.keyboard.press('Enter');
    const asked = desk.getByRole('alertdialog', { name: /^It is planned for .*, 18:30$/ });
    await expect(asked.getByRole('button', { name: 'Open it today' })).toBeFocused();
    await closeSheet(desk);
    await expect(desk.locator('.plan-starts')).toBeVisible();
    await openSheet(desk, 'Enter');
    await pressLast(desk, 'Enter');
    const { library } = await endAndShow(again, await again.window('console'));
    await library.keyboard.press('Enter');
    // The room of one was opened: the other waits still.
    await expect(library.getByRole('button', { name: /Go on with the plan/ })).toBeVisible();
    await library.keyboard.press('Enter');
    await expect(library.locator('[data-line="seat:p4"] .person-name')).toHaveText('Jun');
  });
});

test('a room that was opened by mistake is put away, and its plan waits as it was', async ({ start }) => {
  const app = await start();
  const page = await planFor(app, NAMES);
  const day = thursday(6, 11);
  await openSheet(page, 'd');
  await page.getByRole('combobox', { name: 'It is for' }).selectOption({ label: 'another day' });
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Begins at').fill('18:30');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  // Its day is still to come, so it is asked whether the room opens today.
  await openSheet(page, 'Enter');
  await pressLast(page, 'Enter');
  const console = await app.window('console');
  await openSheet(console, 'y');
  await expect(console.getByText('Its plan waits on the start screen.')).toBeVisible();
  await console.getByRole('button', { name: 'Put it away' }).press('Enter');
  const desk = await app.window('library');
  await expect(desk.locator('.start .next-act')).toBeVisible();
  await expect(desk.getByText('18:30 to 19:15')).toBeVisible();
  expect(await query(desk, { type: 'sessions.recent' })).toEqual({ ok: true, answer: [] });

  await test.step('once its clock has run, it is ended as every other', async () => {
    await desk.getByRole('button', { name: 'Go on with the plan' }).press('Enter');
    await expect(desk.getByRole('button', { name: 'Open the room' })).toBeVisible();
    await openSheet(desk, 'Enter');
    await pressLast(desk, 'Enter');
    const again = await app.window('console');
    await again.keyboard.press('Space');
    await expect
      .poll(async () => (await view(again, 'console')).view?.schedule.startedAt)
      .toEqual(expect.any(Number));
    await openSheet(again, 'y');
    await expect(again.getByText('End now and go to the close?')).toBeVisible();
  });
});

test('a group’s dates go into a calendar, a moved one updates the same event, and each date has its plan', async ({
  app,
}, info) => {
  const page = await app.window('library');
  await beginGroup(page, 'Thursday Council', NAMES);
  const first = thursday(6, 11);
  await openSheet(page, 'd');
  await page.getByLabel('First day').fill(first);
  await page.getByLabel('Begins at').first().fill('18:00');
  await page.getByRole('button', { name: 'Plan 6 dates' }).press('Enter');
  const dates = page.getByRole('list', { name: 'Coming dates' }).getByRole('listitem');
  await expect(dates).toHaveCount(6);

  const file = info.outputPath('dates.ics');
  const later = info.outputPath('moved.ics');
  /** The events of a file, once it is written. */
  const events = async (path: string) => {
    await expect.poll(() => existsSync(path)).toBe(true);
    return new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
  };
  await chooseFile(app, file);
  await page.getByRole('button', { name: 'All of these as a calendar file' }).press('Enter');
  await expect(page.getByText(/^Written: /)).toBeVisible();
  const series = await events(file);
  expect(series.map(({ summary }) => summary)).toEqual(Array(6).fill('Thursday Council'));
  expect(series[0]?.startDate.toString()).toBe(`${first}T18:00:00`);
  expect(readFileSync(file, 'utf8')).toContain('BEGIN:VTIMEZONE');

  await dates.first().getByRole('button', { name: 'Move' }).press('Enter');
  const move = page.getByRole('dialog', { name: /^Move/ });
  await move.getByLabel('Begins at').fill('19:00');
  await move.getByRole('button', { name: 'Move it' }).press('Enter');
  await expect(move).toHaveCount(0);
  await expect(dates.first()).toContainText('19:00');
  await dates.last().getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dates.last()).toContainText('cancelled');
  await chooseFile(app, later);
  await page.getByRole('button', { name: 'All of these as a calendar file' }).press('Enter');
  const changed = await events(later);
  expect(changed.map(({ uid }) => uid)).toEqual(series.map(({ uid }) => uid));
  expect(changed.map(({ sequence }) => sequence)).toEqual([1, 0, 0, 0, 0, 1]);
  expect(changed[0]?.startDate.toString()).toBe(`${first}T19:00:00`);
  expect(changed.at(-1)?.component.getFirstPropertyValue('status')).toBe('CANCELLED');

  /** Who presents in the plan that is shown, and who leads. */
  const named = async () => ({
    presents: await page.locator('.queue-card[data-presents] .queue-name').allTextContents(),
    leads: await page
      .getByRole('button', { name: /facilitator/ })
      .locator('.person-name')
      .allTextContents(),
  });
  let second = { presents: [''], leads: [''] };
  await test.step('the second date has a plan of its own, and shows its day and time', async () => {
    await dates.nth(1).getByRole('button', { name: 'Prepare' }).press('Enter');
    await expect(page.locator('.plan-starts')).toContainText('18:00 to 18:45');
    await page.keyboard.press('+');
    await expect(page.locator('.plan-starts')).toContainText('18:00 to 18:50');
    // Rotation says why, and shows the seed of a draw.
    await expect(page.locator('.queue')).toContainText(/no slot yet; drawn, seed \d{4}/);
    await expect(page.getByText(`Proposed as if ${said(first)} had gone as planned`)).toBeVisible();
    second = await named();
    expect([second.presents.length, second.leads.length]).toEqual([2, 1]);
  });

  await test.step('an invitation is shown whole and copied', async () => {
    await openSheet(page, 'i');
    await expect(page.getByRole('group', { name: 'The text to send' })).toContainText(
      'Please bring one decision',
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboardOf(app)).toContain('Thursday Council\n');
    await expect(page.locator('.dialog')).toHaveCount(0);
    const text = await clipboardOf(app);
    expect(text).toContain('18:00 to 18:50 (50 minutes)');
    expect(text).toMatch(/presents, slot 1 \(no slot yet/);
    expect(text).toContain('To come prepared, for ‘Present’');
  });

  await test.step('the next date is prepared apart from it, and both are kept', async () => {
    await toStart(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('.plan-starts')).toContainText('19:00 to 19:45');
    // Nobody presents or leads twice running, though the later date was prepared first.
    await expect(page.locator('.queue')).toContainText(/no slot yet/);
    const next = await named();
    expect(next.presents.filter((name) => second.presents.includes(name))).toEqual([]);
    expect(next.leads).not.toEqual(second.leads);
    await toStart(page);
    await openSheet(page, 'p');
    await expect(page.getByRole('dialog', { name: 'Plans' }).getByRole('listitem')).toHaveCount(2);
    await closeSheet(page);
    await page.keyboard.press('g');
    await expect(page.locator('.group .next-act')).toBeVisible();
    await openSheet(page, 'd');
    await expect(dates.nth(1).getByRole('button', { name: 'Open the plan' })).toBeVisible();
    await closeSheet(page);
  });
});

test('topics are parked, weighed and raised, and who waited alike with the heavier one presents first', async ({
  app,
}) => {
  const page = await app.window('library');
  await beginGroup(page, 'Thursday Council', NAMES);
  await openSheet(page, 'p');
  const sheet = page.getByRole('dialog', { name: 'Parking list' });
  const topic = sheet.getByRole('textbox', { name: 'Topic' });
  const parked = sheet.getByRole('list', { name: /on the list/ }).getByRole('listitem');
  for (const [owner, text] of [
    ['Emre', 'Saying no to the good idea'],
    ['Dora', '=1+1'],
  ] as const) {
    await topic.fill(text);
    await sheet.getByRole('combobox', { name: 'Whose it is' }).selectOption({ label: owner });
    await topic.press('Enter');
    await expect(topic).toHaveValue('');
  }
  await expect(parked).toHaveCount(2);
  await parked.last().getByRole('button', { name: 'Raised again' }).press('Enter');
  await expect(parked.first()).toContainText('raised twice');
  const [heaviest = ''] = await parked.locator('b').allTextContents();
  await closeSheet(page);
  await expect(page.locator('.group-next li').first()).toContainText(heaviest);
  await page.keyboard.press('Escape');
  await expect(page.getByText('two topics, one of them raised twice')).toBeVisible();
});

test('a session from before there was a group is taken over, and it is asked who is meant', async ({
  app,
}) => {
  const desk = await planFor(app, 'Ana, Ben, Chidi, Dora');
  await pressLast(desk, 'Enter');
  const { library } = await endAndShow(app, await app.window('console'));
  await library.keyboard.press('Enter');
  await expect(library.locator('.start .next-act')).toBeVisible();
  await pressAtStart(library, '+');
  await expect(library.getByRole('textbox', { name: 'Name of the group' })).toBeFocused();
  await library.keyboard.insertText('Friday Five');
  await library.keyboard.press('Enter');
  await library.keyboard.insertText('Ana, Ben, Chidi, Dora, Ana');
  await library.keyboard.press('Enter');
  await expect(library.getByText('Five people')).toBeVisible();
  await openSheet(library, 's');
  await library.getByRole('button', { name: 'It was ours' }).press('Enter');
  const which = library.getByRole('combobox', { name: 'Which Ana?' });
  await which.selectOption({ label: 'Ana 2' });
  await library.getByRole('button', { name: 'It was ours' }).last().press('Enter');
  await expect(library.getByRole('button', { name: 'It was ours' })).toHaveCount(0);
  await closeSheet(library);
  await expect(library.locator('.group-sessions li')).toHaveCount(1);
  await library.keyboard.press('z');
  await expect(library.locator('.group-sessions li')).toHaveCount(0);
});
