import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findWord } from '../../tools/closing/search.ts';
import type { ClosingNews } from '#shared/ipc/closing.ts';
import { rescueWords } from '#shared/words/en/rescue.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { atStart, beginGroup, chooseFile, pressLast } from './support/driver.ts';
import {
  commits,
  endsAndCloses,
  endsByKeys,
  handsOn,
  onTheWall,
  opensBundle,
  opensRoom,
  roleLines,
  spaceTo,
  toClosing,
  toGroup,
  toReview,
} from './support/meeting.ts';
import { query, view } from './support/session.ts';
import { openSheet } from './support/sheets.ts';
import { spoil } from './support/spoil.ts';
import { hoursLater, letPass } from './support/time.ts';

const COUNCIL = 'Thursday Council';
/** Why somebody presents or holds a role, in words; a draw shows its seed. */
const REASONS =
  /^(no slot yet|carried over|had a slot last time|last slot .+ (?:ago|before)|level with .+; drawn, seed \d{4}|held it |never held it|the only one free|\p{Lu}.+\.$)/u;
/** Leaves after the fourth session. */
const BEN = 'Benedikt';
const PASSPHRASE = 'six stones in a row';

/** Begins every text that is written, so that it is found wherever it lies. */
const WORD = 'zyxw';
/** What follows it: why it may stay once all is closed at L1, or why it may not. */
const MAY_STAY = { shared: 'a commitment that its owner shows', option: 'handed to its owner' } as const;
const MAY_NOT = {
  own: 'the words of somebody who had all about them removed',
  process: 'a note on the way of working, gone with its session',
  message: 'shown in the room, gone with its session',
  taken: 'taken back',
  before: 'in the slot that was raised to L3, before that',
  sealed: 'in the slot that was raised to L3',
  killed: 'a note in the session that was killed while it closed',
  left: 'a note in the session that nobody closed',
} as const;
type Follower = keyof typeof MAY_STAY | keyof typeof MAY_NOT;
const FOLLOWERS = [...Object.keys(MAY_STAY), ...Object.keys(MAY_NOT)] as readonly Follower[];
const says = (follower: Follower): string => `${WORD}${follower}`;

const ANAS = ['Ana', says('shared')] as const;
const BENS = [BEN, says('own')] as const;

/** What of the words stands in any file of this folder, whose app was ended. */
const foundIn = (folder: string): string[] =>
  [...new Set(findWord(folder, WORD, FOLLOWERS).map(({ follower }) => follower))].sort();

/** Looks at copies of the file and of what lies beside it, because an app that runs keeps it to itself. */
function inCopies<T>(folder: string, look: (copy: string) => T): T {
  const copy = mkdtempSync(join(tmpdir(), 'six-'));
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith(STORE_FILE)) copyFileSync(join(folder, name), join(copy, name));
    return look(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Writes a line of the kind that so many steps down leads to. */
async function notes(console: Page, steps: number, text: string): Promise<void> {
  const written = async () =>
    (await view(console, 'console')).view?.notes.some((note) => note.text === text) === true;
  await console.keyboard.press('n');
  for (let i = 0; i < steps; i++) await console.keyboard.press('ArrowDown');
  await console.keyboard.insertText(text);
  await console.keyboard.press('Enter');
  await expect.poll(written).toBe(true);
  for (let i = 0; i < steps; i++) await console.keyboard.press('ArrowUp');
  await console.keyboard.press('Escape');
}

/**
 * The screen is turned to somebody: they read theirs, which is nowhere before and on the wall not then either, and say
 * who hears of it (1 show, 2 say, 3 keep).
 */
async function hears(
  app: RunningApp,
  console: Page,
  [name, words]: readonly [string, string],
  choice: '1' | '2' | '3',
): Promise<void> {
  await toReview(console, name);
  await console.keyboard.press('Space');
  await expect(console.getByRole('heading', { name: `Hand it to ${name}` })).toBeVisible();
  expect(await onTheWall(app)).not.toContain(words);
  expect(await console.locator('body').innerText()).not.toContain(words);
  await console.keyboard.press('Enter');
  await expect(console.getByRole('heading', { name: `${name} hears of it first` })).toBeVisible();
  await expect(console.getByText(words).first()).toBeVisible();
  expect(await onTheWall(app)).not.toContain(words);
  await console.keyboard.press(choice);
  await console.keyboard.press('Enter');
  await expect(console.locator('.handed')).toHaveCount(0);
}

/** Takes the bundle in whose contents are shown. */
async function takesIn(desk: Page): Promise<void> {
  await expect(desk.getByRole('button', { name: 'Take it in' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.dialog')).toHaveCount(0);
}

/** A closing asks what time it is before it writes anything, and for the copies once all is written. */
const KILLED_AT = ['theTime', 'theCopies'] as const;
/** Ends the app, as a power cut would, where it next asks for this. */
const killAt = (app: RunningApp, place: (typeof KILLED_AT)[number]): Promise<void> =>
  app.electron.evaluate((_, at) => {
    const cut = (() => process.kill(process.pid, 'SIGKILL')) as never;
    if (at === 'theTime') Date.now = cut;
    else {
      process.getBuiltinModule('node:fs').readdirSync = cut;
      process.getBuiltinModule('node:module').syncBuiltinESMExports();
    }
  }, place);

test('a group lives through six sessions, and nothing is left that its level does not allow', async ({
  start,
}, info) => {
  test.slow();
  let app = await start();
  const home = app.userData;
  let desk = await atStart(app);
  await beginGroup(desk, COUNCIL, `Ana, ${BEN}, Chidi, Dora, Emre, Fay`);
  const facilitated: string[] = [];
  /** Who had the slot in which an option was handed over: where it was drawn to whoever leaves, it may go with them. */
  let presented = '';
  const remains = (found: readonly string[]): string[] =>
    found.filter((follower) => follower !== 'option' || presented !== BEN);
  /**
   * Every role of the next session has somebody, and the reason why. Four lead in turn, though all of it is one day; who
   * comes after them led neither of the last two.
   */
  const rolesRotate = async (): Promise<void> => {
    const lines = await roleLines(desk);
    expect(lines).toHaveLength(6);
    const reasons = await desk.locator('.group-next li small').allTextContents();
    expect(reasons).toHaveLength(lines.length);
    for (const reason of reasons) expect(reason).toMatch(REASONS);
    const leads = desk
      .locator('.group-next li')
      .filter({ hasText: /^Facilitates/ })
      .locator('b');
    const now = (await leads.textContent()) ?? '';
    expect(facilitated.slice(facilitated.length < 4 ? 0 : -2)).not.toContain(now);
    facilitated.push(now);
  };

  await test.step('one: commitments, an option, notes and taps; closed', async () => {
    await rolesRotate();
    const { console } = await opensRoom(app, desk);
    await spaceTo(console, 'CHECKIN');
    await console.keyboard.press('1');
    await letPass(app, 40);
    await console.keyboard.press('2');
    await commits(console, {
      whose: 'Ana',
      text: says('shared'),
      notice: says('shared'),
      shown: 'The group',
    });
    await commits(console, { whose: BEN, text: says('own'), notice: says('own'), shown: 'Only the owner' });
    await notes(console, 2, says('process'));
    await notes(console, 0, says('taken'));
    await console.getByRole('button', { name: `Take back: ${says('taken')}` }).press('Enter');
    await expect(console.getByText(says('taken'))).toHaveCount(0);
    await openSheet(console, 'm');
    await console.keyboard.insertText(says('message'));
    await console.keyboard.press('Enter');
    await expect.poll(() => onTheWall(app)).toContain(says('message'));
    expect(inCopies(home, foundIn)).toContain('process');
    desk = await endsAndCloses(app, console);
    expect(inCopies(home, foundIn)).toEqual(['own', 'shared']);
  });

  await test.step('another group meets in between', async () => {
    await beginGroup(desk, 'First Monday Set', 'Gus, Hana, Ivo');
    const { console } = await opensRoom(app, desk);
    await spaceTo(console, 'CHECKIN');
    expect((await view(console, 'console')).view?.recall ?? null).toBeNull();
    desk = await endsAndCloses(app, console);
    await toGroup(desk, COUNCIL);
  });

  await test.step('two: Ana’s comes back to her first, stands on the wall as she says, and is carried on', async () => {
    await rolesRotate();
    const { console } = await opensRoom(app, desk);
    await hears(app, console, ANAS, '1');
    await expect.poll(() => onTheWall(app)).toContain(says('shared'));
    expect(await onTheWall(app)).not.toContain(says('own'));
    await console.keyboard.press('j');
    await expect
      .poll(async () => (await view(console, 'console')).view?.recall?.owners[0]?.becomes)
      .toBe('carry');
    await hears(app, console, BENS, '3');
    await spaceTo(console, 'PRESENT');
    presented = (await onTheWall(app)).match(/Present: (\S+)/)?.[1] ?? '';
    await notes(console, 0, says('option'));
    desk = await endsAndCloses(app, console);
    expect(inCopies(home, foundIn)).toEqual(['option', 'own', 'shared']);
    await toGroup(desk, COUNCIL);
  });

  await test.step('three: one slot at L3, whose words are in memory alone', async () => {
    await rolesRotate();
    const { console } = await opensRoom(app, desk);
    await hears(app, console, ANAS, '3');
    await hears(app, console, BENS, '3');
    await spaceTo(console, 'PRESENT');
    await notes(console, 0, says('before'));
    expect(inCopies(home, foundIn)).toContain('before');
    await openSheet(console, 'Shift+L');
    await console.keyboard.press('Enter');
    await expect.poll(async () => (await view(console, 'console')).view?.level.now).toBe('L3');
    await notes(console, 0, says('sealed'));
    await expect.poll(() => onTheWall(app)).toContain('Nothing leaves, nothing is written.');
    // They are there to be read, and on no disk.
    await expect(console.getByText(says('before'))).toBeVisible();
    expect(inCopies(home, foundIn)).toEqual(['option', 'own', 'shared']);
    desk = await endsAndCloses(app, console);
    await toGroup(desk, COUNCIL);
  });

  await test.step('four: killed while it closes, it is open with everything or closed with nothing too much', async () => {
    await rolesRotate();
    const { console } = await opensRoom(app, desk);
    await spaceTo(console, 'OPEN');
    await notes(console, 2, says('killed'));
    desk = await endsByKeys(app, console);
    await toClosing(desk);
    for (const place of KILLED_AT) {
      // Taken while it runs: there is nothing to ask once the app is gone.
      const running = app.electron.process();
      await killAt(app, place);
      await pressLast(desk, 'Control+Enter');
      await expect.poll(() => running.signalCode).toBe('SIGKILL');
      app = await start({ userData: home });
      desk = await app.window('library');
      const news = await query(desk, { type: 'closing.news' });
      const waiting = (news as { answer: ClosingNews }).answer.waiting.length;
      // Before anything was written it is open with everything.
      expect(waiting).toBe(place === 'theTime' ? 1 : 0);
      if (waiting === 0) continue;
      expect(inCopies(home, foundIn)).toContain('killed');
      await desk.getByRole('dialog').getByRole('button', { name: 'What stays and what goes' }).press('Enter');
      await expect(desk.getByRole('button', { name: /^Close the session/ })).toBeVisible();
    }
    await toGroup(desk, COUNCIL);
    expect(inCopies(home, foundIn)).toEqual(['option', 'own', 'shared']);
    await expect(desk.getByRole('button', { name: 'All four' })).toBeVisible();
  });

  await test.step('somebody leaves with all about them in one file, and is nowhere any more', async () => {
    const file = info.outputPath('benedikt.json');
    await chooseFile(app, file);
    await openSheet(desk, 'h');
    await desk.locator('.whose-line').filter({ hasText: BEN }).press('Enter');
    await expect(desk.getByRole('heading', { name: `Hand it to ${BEN}` })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(says('own')).first()).toBeVisible();
    await desk.keyboard.press('e');
    await expect.poll(() => existsSync(file)).toBe(true);
    await expect(desk.getByText(/^Written: /)).toBeVisible();
    expect(readFileSync(file, 'utf8')).toContain(says('own'));
    expect(readFileSync(file, 'utf8')).not.toContain(says('shared'));
    await openSheet(desk, 'x');
    await desk.getByRole('checkbox', { name: 'I have my file, or want none.' }).press('Space');
    await desk.getByRole('button', { name: 'Remove it for good' }).press('Enter');
    await expect(desk.getByText('Five people')).toBeVisible();
    expect(remains(inCopies(home, foundIn))).toEqual(remains(['option', 'shared']));
    expect(inCopies(home, (copy) => findWord(copy, BEN, []))).toEqual([]);
  });

  /** Who does what next, with the reasons, as the computer says that has the group. */
  let proposed: readonly string[] = [];
  const there = info.outputPath('there.tpbundle');
  const back = info.outputPath('back.tpbundle');
  await test.step('five: held on another computer, to which the group went as one file', async () => {
    proposed = await roleLines(desk);
    await chooseFile(app, there);
    await handsOn(desk, PASSPHRASE);
    await app.quit();
    app = await start();
    desk = await atStart(app);
    await chooseFile(app, there);
    // Where nobody met yet the field for names has the focus.
    await opensBundle(desk, PASSPHRASE, 'Alt+b');
    await takesIn(desk);
    await toGroup(desk, COUNCIL);
    await expect(desk.getByRole('button', { name: 'All four' })).toBeVisible();
    // A day's sessions stand in the same order there.
    expect(await roleLines(desk)).toEqual(proposed);
    await rolesRotate();
    const { console } = await opensRoom(app, desk);
    await hears(app, console, ANAS, '2');
    await console.keyboard.press('l');
    await expect
      .poll(async () => (await view(console, 'console')).view?.recall?.owners[0]?.becomes)
      .toBe('letGo');
    expect(await onTheWall(app)).not.toContain(WORD);
    desk = await endsAndCloses(app, console);
    await toGroup(desk, COUNCIL);
    proposed = await roleLines(desk);
    await chooseFile(app, back);
    await handsOn(desk, PASSPHRASE);
    await app.quit();
    // What its owner alone was handed stays behind.
    expect(foundIn(app.userData)).toEqual(['shared']);
    expect(findWord(app.userData, BEN, [])).toEqual([]);
  });

  await test.step('and back: what was held there is there, and nobody who left', async () => {
    app = await start({ userData: home });
    desk = await atStart(app);
    await chooseFile(app, back);
    await opensBundle(desk, PASSPHRASE);
    await takesIn(desk);
    await toGroup(desk, COUNCIL);
    await expect(desk.getByRole('button', { name: 'All five' })).toBeVisible();
    await expect(desk.getByText('Five people')).toBeVisible();
    expect(await roleLines(desk)).toEqual(proposed);
    await app.quit();
  });

  await test.step('six: after a damaged file and a copy put back', async () => {
    spoil(join(home, STORE_FILE), COUNCIL);
    app = await start({ userData: home });
    desk = await app.window('library');
    await expect(desk.getByRole('button', { name: rescueWords.takeBackup })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(/back\. The damaged file is kept as /)).toBeVisible();
    await toGroup(desk, COUNCIL);
    await expect(desk.getByRole('button', { name: 'All five' })).toBeVisible();
    await rolesRotate();
    const { console } = await opensRoom(app, desk);
    await spaceTo(console, 'CHECKIN');
    // What was let go comes back to nobody.
    expect((await view(console, 'console')).view?.recall ?? null).toBeNull();
    desk = await endsAndCloses(app, console);
    await expect(desk.locator('.start-commitments')).toHaveCount(0);
    await toGroup(desk, COUNCIL);
    await expect(desk.getByRole('button', { name: 'All six' })).toBeVisible();
  });

  await test.step('ended and not closed, the next is closed by the app two days later, which says so', async () => {
    const { console } = await opensRoom(app, desk);
    await spaceTo(console, 'OPEN');
    await notes(console, 2, says('left'));
    await endsByKeys(app, console);
    await app.quit();
    expect(remains(foundIn(home))).toEqual(remains(['left', ...Object.keys(MAY_STAY)].sort()));
    app = await start({ userData: home, ...hoursLater(49) });
    desk = await app.window('library');
    await expect(desk.getByText(/^Closed by the app, 48 hours after the end: /)).toBeVisible();
    await app.quit();
  });
  expect(remains(foundIn(home))).toEqual(remains(Object.keys(MAY_STAY).sort()));
  expect(findWord(home, BEN, [])).toEqual([]);

  await test.step('when its time is over nothing is left, once somebody said that the clock is right', async () => {
    app = await start({ userData: home, ...hoursLater(14 * 31 * 24) });
    desk = await app.window('library');
    await expect(desk.getByText(/^The last start was more than sixty days ago\./)).toBeVisible();
    expect(inCopies(home, foundIn)).not.toEqual([]);
    await desk.getByRole('button', { name: 'The clock is right' }).press('Enter');
    await expect(desk.getByText(/removed: the time was over\./)).toBeVisible();
    await app.quit();
  });
  expect(foundIn(home)).toEqual([]);
});
