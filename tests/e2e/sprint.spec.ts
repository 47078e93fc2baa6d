import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RegisterView } from '#shared/group/register/views.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { atStart, beginGroup } from './support/driver.ts';
import { endsAndCloses, opensRoom, toGroup } from './support/meeting.ts';
import { query, view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';
import { hoursLater, pagesLater } from './support/time.ts';

const GROUP = 'Tuesday Circle';
const NAMES = 'Ana, Ben, Chidi, Dora';
const PURPOSE = 'We meet in order to ask before we answer.';
const HOURS_OF_DAY = 24;

/** Writes a small win on the page of the thirty days: one key, one line, Enter. */
async function wins(desk: Page, text: string): Promise<void> {
  await desk.keyboard.press('w');
  await expect(desk.getByRole('textbox', { name: 'A small win, in one line' })).toBeFocused();
  await desk.keyboard.insertText(text);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.sprint-wins')).toContainText(text);
  await desk.keyboard.press('Escape');
  await desk.locator('.sprint-head h1').click();
}

const toSprint = async (desk: Page): Promise<void> => {
  await desk.keyboard.press('t');
  await expect(desk.getByRole('heading', { level: 1, name: 'Thirty days' })).toBeVisible();
};

/** The thirty days of a group, as main tells the windows. */
const sprintIn = async (desk: Page) => {
  const reply = await query(desk, { type: 'register.read' });
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
  const group = (reply.answer as RegisterView).groups.find(({ name }) => name === GROUP);
  return group?.sprint ?? null;
};
const stateOf = async (desk: Page, week: number, step: string) =>
  (await sprintIn(desk))?.items.find((item) => item.week === week && item.step === step)?.state;

test('a group lives through its thirty days: what is due leads to its session, and what was said stays', async ({
  start,
}) => {
  test.setTimeout(600_000);
  const home = mkdtempSync(join(tmpdir(), 'sprint-'));
  let app: RunningApp = await start({ userData: home });
  /** The app as it is started so many days after the first one. */
  const onDay = async (day: number): Promise<Page> => {
    await app.quit();
    app = await start({ userData: home, ...hoursLater(day * HOURS_OF_DAY) });
    await pagesLater(app, day * HOURS_OF_DAY);
    return atStart(app);
  };
  /** Holds what is due now, to its end: it is planned with this format. */
  const holds = async (desk: Page, format: string): Promise<Page> => {
    const { console } = await opensRoom(app, desk);
    expect((await view(console, 'console')).view?.formatName).toBe(format);
    const after = await endsAndCloses(app, console);
    await toGroup(after, GROUP);
    return after;
  };
  try {
    let desk = await app.window('library');
    await test.step('day 0 sets the purpose, who with whom, and five dates', async () => {
      await beginGroup(desk, GROUP, NAMES);
      await desk.keyboard.press('t');
      await expect(desk.getByRole('heading', { name: 'Thirty days to begin with' })).toBeVisible();
      await desk.getByRole('textbox', { name: 'What for, in one sentence' }).fill(PURPOSE);
      await desk.getByRole('radio', { name: 'Pairs', exact: true }).press('Space');
      await desk.getByRole('combobox', { name: 'First session' }).selectOption({ index: 1 });
      await desk.getByRole('textbox', { name: 'What for, in one sentence' }).press('Enter');
      await expect(desk.getByText(/^Day 0 of 30\.$/)).toBeVisible();
      expect((await sprintIn(desk))?.due).toEqual([]);
      const win = desk.getByRole('textbox', { name: 'A small win, in one line' });
      await win.fill('We have');
      await win.press('Escape');
      await desk.keyboard.press('Escape');
      await expect(desk.locator('.notice-text', { hasText: 'Esc once more leaves this page' })).toBeVisible();
      await expect(win).toHaveValue('We have');
      await wins(desk, 'We have a name');
      await desk.keyboard.press('Escape');
      await expect(desk.locator('.group-main')).toContainText(PURPOSE);
      await expect(desk.locator('.group-main')).toContainText('Day 0 of 30.');
    });
    await test.step('in the first week it stands on Start and on the page of the group: a micro-session, and a pulse', async () => {
      desk = await onDay(2);
      await expect(desk.locator('.start')).toContainText('Day 2 of 30: weekly micro-session; first pulse.');
      await toGroup(desk, GROUP);
      desk = await holds(desk, 'Weekly micro-session');
      await expect(desk.locator('.group-main')).toContainText('Day 2 of 30: first pulse.');
      await openSheet(desk, 'i');
      await desk
        .getByRole('textbox', { name: 'A small win, in one line' })
        .fill('Two questions before a tip');
      await desk.getByRole('combobox', { name: 'Who says it' }).selectOption({ label: 'Chidi' });
      await desk.getByRole('textbox', { name: 'A small win, in one line' }).press('Enter');
      await expect(desk.locator('.dialog')).toHaveCount(0);
      await toSprint(desk);
      await expect(desk.locator('.sprint-wins')).toContainText('Chidi');
      await desk.keyboard.press('Enter');
      await expect(desk.locator('.pulse-main')).toBeVisible();
    });
    await test.step('at the end of a week it is looked back at for ten minutes, and written down', async () => {
      desk = await onDay(7);
      await toGroup(desk, GROUP);
      await toSprint(desk);
      await openSheet(desk, 'l');
      await desk.getByRole('textbox', { name: 'What helped' }).fill('Short turns');
      await desk.getByRole('textbox', { name: 'Change', exact: true }).fill('Begin on time');
      await desk.getByRole('button', { name: 'Keep it' }).press('Enter');
      await expect(desk.locator('.sprint-looked')).toContainText('Begin on time');
      expect(await stateOf(desk, 1, 'lookBack')).toBe('was');
    });
    await test.step('a week in which nothing is held is left out, without a word about it', async () => {
      desk = await onDay(16);
      await expect(desk.locator('.start')).toContainText('peer office hours');
      await toGroup(desk, GROUP);
      expect(await stateOf(desk, 2, 'session')).toBe('wasNot');
      desk = await holds(desk, 'Peer office hours');
      await toSprint(desk);
    });
    await test.step('the first guide is written in the playbook, one key away, and that is known here', async () => {
      await desk.keyboard.press('g');
      await desk.getByRole('textbox', { name: 'Title' }).fill('How we share a draft');
      await desk.getByRole('dialog').getByRole('button', { name: 'Keep the guide' }).press('Enter');
      await expect(desk.locator('.playbook-line')).toHaveText('How we share a draft');
      await expect.poll(() => stateOf(desk, 3, 'guide')).toBe('was');
      await desk.keyboard.press('Escape');
      await expect(desk.locator('.sprint-main')).toBeVisible();
    });
    await test.step('ten minutes looking back are one key away, as a session of their own', async () => {
      desk = await onDay(20);
      await toGroup(desk, GROUP);
      await toSprint(desk);
      await expect(desk.getByRole('button', { name: /^Prepare: Weekly look back/ })).toBeVisible();
      desk = await holds(desk, 'Weekly look back');
      expect(await stateOf(desk, 3, 'lookBack')).toBe('was');
    });
    await test.step('the fourth week is a council', async () => {
      desk = await onDay(23);
      await toGroup(desk, GROUP);
      desk = await holds(desk, 'Council');
      expect(await stateOf(desk, 4, 'session')).toBe('was');
    });
    await test.step('on day 30 it is reviewed, and what it says stays, with the small wins', async () => {
      desk = await onDay(30);
      await expect(desk.locator('.start')).toContainText('Day 30 of 30');
      await toGroup(desk, GROUP);
      desk = await holds(desk, 'Thirty days, looked at');
      await toSprint(desk);
      await openSheet(desk, 'l');
      await desk.getByRole('combobox', { name: 'Which week' }).selectOption({ label: 'Day 30' });
      await desk.getByRole('textbox', { name: 'Keep', exact: true }).fill('A question before a tip');
      await desk.getByRole('textbox', { name: 'Stop', exact: true }).fill('The long round');
      await desk.getByRole('textbox', { name: 'What goes in the playbook' }).fill('How we share a draft');
      await desk.getByRole('textbox', { name: /^How we go on/ }).fill('Every other Tuesday');
      await desk.getByRole('button', { name: 'Keep it' }).press('Enter');
      await expect(desk.locator('.sprint-main')).toContainText('Every other Tuesday');
      await expect(desk.locator('.sprint-wins')).toContainText('We have a name');
      await expect(desk.getByRole('button', { name: /^Begin another thirty days/ })).toBeVisible();
      expect((await sprintIn(desk))?.isOver).toBe(true);
      // What goes in the playbook is one key away.
      await desk.locator('.sprint-looked').getByRole('button', { name: 'To the playbook' }).press('Enter');
      await expect(desk.locator('.playbook-line')).toHaveText('How we share a draft');
      await desk.keyboard.press('Escape');
      await expect(desk.locator('.sprint-main')).toBeVisible();
      await desk.keyboard.press('Escape');
      await expect(desk.locator('.group-main')).toBeVisible();
      await expect(desk.locator('.group-sprint')).toHaveCount(0);
      await openSheet(desk, '?');
      await closeSheet(desk);
    });
    await app.quit();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
