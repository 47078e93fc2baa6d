import { expect, test } from './support/app.ts';
import { beginGroup, pressLast } from './support/driver.ts';
import { endsAndCloses, spaceTo } from './support/meeting.ts';
import { view } from './support/session.ts';
import { openSheet } from './support/sheets.ts';

test('who joins remotely begins the round: marked in the plan, and one more in the session', async ({
  app,
}) => {
  const desk = await app.window('library');
  await beginGroup(desk, 'Two Places', 'Ana, Ben, Chidi, Dora, Emre');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Open the room' })).toBeVisible();
  await desk.locator('.person-line[data-line="seat:p3"]').press('Enter');
  await desk.getByRole('radio', { name: /^Remotely/ }).click();
  await desk.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(desk.locator('.person-line[data-line="seat:p3"]')).toContainText('remote');
  await desk.getByRole('button', { name: 'Open the room' }).focus();
  await pressLast(desk, 'Enter');

  const console = await app.window('console');
  await expect(console.locator('h1').first()).toBeVisible();
  const people = async () => (await view(console, 'console')).view?.people ?? [];
  await openSheet(console, 'a');
  await console.getByRole('button', { name: 'Emre: Remote' }).press('Enter');
  await expect
    .poll(async () => (await people()).filter(({ remote }) => remote).map(({ name }) => name))
    .toEqual(['Chidi', 'Emre']);
  await console.keyboard.press('Escape');
  await expect(console.locator('.dialog')).toHaveCount(0);
  await spaceTo(console, 'CHECKIN');
  await expect(console.getByText('Remote voices first: Chidi, Emre.')).toBeVisible();
  expect((await view(console, 'console')).view?.now?.who?.name).toBe('Chidi');
});

test('a prompt is flagged, said no more, and stands where sets of prompts are edited', async ({ app }) => {
  let desk = await app.window('library');
  await beginGroup(desk, 'Other Words', 'Ana, Ben, Chidi, Dora, Emre');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Open the room' })).toBeVisible();
  await desk.getByRole('button', { name: 'Open the room' }).focus();
  await pressLast(desk, 'Enter');
  const console = await app.window('console');
  await expect(console.locator('h1').first()).toBeVisible();
  await spaceTo(console, 'CHECKIN');
  const prompts = console.locator('.say-prompt');
  await expect(prompts.first()).toContainText('In one breath');
  await console.keyboard.press('Shift+G');
  await expect(prompts.first()).not.toContainText('In one breath');
  desk = await endsAndCloses(app, console);
  await desk.keyboard.press('f');
  await desk
    .getByRole('button', { name: /prompt/i })
    .first()
    .press('Enter');
  await expect(desk.locator('.prompt-flags')).toContainText('In one breath');
  await desk.locator('.prompt-flags').getByRole('button').press('Enter');
  await expect(desk.locator('.prompt-flags')).toHaveCount(0);
});
