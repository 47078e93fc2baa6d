import type { Page } from '@playwright/test';
import { expect, type RunningApp } from './app.ts';
import { pressLast, WHOLE_START } from './driver.ts';
import { view } from './session.ts';
import { closeSheet, openSheet } from './sheets.ts';
import { letPass } from './time.ts';

/** What a group does with the app from one session to the next, by keyboard alone. */

/** From the start to the page of a group. */
export async function toGroup(desk: Page, name: string): Promise<void> {
  await expect(desk.locator(WHOLE_START)).toBeVisible();
  const entry = desk.getByRole('button', { name: new RegExp(name) }).first();
  // Taken in a moment ago, it comes a moment later.
  await expect(entry.or(desk.getByRole('heading', { level: 1, name })).first()).toBeVisible();
  if (await entry.isVisible()) await entry.press('Enter');
  else await desk.keyboard.press('g');
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(desk.locator('.group-main')).toBeVisible();
}

/** Who does what the next time, as the page of the group says. */
export const roleLines = (page: Page): Promise<readonly string[]> =>
  page.locator('.group-next li').evaluateAll((lines) => lines.map((line) => line.textContent));

/** From the page of the group by Enter to its plan, and by Enter into the room. */
export async function opensRoom(app: RunningApp, desk: Page): Promise<{ console: Page; room: Page }> {
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Open the room' })).toBeVisible();
  await pressLast(desk, 'Enter');
  const console = await app.window('console');
  await expect(console.locator('h1').first()).toBeVisible();
  return { console, room: await app.window('room') };
}

/** Presses Space until this phase runs. */
export async function spaceTo(console: Page, phase: string): Promise<void> {
  const there = async () => {
    const { now } = (await view(console, 'console')).view ?? {};
    return now?.step.endsWith(`.${phase}`) === true && now.phase.mode === 'running';
  };
  for (let left = 60; !(await there()); left -= 1) {
    if (left === 0) throw new Error(`never came to ${phase}`);
    await console.keyboard.press('Space');
  }
}

/** Writes what somebody takes along, and to whom it may be shown. */
export async function commits(
  console: Page,
  { whose, text, notice, shown }: Readonly<Record<'whose' | 'text' | 'notice' | 'shown', string>>,
): Promise<void> {
  const written = async () => (await view(console, 'console')).view?.commitments.length ?? 0;
  const before = await written();
  await openSheet(console, 'c');
  await console.keyboard.insertText(text);
  await console.getByRole('textbox', { name: 'How shall we notice?' }).fill(notice);
  await console.getByRole('combobox', { name: 'Whose' }).selectOption({ label: whose });
  await console.getByRole('radio', { name: shown }).press('Space');
  await console.getByRole('textbox', { name: 'How shall we notice?' }).press('Enter');
  await expect.poll(written).toBe(before + 1);
  // Where everybody's is due the sheet goes on to the next one.
  await closeSheet(console);
}

/** Presses Space until it would turn the screen to this person. */
export async function toReview(console: Page, name: string): Promise<void> {
  const next = async () => (await view(console, 'console')).view?.recall?.next?.name;
  for (let left = 60; (await next()) === undefined; left -= 1) {
    if (left === 0) throw new Error(`nothing comes back to ${name}`);
    await console.keyboard.press('Space');
  }
  await expect(console.getByRole('button', { name: `Turn the screen to ${name}` })).toBeVisible();
}

/** Ends the session now, through its close, in whatever phase it is, and goes on to its summary. */
export async function endsByKeys(app: RunningApp, console: Page): Promise<Page> {
  // What has not begun is put away, and what is over within a minute counts for nothing.
  const began = async () => (await view(console, 'console')).view?.schedule.startedAt ?? null;
  if ((await began()) === null) await console.keyboard.press('Space');
  await expect.poll(began).not.toBeNull();
  await letPass(app, 60);
  // Where nothing is left but to close, there is nothing to go to.
  if ((await view(console, 'console')).view?.acts.endNow.refusal === null) {
    await openSheet(console, 'y');
    await console.keyboard.press('Enter');
    await expect(console.locator('.dialog')).toHaveCount(0);
  }
  const over = async () => (await view(console, 'console')).view?.ended === true;
  for (let left = 60; !(await over()); left -= 1) {
    if (left === 0) throw new Error('the session does not end');
    await console.keyboard.press('Space');
  }
  await pressLast(console, 'Enter');
  const desk = await app.window('library');
  await expect(desk.locator('.summary .sheet-head')).toBeVisible();
  return desk;
}

/** From a summary to the glance at what stays and what goes. */
export async function toClosing(desk: Page): Promise<void> {
  await desk.keyboard.press('x');
  await expect(desk.getByRole('heading', { name: 'What stays and what goes' })).toBeVisible();
  await expect(desk.getByRole('button', { name: /^Close the session/ })).toBeVisible();
}

/** Ends the session and closes it for good; back at the start. */
export async function endsAndCloses(app: RunningApp, console: Page): Promise<Page> {
  const desk = await endsByKeys(app, console);
  await toClosing(desk);
  await pressLast(desk, 'Control+Enter');
  await expect(desk.locator('.start .next-act')).toBeVisible();
  return desk;
}

/** Everything that stands on the wall. */
export const onTheWall = async (app: RunningApp): Promise<string> =>
  (await app.window('room')).locator('body').innerText();

/** Hands the group on as one file: from its page, by a passphrase. */
export async function handsOn(desk: Page, passphrase: string): Promise<void> {
  await openSheet(desk, 'b');
  await desk.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.dialog')).toHaveCount(0);
}

/** Takes a bundle in from Start by keyboard, up to what it would do. */
export async function opensBundle(page: Page, passphrase: string, key = 'b'): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused();
  await page.keyboard.insertText(passphrase);
  await page.keyboard.press('Enter');
}
