import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findWord } from '../../tools/closing/search.ts';
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
import { view } from './support/session.ts';
import { openSheet } from './support/sheets.ts';
import { spoil } from './support/spoil.ts';
import { letPass } from './support/time.ts';

const COUNCIL = 'Thursday Council';
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
  wall: 'written before a kill, gone with its session',
} as const;
type Follower = keyof typeof MAY_STAY | keyof typeof MAY_NOT;
const FOLLOWERS = [...Object.keys(MAY_STAY), ...Object.keys(MAY_NOT)] as readonly Follower[];
const says = (follower: Follower): string => `${WORD}${follower}`;

/** What of the words stands in any file of this folder. */
const foundIn = (folder: string): string[] =>
  [...new Set(findWord(folder, WORD, FOLLOWERS).map(({ follower }) => follower))].sort();

const facilitatorOf = (lines: readonly string[]): string =>
  /^Facilitates(\p{Lu}\p{Ll}+?)(?=\P{Ll})/u.exec(
    lines.find((line) => line.startsWith('Facilitates')) ?? '',
  )?.[1] ?? lines.join(' / ');

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

/** The screen is turned to somebody: they read theirs, and say who hears of it (1 show, 2 say, 3 keep). */
async function hears(app: RunningApp, console: Page, name: string, choice: '1' | '2' | '3'): Promise<void> {
  await toReview(console, name);
  await console.keyboard.press('Space');
  await expect(console.getByRole('heading', { name: `Hand it to ${name}` })).toBeVisible();
  expect(await onTheWall(app)).not.toContain(WORD);
  expect(await console.locator('body').innerText()).not.toContain(WORD);
  await console.keyboard.press('Enter');
  await expect(console.getByRole('heading', { name: `${name} hears of it first` })).toBeVisible();
  expect(await onTheWall(app)).not.toContain(WORD);
  await console.keyboard.press(choice);
  await console.keyboard.press('Enter');
  await expect(console.locator('.handed')).toHaveCount(0);
}

test('a group lives through six sessions, and nothing is left that its level does not allow', async ({
  start,
}, info) => {
  test.slow();
  let app = await start();
  const home = app.userData;
  let desk = await atStart(app);
  await beginGroup(desk, COUNCIL, 'Ana, Ben, Chidi, Dora, Emre, Fay');
  const facilitated: string[] = [];
  /** Every role of the next session has somebody, and the reason why; nobody leads twice in a row. */
  const rolesRotate = async (): Promise<void> => {
    const lines = await roleLines(desk);
    info.annotations.push({ type: 'roles', description: lines.join(' | ') });
    expect(lines.length).toBeGreaterThan(3);
    const reasons = await desk.locator('.group-next li small').allTextContents();
    expect(reasons).toHaveLength(lines.length);
    for (const reason of reasons) expect(reason).toMatch(/\w{2}/);
    const now = facilitatorOf(lines);
    expect(facilitated).not.toContain(now);
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
    await commits(console, { whose: 'Ben', text: says('own'), notice: says('own'), shown: 'Only the owner' });
    await notes(console, 2, says('process'));
    await notes(console, 0, says('taken'));
    await console.getByRole('button', { name: `Take back: ${says('taken')}` }).press('Enter');
    await expect(console.getByText(says('taken'))).toHaveCount(0);
    await openSheet(console, 'm');
    await console.keyboard.insertText(says('message'));
    await console.keyboard.press('Enter');
    await expect.poll(() => onTheWall(app)).toContain(says('message'));
    expect(foundIn(home)).toContain('process');
    desk = await endsAndCloses(app, console);
    expect(foundIn(home)).toEqual(['own', 'shared']);
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
    await hears(app, console, 'Ana', '1');
    await expect.poll(() => onTheWall(app)).toContain(says('shared'));
    expect(await onTheWall(app)).not.toContain(says('own'));
    await console.keyboard.press('j');
    await expect
      .poll(async () => (await view(console, 'console')).view?.recall?.owners[0]?.becomes)
      .toBe('carry');
    desk = await endsAndCloses(app, console);
    await toGroup(desk, COUNCIL);
  });

  await app.quit();
  expect(foundIn(home)).toEqual(['own', 'shared']);
});
