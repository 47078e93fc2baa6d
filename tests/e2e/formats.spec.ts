import type { Page } from '@playwright/test';
import { FORMATS } from '../support/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { COUNCIL, newDraft } from '../../src/renderer/desk/draft/newDraft.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { request, view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';
import { letPass } from './support/time.ts';

/** Every format, a whole session each: real windows, the facilitator's keys, and time that is driven. */

const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
/** People and minutes of each, so that it runs at or near its full length. */
const SIZES: Readonly<Record<string, readonly [people: number, minutes: number]>> = {
  council: [4, 45],
  forum: [5, 90],
  action_learning: [5, 60],
  micro: [3, 25],
  grow: [2, 30],
  sbi: [2, 20],
  office_hours: [4, 30],
  troika: [3, 30],
  wise_crowds: [4, 65],
  consultancy: [5, 55],
  lean_coffee: [4, 45],
  learning_circle: [4, 60],
  pair: [2, 50],
};

const seen = async (page: Page): Promise<ConsoleView> => {
  const { view: shown } = await view(page, 'console');
  if (shown === null) throw new Error('the console shows no session');
  return shown;
};

/** What tells one moment of a session from the next. */
const momentOf = ({ now, next, ended }: ConsoleView): string =>
  `${now?.step ?? ''} ${now?.phase.mode ?? ''} ${now?.who?.name ?? ''} ${JSON.stringify(next?.label)} ${ended}`;

/** Opens a session of a format, as the plan does. */
async function openFormat(app: RunningApp, format: Format): Promise<Page> {
  const [people, minutes] = SIZES[format.id] ?? [format.size.ideal[0], 60];
  const draft = newDraft(NAMES.slice(0, people), null, { ...COUNCIL, format, minutes });
  const reply = await request(await app.window('library'), {
    type: 'session.open',
    draft: { ...draft, title: format.name },
  });
  expect(reply).toEqual({ ok: true });
  return app.window('console');
}

/** A key, and the moment after it. */
async function pressOn(page: Page, key: string, shown: ConsoleView): Promise<ConsoleView> {
  const before = momentOf(shown);
  let after = shown;
  await page.keyboard.press(key);
  await expect
    .poll(async () => momentOf((after = await seen(page))), { message: `${key} after ${before}` })
    .not.toBe(before);
  return after;
}

/** What the room is made of in this phase: phases of one kind are one picture with other words. */
const kindOf = ({ now, room: { holders, phase, who, autoAdvance } }: ConsoleView): string =>
  JSON.stringify([
    phase?.silence,
    phase?.asks,
    who?.does ?? who !== null,
    who?.next !== null,
    Math.min(holders.length, 2),
    now?.turn !== null,
    autoAdvance,
  ]);

/** Three topics, written and counted as the facilitator does it. */
async function writeCards(page: Page): Promise<void> {
  await openSheet(page, 'Shift+C');
  await expect(page.getByRole('dialog', { name: 'Topic cards' })).toBeVisible();
  for (const [i, topic] of ['Fewer meetings', 'The new board', 'How we hand over'].entries()) {
    await page.getByLabel('Whose card').selectOption({ label: NAMES[i] ?? '' });
    await page.getByLabel('What the card says').fill(topic);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await seen(page)).cards.length).toBe(i + 1);
  }
  await closeSheet(page);
}

async function countDots(page: Page): Promise<void> {
  await openSheet(page, 'Shift+C');
  const field = page.getByRole('textbox', { name: 'Dots on The new board' });
  await field.fill('5');
  await field.press('Tab');
  await expect.poll(async () => (await seen(page)).cards.map(({ dots }) => dots)).toEqual([0, 5, 0]);
  await closeSheet(page);
}

/** A whole session of a format, from the first phase to the summary, and back to the start. */
async function playThrough(app: RunningApp, format: Format): Promise<void> {
  const page = await openFormat(app, format);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const room = await app.window('room');
  await room.emulateMedia({ reducedMotion: 'reduce' });
  const visited: string[] = [];
  const pictured = new Set<string>();
  let shown = await seen(page);
  for (let acts = 0; !shown.ended; acts++) {
    expect(acts, 'the session comes to its end').toBeLessThan(160);
    const { now } = shown;
    const entered = now !== null && now.phase.mode === 'running' && visited.at(-1) !== now.step;
    if (entered) {
      visited.push(now.step);
      if (!/^slot\.[2-9]/.test(now.step))
        await expect(room.locator('.room-phase').filter({ hasText: now.title }).last()).toBeVisible();
      if (!pictured.has(kindOf(shown))) {
        pictured.add(kindOf(shown));
        // The words of the phase before have faded out.
        await expect(room.locator('.room-phase')).toHaveCount(1);
        await room.screenshot({ path: `screenshots/format-${format.id}-${visited.length}-room.png` });
      }
      if (visited.length % 4 === 2)
        await page.screenshot({ path: `screenshots/format-${format.id}-${visited.length}-console.png` });
      if (now.takes.includes('card') && shown.cards.length === 0) await writeCards(page);
      if (now.takes.includes('dots')) await countDots(page);
      shown = await seen(page);
    }
    await letPass(app, 9);
    if (shown.consentAsked || shown.agreeAsked) shown = await pressOn(page, 'i', shown);
    else if (shown.thumbsAsked) shown = await pressOn(page, 'l', shown);
    else shown = await pressOn(page, 'Space', shown);
  }
  // Nothing that was planned is left behind, and nothing came twice or out of turn.
  const planned = shown.agenda.flatMap(({ rows }) => rows).filter(({ state }) => state !== 'leftOut');
  expect(planned.map(({ state }) => state)).toEqual(planned.map(() => 'done'));
  expect(visited).toEqual(planned.map(({ step }) => step));
  await page.keyboard.press('Enter').catch(() => undefined);
  const library = await app.window('library');
  await expect(library.getByRole('heading', { name: 'What each takes along' })).toBeVisible();
  await library.keyboard.press('Enter');
  await expect(library.locator('.start .next-act')).toBeVisible();
}

/** So many apps play all formats, each its part of them one after another. */
const APPS = 5;

for (let part = 0; part < APPS; part += 1) {
  const formats = FORMATS.filter((_, i) => i % APPS === part);
  const names = formats.map(({ name }) => name).join(', ');
  test(`from the first phase to the summary, one after another: ${names}`, async ({ app }) => {
    for (const format of formats)
      await test.step(`${format.name} plays through`, () => playThrough(app, format));
  });
}
