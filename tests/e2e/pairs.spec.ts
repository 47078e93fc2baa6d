import { existsSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from '@playwright/test';
import type { RegisterView } from '#shared/group/register/views.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { atStart, beginGroup, chooseFile, pressLast } from './support/driver.ts';
import { toGroup } from './support/meeting.ts';
import { command, query, view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';
import { hoursLater } from './support/time.ts';

const TWELVE = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gus', 'Hana', 'Ivo', 'Kim', 'Lea', 'Zoe'];
const SEVEN = TWELVE.slice(0, 7);
const HOURS_OF_WEEK = 7 * 24;
const WEEKS = 6;

/** The programme of the only group, as it is kept. */
async function programme(desk: Page) {
  const reply = await query(desk, { type: 'register.read' });
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
  const { groups, people } = reply.answer as RegisterView;
  const nameOf = (person: string) => people.find((one) => one.person === person)?.name ?? '';
  const pairs = groups[0]?.programme?.pairs ?? [];
  return pairs.map((pair) => ({ ...pair, people: pair.people.map(nameOf) }));
}
type Pairs = Awaited<ReturnType<typeof programme>>;
/** Who is together in a week of a period, each as one text. */
const together = (pairs: Pairs, period: number, week = 1): string[] =>
  pairs
    .filter((pair) => pair.period === period && pair.from <= week && week <= pair.until)
    .map(({ people }) => people.toSorted().join(' '))
    .toSorted();

const toPairs = async (desk: Page): Promise<void> => {
  await desk.keyboard.press('c');
  await expect(desk.locator('.pairs-main')).toBeVisible();
};

/** Says of the week that goes on whether each pair met: the first did not, of the last nothing is said. */
async function sayWhoMet(desk: Page, pairs: number): Promise<void> {
  // Whoever clicks by the page's list in mind marks the pair that is meant.
  const page = await desk.locator('.pairs-table tbody .pairs-together').allTextContents();
  await openSheet(desk, 'm');
  const asked = await desk.locator('.pairs-said > b').allTextContents();
  expect(asked.map((one) => one.replaceAll(/\W+/g, ''))).toEqual(
    page.map((one) => one.replaceAll(/\W+/g, '')),
  );
  for (let i = 0; i < pairs - 1; i++) {
    const row = desk.locator('.pairs-said').nth(i);
    await row.getByRole('radio', { name: i === 0 ? 'Not that week' : 'Met', exact: true }).click();
    await expect(row.getByRole('radio', { checked: true })).toHaveText(i === 0 ? 'Not that week' : 'Met');
  }
  await closeSheet(desk);
}

/** The events of a calendar file, once it is written. */
async function calendar(app: RunningApp, desk: Page, button: string, file: string) {
  await chooseFile(app, file);
  await desk.getByRole('button', { name: button }).press('Enter');
  await expect.poll(() => existsSync(file)).toBe(true);
  return new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
}

test('a programme of twelve lives through two periods', async ({ start }, info) => {
  test.slow();
  const home = info.outputPath('home');
  let app = await start({ userData: home });
  let desk = await atStart(app);
  await beginGroup(desk, 'Summer pairs', TWELVE.join(', '));
  await toPairs(desk);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Six pairs' })).toBeVisible();
  await expect(desk.getByText('period 1 of 11')).toBeVisible();
  await expect(desk.getByText(/keeps one thing: whether they met/)).toBeVisible();
  const first = await programme(desk);
  for (let period = 1; period <= 11; period++)
    expect(together(first, period).join(' ').split(' ').toSorted()).toEqual(TWELVE);
  expect(new Set(first.map(({ people }) => people.toSorted().join(' '))).size).toBe(66);
  await desk.screenshot({ path: 'screenshots/pairs-twelve.png' });

  await test.step('of a week three things are kept, and seen', async () => {
    await sayWhoMet(desk, 6);
    const said = (await programme(desk)).filter(({ period }) => period === 1).map(({ met }) => met['1']);
    expect(said.filter((met) => met === true)).toHaveLength(4);
    expect(said.filter((met) => met === false)).toHaveLength(1);
    expect(said.filter((met) => met === undefined)).toHaveLength(1);
    await expect(desk.locator('.pairs-table tbody .heard', { hasText: /^week 1: met$/ })).toHaveCount(4);
    await desk.keyboard.press('z');
    await expect(desk.locator('.pairs-table tbody .heard', { hasText: /^week 1: met$/ })).toHaveCount(3);
  });

  await test.step('drawn anew, the period that goes on stays, and the seed is seen', async () => {
    await openSheet(desk, 'r');
    await desk.getByRole('textbox', { name: 'Seed of the draw' }).fill('1802');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Drawn with seed 1802.')).toBeVisible();
    const anew = await programme(desk);
    expect(together(anew, 1)).toEqual(together(first, 1));
    expect(together(anew, 2)).not.toEqual(together(first, 2));
  });

  const kept = await programme(desk);
  await app.quit();
  app = await start({ userData: home, ...hoursLater(WEEKS * HOURS_OF_WEEK) });
  desk = await atStart(app);
  await toGroup(desk, 'Summer pairs');
  await toPairs(desk);
  await expect(desk.getByText('period 2 of 11')).toBeVisible();
  expect(await programme(desk)).toEqual(kept);
  const partner = together(kept, 2).find((one) => one.split(' ').includes('Ana')) ?? '';
  const other = partner.split(' ').find((one) => one !== 'Ana') ?? '';
  await expect(desk.getByRole('row', { name: new RegExp(`Ana.*${other}|${other}.*Ana`) })).toBeVisible();

  await test.step('the calendar is read by somebody else: whom Ana meets, week by week', async () => {
    await openSheet(desk, 'd');
    const events = await calendar(app, desk, 'Calendar file of Ana', info.outputPath('ana.ics'));
    expect(events).toHaveLength(11 * WEEKS);
    expect(events[WEEKS]?.summary).toBe(`Summer pairs: ${other}`);
    expect(events[WEEKS]?.description).toContain('How do we want to work?');
    expect(events[2 * WEEKS - 1]?.description).toContain('What did we learn from each other?');
    const all = await calendar(
      app,
      desk,
      'Calendar file for all: one event a week',
      info.outputPath('all.ics'),
    );
    for (const name of TWELVE) expect(all[0]?.description).toContain(name);
    await closeSheet(desk);
  });

  await test.step('everybody takes a page along, and what pairs are rather like is heeded and said', async () => {
    const file = info.outputPath('pages.pdf');
    await openSheet(desk, 'p');
    await chooseFile(app, file);
    await desk.getByRole('button', { name: 'Keep as PDF: Everybody' }).press('Enter');
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    await closeSheet(desk);

    await openSheet(desk, 'w');
    await desk.getByRole('checkbox', { name: 'Far from my field' }).click();
    for (const name of ['Ana', other]) {
      await desk
        .getByRole('combobox', { name: 'What somebody says of themselves' })
        .selectOption({ label: name });
      await desk.getByRole('textbox', { name: 'Field' }).fill('Law');
      await desk.getByRole('button', { name: 'Keep it' }).press('Enter');
      const row = desk.locator('.pairs-said').filter({ has: desk.getByText(name, { exact: true }) });
      await expect(row).toContainText('Law');
    }
    await closeSheet(desk);
    await expect(desk.locator('.pairs-reasons')).toContainText('of the same field');
  });
  await app.quit();
});

test('a programme of seven lives through three periods: a trio, an exclusion, somebody joins and somebody leaves', async ({
  start,
}, info) => {
  test.slow();
  const home = info.outputPath('home');
  let app = await start({ userData: home });
  let desk = await atStart(app);
  await beginGroup(desk, 'First Monday pairs', SEVEN.join(', '));
  await openSheet(desk, 'e');
  await desk.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Be put together with Ben' });
  await desk.getByRole('button', { name: 'Arrange it' }).press('Enter');
  await expect(desk.locator('.arrangement-line')).toHaveCount(1);
  await closeSheet(desk);
  await toPairs(desk);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Two pairs and a trio' })).toBeVisible();
  await expect(desk.locator('.pairs-never li')).toHaveText('Ana and Ben');
  const first = await programme(desk);
  expect(first.filter(({ people }) => people.length === 3)).toHaveLength(7);
  expect(first.some(({ people }) => people.includes('Ana') && people.includes('Ben'))).toBe(false);
  await desk.screenshot({ path: 'screenshots/pairs-seven.png' });
  await app.quit();

  await test.step('in the third week of the second period Gus leaves and Hana joins', async () => {
    app = await start({ userData: home, ...hoursLater((WEEKS + 2) * HOURS_OF_WEEK) });
    desk = await atStart(app);
    await toGroup(desk, 'First Monday pairs');
    await openSheet(desk, 'a');
    await desk.getByRole('button', { name: 'Leaves' }).last().press('Enter');
    await closeSheet(desk);
    await toPairs(desk);
    await expect(desk.locator('.pairs-change')).toContainText('Gus');
    // Nothing changes by itself.
    expect(await programme(desk)).toEqual(first);
    await desk.keyboard.press('j');
    await expect(desk.locator('.pairs-change')).toHaveCount(0);
    await expect(desk.getByRole('heading', { name: 'Three pairs' })).toBeVisible();
    const left = await programme(desk);
    expect(together(left, 2, 2)).toEqual(together(first, 2, 2));
    const stayed = together(first, 2, 3).filter((one) => !one.includes('Gus') && one.split(' ').length === 2);
    for (const one of together(first, 2, 3).some(
      (each) => each.includes('Gus') && each.split(' ').length === 3,
    )
      ? stayed
      : stayed.slice(0, 1))
      expect(together(left, 2, 3)).toContain(one);
    expect(left.filter(({ period }) => period > 2).some(({ people }) => people.includes('Gus'))).toBe(false);

    await desk.keyboard.press('Escape');
    await openSheet(desk, 'a');
    const names = desk.getByRole('textbox', { name: 'Names to add' });
    await names.fill('Hana');
    await names.press('Enter');
    await expect(names).toHaveValue('');
    await closeSheet(desk);
    await toPairs(desk);
    await expect(desk.locator('.pairs-change')).toContainText('Hana has nobody to meet yet.');
    await desk.keyboard.press('j');
    await expect(desk.getByRole('heading', { name: 'Two pairs and a trio' })).toBeVisible();
    const joined = await programme(desk);
    expect(together(joined, 2, 3).join(' ')).toContain('Hana');
    // One pair took Hana in; the two others go on.
    expect(together(joined, 2, 3).filter((one) => together(left, 2, 3).includes(one))).toHaveLength(2);
    await app.quit();
  });

  await test.step('the third period comes as it is kept', async () => {
    app = await start({ userData: home, ...hoursLater(2 * WEEKS * HOURS_OF_WEEK) });
    desk = await atStart(app);
    await toGroup(desk, 'First Monday pairs');
    await toPairs(desk);
    await expect(desk.getByText('period 3 of 7')).toBeVisible();
    const third = (await programme(desk)).filter(({ period }) => period === 3);
    expect(third.flatMap(({ people }) => people).toSorted()).toEqual(
      [...SEVEN.filter((name) => name !== 'Gus'), 'Hana'].toSorted(),
    );
    expect(third.some(({ people }) => people.includes('Ana') && people.includes('Ben'))).toBe(false);
    await app.quit();
  });
});

test('eight pairs begin on one clock, on both displays', async ({ app }) => {
  test.slow();
  const desk = await atStart(app);
  const names = Array.from({ length: 16 }, (_, i) => `${TWELVE[i % 12]}${i < 12 ? '' : ' B.'}`);
  await beginGroup(desk, 'House pairs', names.join(', '));
  await toPairs(desk);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Eight pairs' })).toBeVisible();
  await pressLast(desk, 'Enter');
  const console_ = await app.window('console');
  const room = await app.window('room');
  await expect(room.getByText('Find each other')).toBeVisible();
  await expect(room.locator('.pair-card')).toHaveCount(8);
  await expect(room.locator('.pair-name')).toHaveCount(16);
  for (const name of TWELVE)
    await expect(room.locator('.pair-name', { hasText: name }).first()).toBeVisible();
  await room.screenshot({ path: 'screenshots/room-pairs-find.png' });
  const legs = async () =>
    ((await view(console_, 'console')).view?.agenda ?? [])
      .flatMap(({ rows }) => rows)
      .filter(({ step }) => /\.(FOCUS|EXPLORE|NEXTSTEP)$/.test(step))
      .map(({ planned }) => planned);
  const all = await legs();
  expect(all).toHaveLength(6);
  expect(all.slice(0, 3)).toEqual(all.slice(3));
  await command(console_, { type: 'phase.start', ago: 0 });
  await expect(room.locator('.room-pair-cards')).toBeVisible();
  await expect(room.getByText('Find each other')).toHaveCount(0);
  await expect(room.getByText('Eight pairs', { exact: true })).toBeVisible();
  await room.screenshot({ path: 'screenshots/room-pairs.png' });
  await console_.screenshot({ path: 'screenshots/console-pairs.png' });
});
