import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RegisterView } from '#shared/group/register/views.ts';
import { expect, test } from './support/app.ts';
import { atStart, beginGroup } from './support/driver.ts';
import { opensRoom, spaceTo, toGroup } from './support/meeting.ts';
import { command, query, request, view } from './support/session.ts';
import { closeSheet } from './support/sheets.ts';

const SIX = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];

/** The pulses of the only group, as they are kept, the newest first. */
async function kept(desk: Page) {
  const reply = await query(desk, { type: 'register.read' });
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
  return (reply.answer as RegisterView).groups[0]?.pulses.kept ?? [];
}

const toPulse = async (desk: Page): Promise<void> => {
  await desk.keyboard.press('u');
  await expect(desk.getByRole('heading', { name: 'Pulse', level: 1 })).toBeVisible();
};

/** Whoever has the laptop opens the form, answers by digits alone, and seals it. */
async function fill(desk: Page, name: string, digits: readonly number[], line = ''): Promise<void> {
  await expect(desk.getByRole('button', { name: `I am ${name}` })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(`For ${name}`)).toBeVisible();
  const rows = desk.locator('.pulse-row');
  for (const [at, digit] of digits.entries()) {
    await desk.keyboard.press(String(digit));
    await expect(rows.nth(at).locator('input:checked')).toBeFocused();
    await desk.keyboard.press('Tab');
    // The next line has the focus, or the line for words.
    await expect(rows.nth(at).locator('input:focus')).toHaveCount(0);
  }
  if (line !== '') {
    await desk.getByRole('textbox').fill(line);
    await expect(desk.getByRole('textbox')).toHaveValue(line);
  }
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(`For ${name}`)).toHaveCount(0);
}

test('a group of six passes the laptop, by keyboard alone, and hears what nobody can be known by', async ({
  start,
}) => {
  const app = await start();
  const desk = await atStart(app);
  await beginGroup(desk, 'Monday set', SIX.join(', '));
  await toPulse(desk);
  await expect(
    desk.getByText('Where nearly all answer alike, the middle answer shows that too.'),
  ).toBeVisible();
  await desk.keyboard.press('Enter');
  const answers = [4, 4, 3, 5, 2, 4];
  for (const [i, name] of SIX.entries()) {
    await fill(desk, name, [answers[i] ?? 0, 3, i < 4 ? 1 : 3, 5], i < 5 ? `Line ${i + 1}.` : '');
    if (i === 0) {
      await expect(desk.getByText('The form of Ana is sealed. One of six is in.')).toBeVisible();
      expect(await kept(desk)).toEqual([]);
    }
  }
  await expect(desk.getByText('six forms in')).toBeVisible();
  const middle = (low: number, high: number) =>
    desk.getByRole('img', {
      name: `the middle answer is 4 of 1 to 5; the middle half lies between ${low} and ${high}`,
    });
  await expect(middle(3, 4)).toBeVisible();
  await expect(desk.getByText('partly or no')).toBeVisible();
  await expect(desk.locator('.pulse-lines li')).toHaveCount(5);
  await expect(desk.getByText(/What would help us/)).toBeVisible();
  await desk.screenshot({ path: 'screenshots/pulse-told.png' });
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'So far' })).toBeVisible();
  expect(await kept(desk)).toMatchObject([{ asks: 'session', way: 'closed', forms: 6 }]);
  expect(JSON.stringify(await kept(desk))).not.toContain('Line');
  await expect(desk.locator('.pulse-lines')).toHaveCount(0);

  await test.step('once more on the same day with one less: all in, and no more', async () => {
    await desk.getByRole('checkbox', { name: 'Fay' }).press('Space');
    await expect(desk.getByRole('checkbox', { name: 'Fay' })).not.toBeChecked();
    await desk.getByRole('button', { name: 'Hand it to Ana' }).press('Enter');
    for (const name of SIX.slice(0, 5)) await fill(desk, name, [4, 3, 1, 5]);
    await expect(desk.getByRole('heading', { name: 'All in' })).toBeVisible();
    await expect(desk.getByText(/this one would tell who answered what/)).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { name: 'So far' })).toBeVisible();
    expect((await kept(desk)).map(({ told }) => told.length > 0)).toEqual([false, true]);
  });
});

test('of four only that all are in is known; openly they count fingers, with everybody’s yes', async ({
  start,
}, info) => {
  const home = info.outputPath('home');
  let app = await start({ userData: home });
  let desk = await atStart(app);
  await beginGroup(desk, 'Four', SIX.slice(0, 4).join(', '));
  await toPulse(desk);
  await desk.keyboard.press('Enter');
  await fill(desk, 'Ana', [5, 5, 1, 5]);
  await expect(desk.getByRole('button', { name: 'I am Ben' })).toBeVisible();

  await test.step('another order, one passes, and a covered form is empty again', async () => {
    await desk.keyboard.press('o');
    await expect(desk.getByRole('button', { name: 'I am Chidi' })).toBeVisible();
    await desk.keyboard.press('p');
    await expect(desk.getByText('Chidi passed. One of four is in.')).toBeVisible();
    await expect(desk.getByRole('button', { name: 'I am Dora' })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('For Dora')).toBeVisible();
    await desk.keyboard.press('1');
    await expect(desk.locator('.pulse-row input:checked')).toHaveCount(1);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('button', { name: 'I am Dora' })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('For Dora')).toBeVisible();
    await expect(desk.locator('.pulse-row input:checked')).toHaveCount(0);
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('button', { name: 'I am Ben' })).toBeVisible();
  });

  await test.step('the app ends meanwhile: the forms are gone, and the next start says so', async () => {
    await app.quit();
    app = await start({ userData: home });
    desk = await atStart(app);
    await expect(desk.getByText(/A pulse of .*Four.* was going round when the app ended/)).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('dialog')).toHaveCount(0);
    await toGroup(desk, 'Four');
    expect(await kept(desk)).toEqual([]);
  });

  await test.step('openly: totals with all four yeses', async () => {
    await toPulse(desk);
    await desk.keyboard.press('o');
    await expect(desk.getByRole('heading', { name: 'All show fingers at the same moment' })).toBeVisible();
    const cell = (answer: string, n: number) =>
      desk.getByRole('button', { name: `This was worth my time. ${answer}: ${n}` });
    await desk.keyboard.press('3');
    await expect(cell('3', 1)).toBeVisible();
    for (const n of [1, 2, 3]) {
      await desk.keyboard.press('4');
      await expect(cell('4', n)).toBeVisible();
    }
    for (const name of SIX.slice(0, 4)) {
      await desk.getByRole('button', { name: `${name} not yet` }).press('Space');
      await expect(desk.getByRole('button', { name: `${name} yes` })).toBeVisible();
    }
    await desk.getByRole('button', { name: 'Keep the totals' }).press('Enter');
    await expect(desk.getByRole('heading', { name: 'So far' })).toBeVisible();
    expect(await kept(desk)).toMatchObject([
      { way: 'open', forms: 4, told: [{ item: 'worth', low: 3, middle: 4, high: 4 }] },
    ]);
  });
});

test('a private word is read with its passphrase alone, and lies in no other file', async ({
  start,
}, info) => {
  const home = info.outputPath('home');
  const SECRET = 'I am cut short again and again.';
  const PASSPHRASE = 'six stones in a row';
  let app = await start({ userData: home });
  let desk = await atStart(app);
  await beginGroup(desk, 'Monday set', SIX.join(', '));
  await toPulse(desk);
  const toWords = async (): Promise<void> => {
    await desk.keyboard.press('w');
    await expect(desk.getByRole('heading', { name: 'A private word', level: 1 })).toBeVisible();
  };
  const field = (name: string) => desk.getByLabel(name, { exact: true });
  await toWords();
  await expect(desk.getByText(/Nobody takes private words yet/).first()).toBeVisible();

  await test.step('a reader begins a box, with what is lost said before', async () => {
    await desk.keyboard.press('b');
    await expect(desk.getByText(/if you forget it, they are gone/)).toBeVisible();
    await field('Your passphrase').fill(PASSPHRASE);
    await field('Once more').fill(PASSPHRASE);
    await field('Once more').press('Enter');
    await expect(desk.getByRole('dialog')).toHaveCount(0);
    await expect(desk.getByText(/Only Ana can read it, with a passphrase of theirs/)).toBeVisible();
  });

  await test.step('somebody writes: who can read it stands there before', async () => {
    await field('Your word').fill(SECRET);
    await field('Your word').press('Control+Enter');
    await expect(field('Your word')).toHaveValue('');
  });

  await test.step('on the form of a pulse the line can go to one reader, who has no such choice', async () => {
    await desk.keyboard.press('Escape');
    await expect(field('Your word')).not.toBeFocused();
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('heading', { name: 'So far' })).toBeVisible();
    for (const name of SIX.slice(2)) {
      await desk.getByRole('checkbox', { name }).press('Space');
      await expect(desk.getByRole('checkbox', { name })).not.toBeChecked();
    }
    await desk.getByRole('button', { name: 'Hand it to Ana' }).press('Enter');
    await fill(desk, 'Ana', []);
    await expect(desk.getByRole('button', { name: 'I am Ben' })).toBeVisible();
    await desk.keyboard.press('Enter');
    await desk.getByRole('radio', { name: 'private, to Ana' }).click();
    await expect(desk.getByRole('radio', { name: 'private, to Ana' })).toBeChecked();
    await desk.getByRole('textbox').fill('Never cut short: a line for you.');
    await desk.getByRole('textbox').press('Enter');
    await expect(desk.getByRole('heading', { name: 'All in' })).toBeVisible();
  });

  await app.quit();
  for (const name of readdirSync(home, { recursive: true, withFileTypes: true }))
    if (name.isFile())
      expect(readFileSync(join(name.parentPath, name.name)).includes('cut short')).toBe(false);
  app = await start({ userData: home });
  desk = await atStart(app);
  await toGroup(desk, 'Monday set');
  await toPulse(desk);
  await toWords();

  await test.step('another passphrase opens nothing; the right one opens it, and closed it is gone', async () => {
    await desk.keyboard.press('r');
    await field('Your passphrase').fill('six stones in a heap');
    await field('Your passphrase').press('Enter');
    await expect(desk.getByText(/That is another passphrase/)).toBeVisible();
    await field('Your passphrase').fill(PASSPHRASE);
    await field('Your passphrase').press('Enter');
    await expect(desk.getByText(SECRET)).toBeVisible();
    await expect(desk.getByText('Never cut short: a line for you.')).toBeVisible();
    const close = desk.getByRole('button', { name: 'Close it: it is deleted' });
    await expect(close).toHaveCount(2);
    await close.first().press('Enter');
    await expect(close).toHaveCount(1);
    await close.press('Enter');
    await expect(desk.getByRole('heading', { name: 'No word waits.' })).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('heading', { name: 'A private word', level: 1 })).toBeVisible();
  });
});

test('in its phase the pulse goes round from the console, and what it came to stands on the wall once all are in', async ({
  app,
}) => {
  const library = await app.window('library');
  await beginGroup(library, 'Monday set', SIX.join(', '));
  const { console, room } = await opensRoom(app, library);
  await spaceTo(console, 'PULSE');
  await expect(console.getByRole('button', { name: 'Pulse', exact: true })).toBeVisible();
  await console.keyboard.press('Shift+U');
  await expect(console.getByRole('heading', { name: 'Pulse', level: 1 })).toBeVisible();
  await console.keyboard.press('Enter');
  const shown = room.locator('.room-pulse');
  for (const [i, name] of SIX.entries()) {
    await fill(console, name, [i < 3 ? 3 : 4, 3, i < 4 ? 1 : 3, 5]);
    if (i < SIX.length - 1) await expect(shown).toHaveCount(0);
  }
  await expect(console.getByText('six forms in')).toBeVisible();
  await expect(shown.getByText('six of six answered')).toBeVisible();
  await expect(shown.getByText(/What would help us/)).toBeVisible();
  await room.screenshot({ path: 'screenshots/pulse-on-the-wall.png' });

  await test.step('a blank screen stays blank over it, and the console’s end takes it off', async () => {
    await console.keyboard.press('Enter');
    await expect(console.getByRole('button', { name: 'Pulse', exact: true })).toBeVisible();
    await expect(shown).toHaveCount(0);
    await expect(room.locator('.room-phase')).toHaveText(/Pulse/);
  });
});

test('three in a session show fingers on three, and the wall shows what is asked, never what was shown', async ({
  app,
}) => {
  const library = await app.window('library');
  await beginGroup(library, 'Three', SIX.slice(0, 3).join(', '));
  const { console, room } = await opensRoom(app, library);
  await spaceTo(console, 'PULSE');
  await console.keyboard.press('Shift+U');
  await expect(console.getByRole('heading', { name: 'Pulse', level: 1 })).toBeVisible();
  await console.keyboard.press('o');
  await expect(room.getByText('On three', { exact: true })).toBeVisible();
  await expect(room.getByText('This was worth my time.', { exact: true })).toBeVisible();
  const cell = (item: string, answer: string, n: number) =>
    console.getByRole('button', { name: `${item} ${answer}: ${n}` });
  const small = console.getByRole('img', { name: /^The room sees/ });
  await expect(small).toHaveAccessibleName(/This was worth my time/);
  await console.keyboard.press('5');
  await console.keyboard.press('z');
  await console.keyboard.press('4');
  await expect(cell('This was worth my time.', '4', 1)).toBeVisible();
  await expect(cell('This was worth my time.', '5', 0)).toBeVisible();
  await expect(console.locator('.pulse-hands .stone-mark')).toHaveCount(1);
  await expect(console.getByRole('button', { name: /^Count the second/ })).toBeVisible();
  await console.keyboard.press('Escape');
  await expect(console.locator('.notice-text', { hasText: 'Esc once more leaves this page' })).toBeVisible();
  await expect(cell('This was worth my time.', '4', 1)).toBeVisible();
  await console.keyboard.press('Space');
  await expect(small).toHaveAccessibleName(/I could say what I wanted to say/);
  await expect(room.getByText('I could say what I wanted to say.', { exact: true })).toBeVisible();
  await console.keyboard.press('2');
  await expect(cell('I could say what I wanted to say.', '2', 1)).toBeVisible();
  await room.screenshot({ path: 'screenshots/pulse-on-three.png' });
  await expect(room.locator('.room-fingers')).not.toContainText(/\b[24]\b/);
  await console.getByRole('button', { name: 'Note ‘all in’' }).press('Enter');
  await expect(console.getByRole('button', { name: 'Pulse', exact: true })).toBeVisible();
  await expect(room.locator('.room-fingers')).toHaveCount(0);

  await test.step('cards for hard moments lie in the console too', async () => {
    await console.keyboard.press('Shift+K');
    await expect(console.getByRole('heading', { name: 'Clearing the air' })).toBeVisible();
    await closeSheet(console);
  });
});

test('a pulse that went round when the app was killed is lost: in its phase the console says so, until it goes round anew', async ({
  start,
}) => {
  const first = await start();
  const library = await first.window('library');
  await beginGroup(library, 'Monday set', SIX.join(', '));
  const { console: before } = await opensRoom(first, library);
  await spaceTo(before, 'PULSE');
  await before.keyboard.press('Shift+U');
  const lost = (console: Page) =>
    console.getByText(/A pulse was going round when the app ended: its forms are gone/);
  await expect(before.getByRole('heading', { name: 'Pulse', level: 1 })).toBeVisible();
  await expect(lost(before)).toHaveCount(0);
  await before.keyboard.press('Enter');
  await fill(before, 'Ana', [5, 5, 1, 5]);
  await expect(before.getByRole('button', { name: 'I am Ben' })).toBeVisible();
  await first.kill();

  const again = await start({ userData: first.userData });
  const desk = await again.window('library');
  const session = (await view(desk, 'library')).resumable?.session ?? '';
  await request(desk, { type: 'session.resume', session });
  const console = await again.window('console');
  await command(console, { type: 'gap.answer', count: true });
  const pulse = console.getByRole('button', { name: 'Pulse', exact: true });
  await expect(pulse).toBeVisible();
  await pulse.press('Enter');
  await expect(lost(console)).toBeVisible();
  await console.keyboard.press('Enter');
  // Ana is asked anew: nothing of her form is left.
  await expect(console.getByRole('button', { name: 'I am Ana' })).toBeVisible();
  await expect(lost(console)).toHaveCount(0);
});
