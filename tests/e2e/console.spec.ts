import type { Page } from '@playwright/test';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { expect, test } from './support/app.ts';
import { pressLast } from './support/driver.ts';
import { expectAccessibleInEveryTheme } from './support/axe.ts';
import { factsOf } from './support/facts.ts';
import { command, openSession, view } from './support/session.ts';
import { closeSheet, openSheet, paste, typeAfter, written } from './support/sheets.ts';
import { letPass } from './support/time.ts';

const seen = async (page: Page): Promise<ConsoleView> => {
  const { view: shown } = await view(page, 'console');
  if (shown === null) throw new Error('the console shows no session');
  return shown;
};
const seat = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Seats' }).getByRole('button', { name });
const speakers = (page: Page) => page.locator('.pond-seat[aria-pressed="true"] .pond-name').allTextContents();

/** Whoever spoke is silent again. */
async function nobody(page: Page): Promise<void> {
  await page.keyboard.press('Backspace');
  await expect.poll(() => speakers(page)).toEqual([]);
}

test('at the sealed level nobody is asked to write what is not taken down', async ({ app }) => {
  const page = await openSession(app);
  await expect(page.getByRole('radio', { name: 'Process' })).toBeVisible();
  await command(page, { type: 'level.raise', level: 'L3', slot: null });
  await expect(page.getByText('on the owner’s own paper')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Process' })).toHaveCount(0);
  await expect(page.getByPlaceholder('One option, in memory only')).toBeVisible();
  for (const key of ['c', 'q', 'm']) {
    await page.keyboard.press(key);
    await expect(page.getByText(/nothing of this kind is taken down/).first()).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Put away' }).click();
    await expect(page.getByRole('button', { name: 'Put away' })).toHaveCount(0);
  }
});

test('a commitment is by a day to come', async ({ app }) => {
  const page = await openSession(app);
  await openSheet(page, 'c');
  await page.keyboard.insertText('Ask for the numbers');
  await page.getByRole('radio', { name: 'A day' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Which day').fill('2020-01-01');
  await sheet.getByLabel('Which day').press('Enter');
  await expect(sheet.getByText('That day is over. Choose one from today on.')).toBeVisible();
  expect((await seen(page)).commitments).toEqual([]);
  await sheet.getByLabel('Which day').fill('9999-12-31');
  await expect(sheet.getByText(/more than ten years ahead/)).toBeVisible();
});

test('the keys of the console', async ({ app }) => {
  const page = await openSession(app);
  await test.step('digits and Space go on working under an open sheet', async () => {
    await openSheet(page, 'a');
    await expect(page.getByRole('dialog', { name: 'People' })).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('Digit4');
    await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('running');
    await expect.poll(() => speakers(page)).toEqual(['Dora']);
    // Other letters belong to the sheet.
    await page.keyboard.press('p');
    expect((await seen(page)).now?.phase.mode).toBe('running');
    await closeSheet(page);
    await nobody(page);
  });
  await test.step('digits tap people; Shift hands over; Backspace is nobody', async () => {
    await page.keyboard.press('Digit2');
    await expect(seat(page, 'Ben')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Digit1');
    await expect.poll(() => speakers(page)).toEqual(['Ana', 'Ben']);
    await page.keyboard.press('Shift+Digit3');
    await expect.poll(() => speakers(page)).toEqual(['Chidi']);
    await page.keyboard.press('Backspace');
    await expect.poll(() => speakers(page)).toEqual([]);
    await page.keyboard.press('z');
    await expect.poll(() => speakers(page)).toEqual(['Chidi']);
    await page.keyboard.press('Shift+Z');
    await expect.poll(() => speakers(page)).toEqual([]);
  });
  await test.step('the arrows date the last voice back', async () => {
    // Nothing begins before whatever was tapped last.
    await letPass(app, 3);
    await page.keyboard.press('Digit1');
    await expect.poll(() => speakers(page)).toEqual(['Ana']);
    for (const [key, earlier] of [
      ['ArrowRight', 1000],
      ['ArrowRight', 2000],
      ['ArrowLeft', 1000],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(async () => (await seen(page)).board.last?.earlier).toBe(earlier);
    }
    await nobody(page);
  });
  await test.step('a text field keeps every key, and Escape leaves it', async () => {
    await typeAfter(page, 'n', 'Ask 12 people / z?');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await seen(page)).notes.map(({ kind, text }) => [kind, text]))
      .toEqual([['parking', 'Ask 12 people / z?']]);
    expect(await speakers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator(':is(input, textarea):focus')).toHaveCount(0);
    await page.keyboard.press('Digit1');
    await expect.poll(() => speakers(page)).toEqual(['Ana']);
    await nobody(page);
  });
  await test.step('a slash and a digit show a phrase, Escape puts it away', async () => {
    await page.keyboard.press('/');
    await page.keyboard.press('Digit1');
    await expect(page.getByText('Thank you. Let us hear two people we have not heard.')).toBeVisible();
    expect(await speakers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'You might say' })).toBeVisible();
    await page.keyboard.press('Digit1');
    await expect.poll(() => speakers(page)).toEqual(['Ana']);
  });
  await test.step('the room is blanked, written to and left without digits', async () => {
    await page.keyboard.press('b');
    await expect.poll(async () => (await seen(page)).room.screen).toBe('blank');
    await page.keyboard.press('b');
    await expect.poll(async () => (await seen(page)).room.screen).toBe('phase');
    await typeAfter(page, 'm', 'Back at 18:40');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).room.message).toBe('Back at 18:40');
    await expect(page.locator('.dialog')).toHaveCount(0);
    await page.keyboard.press('m');
    await expect.poll(async () => (await seen(page)).room.screen).toBe('phase');
    await page.keyboard.press('d');
    await expect.poll(async () => (await seen(page)).room.digits).toBe(false);
  });
  await test.step('an act is found by its words', async () => {
    await typeAfter(page, 'Control+k', 'blank');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).room.screen).toBe('blank');
    await expect(page.locator('.dialog')).toHaveCount(0);
  });
  await test.step('an extension beyond what a phase may take asks for the group', async () => {
    const planned = (await seen(page)).now?.phase.planned ?? 0;
    await openSheet(page, 'e');
    await expect(page.getByRole('alertdialog', { name: 'Did the group agree?' })).toBeVisible();
    expect((await seen(page)).now?.phase.planned).toBe(planned);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).now?.phase.planned).toBe(planned + 60_000);
    await expect(page.locator('.dialog')).toHaveCount(0);
  });
  await test.step('Space does the next act, again and again', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 1, name: 'Working agreement' })).toBeVisible();
    // A focused button keeps its hands off: Space is the next act there too.
    await page.getByRole('button', { name: 'Pause' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { level: 1, name: 'Check-in' })).toBeVisible();
    expect((await seen(page)).now?.phase.mode).toBe('running');
    // So after a click on one: the click is one act, and so is Space.
    const holder = async () => (await seen(page)).room.holder;
    const first = await holder();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('paused');
    // Nor does Enter press it once more: what was clicked does not keep the focus.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('running');
    expect(await holder()).toBe(first);
    // Held for long it is one act as well, and so is Enter on a button.
    const times = (type: string) => factsOf(app).filter(({ body }) => body.type === type).length;
    for (const [key, type] of [
      ['Space', 'turn.began'],
      ['Enter', 'clock.extended'],
    ] as const) {
      const before = times(type);
      if (key === 'Enter') await page.getByRole('button', { name: /^Extend/ }).focus();
      for (let repeat = 0; repeat < 20; repeat += 1) await page.keyboard.down(key);
      await page.keyboard.up(key);
      await expect.poll(() => times(type)).toBe(before + 1);
    }
    await page.keyboard.press('z');
    await page.keyboard.press('z');
    await expect.poll(holder).toBe(first);
  });
  await test.step('V says whose turn it was', async () => {
    await nobody(page);
    await page.keyboard.press('Digit2');
    await expect.poll(() => speakers(page)).toEqual(['Ben']);
    await page.keyboard.press('v');
    await expect(page.getByText('Ben was not it?')).toBeVisible();
    await page.keyboard.press('Digit1');
    await expect.poll(() => speakers(page)).toEqual(['Ana']);
    await page.keyboard.press('v');
    await seat(page, 'Dora').click();
    await expect.poll(() => speakers(page)).toEqual(['Dora']);
    await page.keyboard.press('v');
    await page.keyboard.press('Backspace');
    await expect.poll(() => speakers(page)).toEqual([]);
  });
  await test.step('a misspelt name is mended, and a late arrival sits where they sit', async () => {
    await openSheet(page, 'a');
    const sheet = page.getByRole('dialog', { name: 'People' });
    await sheet.getByRole('button', { name: 'Ben: Mend the name' }).click();
    await expect(sheet.getByLabel('Ben is called')).toBeFocused();
    await page.keyboard.insertText('Ana');
    await page.keyboard.press('Enter');
    await expect(
      page.locator('.notice-text', { hasText: 'Somebody here is called Ana already' }),
    ).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('Benedikt');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('button', { name: 'Benedikt: Mend the name' })).toBeVisible();
    await sheet.getByLabel('Somebody arrives').fill('Gil');
    await sheet.getByLabel('Sits').selectOption('after Ana');
    await sheet.getByRole('button', { name: 'Arrives' }).click();
    const seats = ['Ana', 'Gil', 'Benedikt', 'Chidi', 'Dora', 'Emre', 'Fay'];
    await expect.poll(async () => (await seen(page)).board.seats.map(({ name }) => name)).toEqual(seats);
    expect((await seen(page)).room.seats.map(({ name }) => name)).toEqual(seats);
    await closeSheet(page);
    await page.keyboard.press('z');
    await page.keyboard.press('z');
    await expect
      .poll(async () => (await seen(page)).board.seats.map(({ name }) => name))
      .toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay']);
  });
  await test.step('what is pasted after C is the commitment, and in no name', async () => {
    const names = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
    const line = 'Ask the sponsor, twice.';
    await openSheet(page, 'c');
    const sheet = page.getByRole('dialog', { name: 'A commitment' });
    const field = sheet.getByRole('textbox', { name: 'What', exact: true });
    await expect(field).toBeFocused();
    // Of the sheet: the window behind it has choices of its own.
    const chosen = async () => [
      await sheet
        .getByRole('combobox')
        .evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).value)),
      await sheet.getByRole('radio', { checked: true }).allTextContents(),
    ];
    const before = await chosen();
    await paste(app, page, line);
    await expect(field).toHaveValue(line);
    // Every other field, and whatever is chosen, is as it was: only the line is new.
    expect((await written(page)).filter((text) => text !== '')).toEqual([line]);
    expect(await chosen()).toEqual(before);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).commitments.map(({ text }) => text)).toEqual([line]);
    const { people, board, room } = await seen(page);
    for (const shown of [people, board.seats, room.seats])
      expect(shown.map(({ name }) => name)).toEqual(names);
    await page.keyboard.press('z');
    await expect.poll(async () => (await seen(page)).commitments).toEqual([]);
  });
  await test.step('ending now is asked once', async () => {
    await openSheet(page, 'y');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await closeSheet(page);
    expect((await seen(page)).now?.title.phase).toBe('CHECKIN');
    await openSheet(page, 'y');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Agreement check' })).toBeVisible();
  });
});

test('the console before the first phase has begun', async ({ app }) => {
  const page = await openSession(app);
  await test.step('what to watch for stands where nothing else calls for attention', async () => {
    await expect(page.getByText('Watch for: Who is still arriving; any unease with a role')).toBeVisible();
  });
  await test.step('a refused act says why, in words', async () => {
    await page.keyboard.press('s');
    await expect(page.getByText('This phase may be short, but it is never skipped.').first()).toBeVisible();
  });
  // Nothing begins before the room was opened; the window hears of the time with the next act.
  await letPass(app, 3);
  await test.step('people arrive, step out and give up a slot', async () => {
    await openSheet(page, 'a');
    await page.getByRole('textbox', { name: 'Somebody arrives' }).fill('Gil');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Gil: Step out' })).toBeVisible();
    await page.getByRole('button', { name: 'Gil: Step out' }).click();
    await page.getByRole('button', { name: 'Gil: Come back' }).click();
    await expect
      .poll(async () => (await seen(page)).people.map(({ name, present }) => [name, present]).at(-1))
      .toEqual(['Gil', true]);
    const first = (await seen(page)).people.find((person) => person.slot === 1);
    await page.getByRole('button', { name: `${first?.name}: Let the next one go first` }).click();
    await expect
      .poll(async () => (await seen(page)).people.find((person) => person.slot === 1)?.name)
      .not.toBe(first?.name);
    await closeSheet(page);
  });
  await test.step('we began earlier: the phase has run for what is typed', async () => {
    await typeAfter(page, 'g', '0:02');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('running');
    const { clock, view: shown } = await view(page, 'console');
    expect((clock?.at ?? 0) - (shown?.schedule.startedAt ?? 0)).toBeGreaterThanOrEqual(2000);
  });
});

test('the private panes are hidden while one display shows the room, and the keys go on', async ({
  app,
  displays,
}) => {
  const page = await openSession(app);
  await command(page, { type: 'note.write', kind: 'process', text: 'Not for the room' });
  await expect(page.getByText('Not for the room')).toBeVisible();
  await displays.mirror();
  await expect(page.getByRole('heading', { name: 'The room is on this screen' })).toBeVisible();
  await expect(page.getByText('Not for the room')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('running');
  // A sheet makes the room step aside for as long as it is open, and shows nothing else.
  await openSheet(page, 'm');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(async () => (await view(page, 'console')).place.panes).toBe(true);
  await expect(page.getByText('Not for the room')).toHaveCount(0);
  await closeSheet(page);
  await expect.poll(async () => (await view(page, 'console')).place.panes).toBe(false);
  // A key that shows what is private asks first; one that only asks something does it.
  const panes = async () => (await view(page, 'console')).place.panes;
  await page.keyboard.press('a');
  const asks = page.getByRole('alertdialog', { name: 'Everybody sees this screen' });
  await expect(asks).toBeVisible();
  await expect.poll(panes).toBe(true);
  await page.keyboard.press('Escape');
  await expect(asks).toHaveCount(0);
  await expect.poll(panes).toBe(false);
  await expect(page.getByText('Not for the room')).toHaveCount(0);
  await openSheet(page, 'y');
  await expect(page.getByRole('alertdialog', { name: 'Everybody sees this screen' })).toHaveCount(0);
  await closeSheet(page);
  await expect.poll(panes).toBe(false);
  await page.keyboard.press('a');
  await expect(asks).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not for the room')).toBeVisible();
  await page.keyboard.press('Shift+V');
  await expect(page.getByText('Not for the room')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not for the room')).toBeVisible();
  // One key leads back; the footer says which.
  await expect(page.getByRole('button', { name: 'The room’s view again' })).toBeVisible();
  await page.keyboard.press('Shift+V');
  await expect(page.getByText('Not for the room')).toHaveCount(0);
  await expect.poll(async () => (await view(page, 'console')).place.panes).toBe(false);
});

test('what becomes of a gap is asked on the only display too, and the room comes back', async ({
  start,
  displays,
}) => {
  const first = await start();
  await command(await openSession(first), { type: 'phase.start', ago: 5_000 });
  await first.kill();
  await displays.mirror();
  const again = await start({ userData: first.userData });
  const desk = await again.window('library');
  await expect(desk.getByRole('button', { name: /Go on where we were/ })).toBeVisible();
  await pressLast(desk, 'Enter');
  const page = await again.window('console');
  await expect(page.getByRole('heading', { name: 'The room is on this screen' })).toBeVisible();
  await expect(page.getByRole('alert').getByRole('button', { name: /Count it/ })).toBeVisible();
  await expect.poll(async () => (await view(page, 'console')).place.panes).toBe(true);
  // What is asked first is all there is.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Open', level: 1 })).toHaveCount(0);
  await page.keyboard.press('l');
  await expect.poll(async () => (await seen(page)).gap).toBeNull();
  await expect.poll(async () => (await view(page, 'console')).place.panes).toBe(false);
  await expect(page.getByRole('button', { name: 'Show the private panes' })).toBeVisible();
});

test('after the end Space does nothing, Z takes the end back, and Enter shows the summary', async ({
  app,
}) => {
  const page = await openSession(app);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await seen(page)).now?.phase.mode).toBe('running');
  await openSheet(page, 'y');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Agreement check' })).toBeVisible();
  for (let i = 0; !(await seen(page)).ended; i++) {
    expect(i).toBeLessThan(12);
    const { next } = await seen(page);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await seen(page)).next?.label).not.toEqual(next?.label);
  }
  await page.keyboard.press('Space');
  await expect(page.getByText('The session has ended. Enter shows the summary.').first()).toBeVisible();
  await page.keyboard.press('z');
  await expect.poll(async () => (await seen(page)).ended).toBe(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Close' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await seen(page)).ended).toBe(true);
  await pressLast(page, 'Enter');
  const library = await app.window('library');
  await expect(library.getByRole('heading', { name: 'What each takes along' })).toBeVisible();
});

test('the console has nothing to complain of in any theme', async ({ app }) => {
  const page = await openSession(app);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const accessible = (what: string, picture?: string): Promise<void> =>
    expectAccessibleInEveryTheme(page, what, { steer: page, ...(picture && { picture }) });
  await page.keyboard.press('Space');
  await page.keyboard.press('Digit1');
  await page.keyboard.press('Digit2');
  await expect.poll(() => speakers(page)).toEqual(['Ana', 'Ben']);
  await command(page, { type: 'note.write', kind: 'option', text: 'Ask the sponsor' });
  await expect(page.getByText('Ask the sponsor')).toBeVisible();
  await accessible('running, two voices', 'console');
  await openSheet(page, 'Shift+?');
  await accessible('all keys');
  await page.screenshot({ path: 'screenshots/console-keys.png' });
});
