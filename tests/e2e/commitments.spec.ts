import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { RegisterView } from '#shared/group/register/views.ts';
import { commitmentSheetWords as words } from '#shared/words/en/commitments.ts';
import { expect, test } from './support/app.ts';
import { beginGroup } from './support/driver.ts';
import { holdAnswers, holdFrames } from './support/late.ts';
import { commits, endsAndCloses, onTheWall, opensRoom, toGroup, toReview } from './support/meeting.ts';
import { command, query, view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';

const WORDS = 'Ask two colleagues what they would drop';
const INSIGHT = 'Silence is not a no';
/** In everything that she writes of herself. */
const INSIDE = 'zyxwo';
const NOTICED = 'two different answers';

test('a commitment comes back to its owner first and alone, and is shown as they say', async ({ app }) => {
  test.slow();
  let desk = await app.window('library');
  await beginGroup(desk, 'Thursday Council', 'Ana, Ben, Chidi, Dora');

  await test.step('it is written in the first session, by keyboard, and that session is closed', async () => {
    const { console: console_ } = await opensRoom(app, desk);
    await console_.keyboard.press('Space');
    // A day that is not chosen yet is asked for, and nothing is kept without it.
    await openSheet(console_, 'c');
    await console_.keyboard.insertText(WORDS);
    await console_.getByRole('radio', { name: words.byDay }).press('Space');
    await console_.getByRole('textbox', { name: words.notice }).press('Enter');
    await expect(console_.getByText(words.whichDay)).toBeVisible();
    expect((await view(console_, 'console')).view?.commitments).toEqual([]);
    // What is written is not lost to one Escape.
    await console_.keyboard.press('Escape');
    await expect(console_.getByText('Not saved yet.')).toBeVisible();
    await closeSheet(console_);
    await commits(console_, { whose: 'Ana', text: WORDS, notice: NOTICED, shown: 'The group' });
    await expect
      .poll(async () => (await view(console_, 'console')).view?.commitments.map(({ visible }) => visible))
      .toEqual(['group']);
    await command(console_, { type: 'insight.write', person: 'p1', text: INSIGHT, release: false });
    desk = await endsAndCloses(app, console_);
  });

  await test.step('Start says whose waits, and not what; another group’s session changes nothing', async () => {
    await expect(desk.locator('.start-commitments')).toContainText('Ana hears of theirs first');
    expect(await desk.locator('body').innerText()).not.toContain(WORDS);
    await beginGroup(desk, 'First Monday Set', 'Gus, Hana, Ivo');
    const { console: console_ } = await opensRoom(app, desk);
    await command(console_, { type: 'phase.start', ago: 0 });
    desk = await endsAndCloses(app, console_);
    await desk.keyboard.press('Escape');
  });

  /** The next session of the council, up to where Ana's comes back. */
  const comesBack = async (): Promise<Page> => {
    if (await desk.locator('.start .next-act').isVisible()) await toGroup(desk, 'Thursday Council');
    await expect(desk.getByRole('heading', { level: 1, name: 'Thursday Council' })).toBeVisible();
    const { console: console_ } = await opensRoom(app, desk);
    await toReview(console_, 'Ana');
    return console_;
  };

  await test.step('the screen is turned to Ana: the wall and the console show nothing of it', async () => {
    const console_ = await comesBack();
    expect(await console_.locator('body').innerText()).not.toContain(WORDS);
    await console_.keyboard.press('Space');
    await expect(console_.getByRole('heading', { name: 'Hand it to Ana' })).toBeVisible();
    expect(await console_.locator('body').innerText()).not.toContain(WORDS);
    await console_.keyboard.press('Enter');
    await expect(console_.getByRole('heading', { name: 'Ana hears of it first' })).toBeVisible();
    await expect(console_.getByText(WORDS)).toBeVisible();
    await expect(console_.getByText(NOTICED)).toBeVisible();
    await expect(console_.locator('.agenda, .notes, .rail')).toHaveCount(0);
    await console_.screenshot({ path: 'screenshots/recall-owner.png' });
    expect(await onTheWall(app)).not.toContain(WORDS);
    // Escape covers at once, and nothing of it is left on the page.
    await console_.keyboard.press('Escape');
    await expect(console_.getByRole('heading', { name: 'Hand it to Ana' })).toBeVisible();
    expect(await console_.content()).not.toContain(WORDS);
    await console_.keyboard.press('Enter');
    await expect(console_.getByText(WORDS)).toBeVisible();
    // A digit chooses, and taps nobody.
    await console_.keyboard.press('1');
    await console_.keyboard.press('Enter');
    await expect.poll(() => onTheWall(app)).toContain(WORDS);
    await (await app.window('room')).screenshot({ path: 'screenshots/recall-shown-room.png' });
    expect((await view(console_, 'console')).view?.board.lastTurn).toBeNull();
    await console_.keyboard.press('z');
    await expect.poll(() => onTheWall(app)).not.toContain(WORDS);
    await console_.keyboard.press('Shift+Z');
    await expect.poll(() => onTheWall(app)).toContain(WORDS);
    await console_.keyboard.press('j');
    await expect
      .poll(async () => (await view(console_, 'console')).view?.recall?.owners[0]?.becomes)
      .toBe('carry');
    desk = await endsAndCloses(app, console_);
  });

  await test.step('carried on once more it is asked whether it is still hers, before anything else', async () => {
    const second = await comesBack();
    await second.keyboard.press('Space');
    await second.keyboard.press('Enter');
    await expect(second.getByText(WORDS)).toBeVisible();
    await second.keyboard.press('2');
    await second.keyboard.press('Enter');
    await expect.poll(async () => (await view(second, 'console')).view?.recall?.open?.hears).toBe('say');
    await second.keyboard.press('j');
    await expect
      .poll(async () => (await view(second, 'console')).view?.recall?.owners[0]?.becomes)
      .toBe('carry');
    desk = await endsAndCloses(app, second);
    const third = await comesBack();
    await third.keyboard.press('Space');
    await third.keyboard.press('Enter');
    await expect(third.getByRole('heading', { name: 'Is it still yours?' })).toBeVisible();
    await third.screenshot({ path: 'screenshots/recall-still.png' });
    await third.clock.install();
    await third.keyboard.press('Shift');
    await third.clock.fastForward(119_000);
    await expect(third.getByRole('heading', { name: 'Is it still yours?' })).toBeVisible();
    await third.clock.fastForward(2_000);
    // Nobody touched it: it is covered, and opens for whoever it is of.
    await expect(third.getByRole('heading', { name: 'Hand it to Ana' })).toBeVisible();
    await expect(third.getByText(WORDS)).toHaveCount(0);
    await third.keyboard.press('Enter');
    await expect(third.getByRole('heading', { name: 'Is it still yours?' })).toBeVisible();
    await third.keyboard.press('4');
    await third.keyboard.press('Enter');
    await expect(third.getByRole('heading', { name: 'Ana hears of it first' })).toBeVisible();
    await third.keyboard.press('3');
    await third.keyboard.press('Enter');
    await expect
      .poll(async () => (await view(third, 'console')).view?.recall?.owners[0]?.becomes)
      .toBe('letGo');
    expect(await onTheWall(app)).not.toContain(WORDS);
    desk = await endsAndCloses(app, third);
    await expect(desk.locator('.start-commitments')).toHaveCount(0);
  });

  await test.step('Ana’s own page is hers: handed over, read, sealed with a word, and covered', async () => {
    await toGroup(desk, 'Thursday Council');
    await openSheet(desk, 'h');
    await desk.locator('.whose-line').first().press('Enter');
    await expect(desk.getByRole('heading', { name: 'Hand it to Ana' })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(WORDS)).toBeVisible();
    await expect(desk.locator('.own-lines').first()).toContainText('let go');
    await desk.screenshot({ path: 'screenshots/own-page.png' });
    // Hers to release, and to take back.
    const insight = desk.locator('.own-lines li').filter({ hasText: INSIGHT });
    await expect(insight).toContainText('withheld');
    await desk.keyboard.press('r');
    await expect(insight.getByRole('button', { name: `Take back ${INSIGHT}` })).toBeVisible();
    await desk.keyboard.press('t');
    await expect(insight.getByRole('button', { name: `Release ${INSIGHT}` })).toBeVisible();
    // Read anew with the word, it comes late: the page is covered by then, and asks for the word.
    const known = await query(desk, { type: 'register.read' });
    const people = known.ok ? (known.answer as RegisterView).people : [];
    const ana = people.find(({ name }) => name === 'Ana')?.person ?? '';
    const letGo = await holdAnswers(app, { type: 'own.read', person: ana as EntryId, word: 'pebble' });
    // Whoever writes quickly is not taken back to the first field by a frame that comes late.
    const drawAgain = await holdFrames(desk);
    await desk.keyboard.press('s');
    await expect(desk.getByRole('textbox', { name: 'The word' })).toBeFocused();
    await desk.keyboard.insertText('pebble');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('textbox', { name: 'The same once more' })).toBeFocused();
    await drawAgain();
    await expect(desk.getByRole('textbox', { name: 'The same once more' })).toBeFocused();
    await desk.keyboard.insertText('pebble');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Sealed.')).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('heading', { name: 'Hand it to Ana' })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { name: 'Ana sealed it' })).toBeVisible();
    await letGo();
    // Whatever main answered before this is there.
    await query(desk, { type: 'clock.read' });
    await expect(desk.getByRole('heading', { name: 'Ana sealed it' })).toBeVisible();
    expect(await desk.content()).not.toContain(WORDS);
    await desk.keyboard.insertText('gravel');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('That is another word.')).toBeVisible();
    await desk.keyboard.insertText('pebble');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(WORDS)).toBeVisible();
  });

  await test.step('Ana watches herself: habits, points, one line, and nobody else', async () => {
    await desk.keyboard.press('w');
    await expect(desk.getByRole('heading', { name: 'For yourself alone' })).toBeVisible();
    const habit = desk.getByRole('textbox', { name: 'Habit 2' });
    await expect(habit).toHaveValue('Pause before I answer');
    await habit.fill(`Count to three ${INSIDE}`);
    const did = (name: string, mark: string) =>
      desk.getByRole('radiogroup', { name }).getByRole('radio', { name: mark, exact: true });
    await did('Did you? Habit 2', 'partly').click();
    await did('The problem stayed with whoever owns it.', 'yes').click();
    await desk.getByRole('textbox', { name: 'One line for yourself' }).fill(`I waited ${INSIDE}`);
    // Covered in the middle of it, nothing of it is there, and nothing is lost: one press is enough, also in a field.
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('heading', { name: 'Hand it to Ana' })).toBeVisible();
    expect(await desk.content()).not.toContain(INSIDE);
    await desk.keyboard.press('Enter');
    await desk.locator('.handed-field input').fill('pebble');
    await desk.keyboard.press('Enter');
    await expect(habit).toHaveValue(`Count to three ${INSIDE}`);
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByText('Kept, for you alone.')).toBeVisible();
    const watched = desk.locator('.own-watched');
    await expect(watched).toContainText(`Count to three ${INSIDE}`);
    await expect(watched).toContainText(`I waited ${INSIDE}`);
    await expect(watched.locator('.own-mark[data-mark="partly"]').first()).toBeVisible();
    await desk.screenshot({ path: 'screenshots/own-watched.png' });
    // Sealed with her word it stands in no file, and what the group is shown has not heard of it.
    for (const file of ['sessions.sqlite', 'sessions.sqlite-wal'])
      expect(readFileSync(join(app.userData, file)).includes(INSIDE)).toBe(false);
    const known = await query(desk, { type: 'register.read' });
    expect(JSON.stringify(known)).not.toContain(INSIDE);
  });

  await test.step('a page that nobody touches for two minutes is covered, and forgets the word', async () => {
    await desk.clock.install();
    // Any touch begins the two minutes anew.
    await desk.keyboard.press('Shift');
    await desk.clock.fastForward(119_000);
    await expect(desk.getByText(WORDS)).toBeVisible();
    await desk.keyboard.press('Shift');
    await desk.clock.fastForward(119_000);
    await expect(desk.getByText(WORDS)).toBeVisible();
    await desk.clock.fastForward(2_000);
    await expect(desk.getByRole('heading', { name: 'Hand it to Ana' })).toBeVisible();
    await expect(desk.getByText(WORDS)).toHaveCount(0);
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { name: 'Ana sealed it' })).toBeVisible();
  });
});
