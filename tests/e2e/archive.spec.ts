import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { atStart } from './support/driver.ts';
import type { ArchiveShelves } from '#shared/records/archive/archive.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { query } from './support/session.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { seedArchive } from '../../tools/seed/seedArchive.ts';
import { mkdirSync } from 'node:fs';

test.use({ laptop: { width: 1280, height: 720 } });

test('six hundred sessions are looked through, opened, found again and destroyed by keyboard', async ({
  start,
}, info) => {
  const userData = info.outputPath('profile');
  mkdirSync(userData, { recursive: true });
  await seedArchive(join(userData, STORE_FILE), { sessions: 600, groups: 3, seed: 2, now: Date.now() });
  const page = await atStart(await start({ userData }));
  await page.keyboard.press('h');
  const field = page.getByRole('textbox', { name: 'Look for' });
  await expect(field).toBeFocused();
  await expect(page.getByText('600 sessions', { exact: true })).toBeVisible();
  // What would be a letter in the field is not offered as a key while one writes there.
  const trendsKey = page.locator('.foot-key', { hasText: 'What changes over time' }).locator('.kbd');
  await expect(trendsKey).toBeHidden();
  await expect(page.locator('.foot-key .kbd').getByText('Enter')).toBeVisible();

  // To the oldest and back: only what is in sight is there.
  const current = page.locator('.archive-line[aria-current]');
  await page.keyboard.press('ArrowDown');
  await expect(current).toBeFocused();
  await expect(trendsKey).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.locator('li[aria-posinset="600"] .archive-line')).toBeFocused();
  await expect(page.locator('li[aria-posinset="600"] .archive-line')).not.toContainText('One moment');
  expect(await page.locator('.archive-line').count()).toBeLessThan(60);
  await page.keyboard.press('Home');
  await expect(page.locator('li[aria-posinset="1"] .archive-line')).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('résu');
  await expect(page.locator('.archive-line mark').first()).toHaveText('résu');
  await page.screenshot({ path: 'screenshots/archive-search.png' });
  // What the index holds of owners is nothing: every line found is one that the group may see.
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: /^Commitments \d/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: /^All groups/ })).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('c');
  await expect(field).toBeFocused();
  await expect(page.getByText('600 sessions', { exact: true })).toBeVisible();

  for (const [typed, said] of [
    ['***', 'Type letters or digits to look for.'],
    ['zebra NEAR(x "', 'Nothing that may be seen here has'],
    ['x'.repeat(300), 'That is too long to look for: 200 letters at most.'],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByText(said)).toBeVisible();
  }

  await field.fill('the');
  await expect(page.locator('.archive-line mark').first()).toHaveText(/^the$/i);
  await page.keyboard.press('ArrowDown');
  await expect(current).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.summary .sheet-head')).toBeVisible();
  await page.keyboard.press('Escape');
  // Where one was.
  await expect(field).toHaveValue('the');

  // A person's page: only by handing over, and back to where one was.
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  const whose = page.getByRole('textbox', { name: 'Their name' });
  await expect(whose).toBeFocused();
  const [name = ''] = await page.locator('.whose-line b').allInnerTexts();
  await page.keyboard.insertText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Hand it to ${name}` })).toBeVisible();
  expect(await page.locator('.own-lines').count()).toBe(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Where you were' })).toBeVisible();
  await expect(page.locator('.own-lines').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('the');

  await field.fill('');
  await expect(page.getByText('600 sessions', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(current).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('599 sessions', { exact: true })).toBeVisible();
  const asked = { filter: { group: null, format: null, since: null, released: false }, from: 0, count: 1 };
  expect(await query(page, { type: 'archive.page', ...asked })).toMatchObject({
    ok: true,
    answer: { total: 599 },
  });
});

test('texts are covered after two minutes, and the next key brings them back and does what it does', async ({
  start,
}, info) => {
  const userData = info.outputPath('profile');
  mkdirSync(userData, { recursive: true });
  await seedArchive(join(userData, STORE_FILE), { sessions: 30, groups: 1, seed: 2, now: Date.now() });
  const page = await atStart(await start({ userData }));
  await page.clock.install();
  await page.reload();
  await expect(page.locator('.start .next-act')).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.locator('.archive-line').first()).not.toContainText('One moment');
  await page.keyboard.press('ArrowDown');
  await page.clock.fastForward(119_000);
  await expect(page.locator('.covered')).toHaveCount(0);
  await page.clock.fastForward(2_000);
  await expect(page.locator('.archive-line .covered').first()).toBeVisible();
  // Dates and who was there stay.
  await expect(page.locator('.archive-line small').first()).toContainText('people');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.covered')).toHaveCount(0);
  await expect(page.locator('li[aria-posinset="2"] .archive-line')).toBeFocused();
});

test('what changes over time is shown in the room, one measure at a time, until somebody goes on', async ({
  start,
}, info) => {
  const userData = info.outputPath('profile');
  mkdirSync(userData, { recursive: true });
  await seedArchive(join(userData, STORE_FILE), { sessions: 30, groups: 1, seed: 2, now: Date.now() });
  const app = await start({ userData });
  const page = await atStart(app);
  await page.keyboard.press('h');
  await expect(page.locator('.archive-line').first()).not.toContainText('One moment');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('v');
  await expect(page.locator('.trend-picture').first()).toBeVisible();
  const shows = page.getByRole('button', { name: 'Show in the room' });
  await expect(shows).toBeVisible();
  // Some of this sample group may be newer than its first dates: then that is asked first.
  const shelves = await query(page, { type: 'archive.shelves' });
  const group = shelves.ok ? ((shelves.answer as ArchiveShelves).groups[0]?.group ?? '') : '';
  const trends = await query(page, { type: 'archive.trends', group });
  const isAsked = trends.ok && ((trends.answer as GroupTrends | null)?.newer.length ?? 0) > 0;
  await page.keyboard.press('m');
  if (isAsked) {
    await expect(page.getByRole('button', { name: 'Show it to everybody' })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  const room = await app.window('room');
  await expect(room.getByRole('heading', { name: 'Rhythm' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(room.getByRole('heading', { name: 'Reach of roles' })).toBeVisible();
  await room.screenshot({ path: 'screenshots/trends-in-the-room.png' });
  // Escape takes it off the wall; the next one goes back.
  const gone = room.waitForEvent('close');
  await page.keyboard.press('Escape');
  await gone;
  await expect(shows).toBeVisible();
  await page.keyboard.press('m');
  const again = await app.window('room');
  await expect(again.getByRole('heading', { name: 'Reach of roles' })).toBeVisible();
  // Whoever leaves the page another way takes it off, too.
  await page.keyboard.press('Escape');
  await expect(shows).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.archive-line').first()).toBeVisible();
});
