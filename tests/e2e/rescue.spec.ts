import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { rescueWords as words } from '#shared/words/en/rescue.ts';
import { storeTrouble } from '#shared/words/en/store.ts';
import { refusingLocks } from '../support/refuseLocks.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { pressLast } from './support/driver.ts';
import { expectAccessible } from './support/axe.ts';
import { spoil } from './support/spoil.ts';
import { command, openSession, query, view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';

const WRITTEN = 'Ask the landlord before Monday';

/** What an app leaves that was quit in mid-session: its file, and a copy of it. */
async function quitInMidSession(app: RunningApp): Promise<string> {
  const console = await openSession(app);
  await command(console, { type: 'phase.start', ago: 0 });
  await command(console, { type: 'note.write', kind: 'option', text: WRITTEN });
  await app.quit();
  return join(app.userData, 'sessions.sqlite');
}

const setAside = (app: RunningApp): string[] =>
  readdirSync(app.userData).filter((name) => name.includes('.corrupt-'));

/** The library of an app that has looked at its damaged file. */
async function damagedStart(app: RunningApp): Promise<Page> {
  const library = await app.window('library');
  await expect(library.getByRole('heading', { name: words.title.damaged })).toBeVisible();
  await expect(library.getByRole('button', { name: words.takeBackup })).toBeVisible();
  return library;
}

test('a damaged file: the newest copy is taken with one key, and the session goes on from it', async ({
  start,
}) => {
  const file = await quitInMidSession(await start());
  const damaged = spoil(file, WRITTEN);
  const app = await start({ userData: join(file, '..') });
  const library = await damagedStart(app);
  await expect(library.getByText(file)).toBeVisible();
  await expect(library.getByText('one session named; the app tries each')).toBeVisible();
  await expect(library.getByText(words.meanwhileShort)).toBeVisible();
  await expectAccessible(library, 'a damaged file');
  await library.screenshot({ path: 'screenshots/start-damaged.png' });
  expect(readFileSync(file).equals(damaged)).toBe(true);

  await library.keyboard.press('Enter');
  await expect(library.getByText(/^One session is back\. The damaged file is kept as /)).toBeVisible();
  await expect(library.getByRole('button', { name: /Go on where we were/ })).toBeVisible();
  const [aside, ...more] = setAside(app);
  expect(more).toEqual([]);
  expect(readFileSync(join(app.userData, aside ?? '')).equals(damaged)).toBe(true);

  await pressLast(library, 'Enter');
  const console = await app.window('console');
  const shown = await view(console, 'console');
  expect(shown.saved).toEqual({ where: 'disk', why: null });
  expect(shown.view?.notes.map(({ text }) => text)).toEqual([WRITTEN]);
});

test('a damaged file: what can be read is saved into a new one, after a warning', async ({ start }) => {
  const file = await quitInMidSession(await start());
  spoil(file, WRITTEN);
  const app = await start({ userData: join(file, '..') });
  const library = await damagedStart(app);
  await openSheet(library, 'r');
  const question = library.getByRole('alertdialog');
  await expect(question).toContainText('can bring back lines that were deleted');
  await expectAccessible(library, 'the question before saving what can be read');
  await question.screenshot({ path: 'screenshots/start-damaged-question.png' });
  await closeSheet(library);
  expect(setAside(app)).toEqual([]);

  await openSheet(library, 'r');
  await library.getByRole('button', { name: words.askYes }).press('Enter');
  await expect(
    library.getByText(/^One session could be read\. .* The damaged file is kept as /),
  ).toBeVisible();
  expect(setAside(app)).toHaveLength(1);
  await expect(library.getByRole('button', { name: /Go on where we were/ })).toBeVisible();
  await pressLast(library, 'Enter');
  const console = await app.window('console');
  expect((await view(console, 'console')).view?.notes.map(({ text }) => text)).toEqual([words.lostLine]);
  expect((await view(console, 'console')).saved.where).toBe('disk');
});

test('a damaged file: the app goes on in memory, and leads back; folder and quit are there', async ({
  start,
}) => {
  const file = await quitInMidSession(await start());
  const damaged = spoil(file, WRITTEN);
  const app = await start({ userData: join(file, '..') });
  const library = await damagedStart(app);
  await app.electron.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => void Object.assign(globalThis, { folderOf: path });
  });
  await library.keyboard.press('f');
  const shown = (): Promise<unknown> =>
    app.electron.evaluate(() => (globalThis as unknown as { folderOf?: string }).folderOf);
  await expect.poll(shown).toBe(file);

  await library.keyboard.press('m');
  await expect(library.getByRole('heading', { name: words.title.damaged })).toBeHidden();
  await expect(library.getByText(/is damaged, so it is left as it is/).first()).toBeVisible();
  // In memory nobody met yet: the field for names has the focus, and takes what is typed.
  await expect(library.locator('textarea:focus')).toBeVisible();
  await library.keyboard.press('Alt+d');
  await expect(library.getByRole('heading', { name: words.title.damaged })).toBeVisible();
  const exited = new Promise((resolve) => app.electron.process().once('exit', resolve));
  // The window may be gone before the key is up again.
  await pressLast(library, 'q');
  await exited;
  expect(readFileSync(file).equals(damaged)).toBe(true);
});

test('a file of a newer version: no rescue is offered, and no byte of it changes', async ({ start }) => {
  const file = await quitInMidSession(await start());
  const newer = readFileSync(file);
  newer.writeUInt32BE(9_999, 60);
  writeFileSync(file, newer);
  const app = await start({ userData: join(file, '..') });
  const library = await app.window('library');
  await expect(library.getByRole('heading', { name: words.title.newer })).toBeVisible();
  for (const name of [words.takeBackup, words.salvage])
    await expect(library.getByRole('button', { name })).toBeHidden();
  await expectAccessible(library, 'a file of a newer version');
  await library.keyboard.press('m');
  const recent = await query(library, { type: 'sessions.recent' });
  expect(recent).toEqual({ ok: true, answer: [] });
  await app.quit();
  expect(readFileSync(file).equals(newer)).toBe(true);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('a start that finds the folder in an odd state ends in a window', async ({ start }, info) => {
  const library = (app: RunningApp): Promise<Page> => app.window('library');
  await test.step('a lock that an app left which was killed under another name of the computer', async () => {
    const userData = info.outputPath('left-lock');
    mkdirSync(userData);
    symlinkSync('another-name-of-this-computer-4242', join(userData, 'SingletonLock'));
    symlinkSync('/tmp/talking-piece-is-gone/SingletonSocket', join(userData, 'SingletonSocket'));
    symlinkSync('4242', join(userData, 'SingletonCookie'));
    const app = await start({ userData });
    await expect((await library(app)).getByRole('heading').first()).toBeVisible();
    await app.kill();
  });
  await test.step('a lock that names a process which is another program by now', async () => {
    const userData = info.outputPath('taken-over');
    mkdirSync(userData);
    symlinkSync(`${hostname()}-${process.pid}`, join(userData, 'SingletonLock'));
    const app = await start({ userData });
    await expect((await library(app)).getByRole('heading').first()).toBeVisible();
    await app.kill();
  });
  await test.step('a folder that takes no locks: the sentence is in the window', async () => {
    const userData = info.outputPath('no-locks');
    mkdirSync(userData);
    const refusing = refusingLocks(join(userData, 'sessions.sqlite'), info.outputPath());
    if (refusing === null) return;
    const app = await start({ userData, env: refusing });
    const sentence = storeTrouble.busy(join(userData, 'sessions.sqlite'));
    await expect((await library(app)).getByText(sentence).first()).toBeVisible();
  });
});
