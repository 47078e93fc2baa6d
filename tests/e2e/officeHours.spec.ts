import { expect, test } from './support/app.ts';
import { beginGroup, pressLast } from './support/driver.ts';
import { endsAndCloses, spaceTo, toGroup } from './support/meeting.ts';
import { view } from './support/session.ts';
import { openSheet } from './support/sheets.ts';

const GROUP = 'Open Door';

test('a slot is booked for a stuck question, comes first, needs more, and waits on the parking list; ticks are counted over time', async ({
  app,
}) => {
  let desk = await app.window('library');
  await beginGroup(desk, GROUP, 'Ana, Ben, Chidi, Dora, Emre');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Open the room' })).toBeVisible();
  await openSheet(desk, 'f');
  await desk.locator('.picker-line', { hasText: 'Peer office hours' }).press('Enter');
  await expect(desk.locator('.dialog')).toHaveCount(0);
  await expect(desk.getByRole('heading', { level: 1, name: 'Peer office hours' })).toBeVisible();

  const booking = desk.getByRole('combobox', { name: / brings$/ });
  const last = (await booking.count()) - 1;
  const label = await booking.nth(last).evaluate((field: HTMLSelectElement) => field.labels[0]?.textContent);
  const name = (label ?? '').replace(/ brings$/, '');
  await booking.nth(last).selectOption({ label: 'A stuck question' });
  await expect(booking.first()).toHaveAccessibleName(`${name} brings`);
  await desk.getByRole('button', { name: 'Open the room' }).focus();
  await pressLast(desk, 'Enter');

  const console = await app.window('console');
  await expect(console.locator('h1').first()).toBeVisible();
  const session = async () => (await view(console, 'console')).view;
  await spaceTo(console, 'WORK');
  expect((await session())?.needsMore).toMatchObject({ name, booked: 'stuck', parked: false });
  await console.keyboard.press('Shift+J');
  await expect.poll(async () => (await session())?.needsMore?.parked).toBe(true);
  await expect(console.locator('.taken')).toContainText('on the parking list');
  await spaceTo(console, 'NEXT');
  await expect(console.locator('.taken')).toContainText('Raised early');
  await console.keyboard.press('Shift+B');
  await console.keyboard.press('Shift+B');
  const ticks = async () => (await session())?.ticks.map(({ times }) => times);
  await expect.poll(ticks).toEqual([2]);
  await console.keyboard.press('z');
  await expect.poll(ticks).toEqual([1]);
  await spaceTo(console, 'HARVEST');
  await expect(console.locator('.taken')).toContainText('none written');
  await console.keyboard.press('Shift+D');
  await expect.poll(ticks).toEqual([1]);

  desk = await endsAndCloses(app, console);
  await toGroup(desk, GROUP);
  await expect(desk.locator('.group-main').getByText('A stuck question from office hours')).toBeVisible();
  await desk.keyboard.press('v');
  const row = (title: string) => desk.getByRole('region', { name: title });
  await expect(row('Raised early').getByRole('img')).toHaveAccessibleName(/: 1$/);
  await expect(row('Decisions written down').getByRole('img')).toHaveAccessibleName(/: 1$/);
});
