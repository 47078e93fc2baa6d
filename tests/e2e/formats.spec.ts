import type { Page } from '@playwright/test';
import type { Format } from '#shared/format/schema.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { leanCoffee, sbi, troika } from '../support/shipped.ts';
import {
  CARDS,
  DOTS,
  momentOf,
  MOST_ACTS,
  NAMES,
  plannedSteps,
  wholeSession,
} from '../support/wholeSessions.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { pressLast } from './support/driver.ts';
import { request, view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';
import { letPass } from './support/time.ts';
import { phaseTitle } from '#shared/words/en/phaseTexts.ts';

/**
 * Formats of every kind but a council, a whole session each: real windows, the facilitator's keys, and time that is
 * driven. That all of them come to their end with each phase on the wall, the unit tests hold (everyFormat.test.tsx).
 */

const seen = async (page: Page): Promise<ConsoleView> => {
  const { view: shown } = await view(page, 'console');
  if (shown === null) throw new Error('the console shows no session');
  return shown;
};

/** Opens a session of a format, as the plan does. */
async function openFormat(app: RunningApp, format: Format): Promise<Page> {
  const library = await app.window('library');
  const reply = await request(library, { type: 'session.open', draft: wholeSession(format) });
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
  for (const [i, topic] of CARDS.entries()) {
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
  await expect.poll(async () => (await seen(page)).cards.map(({ dots }) => dots)).toEqual(DOTS);
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
    expect(acts, 'the session comes to its end').toBeLessThan(MOST_ACTS);
    const { now } = shown;
    const entered = now !== null && now.phase.mode === 'running' && visited.at(-1) !== now.step;
    if (entered) {
      visited.push(now.step);
      if (!/^slot\.[2-9]/.test(now.step))
        await expect(
          room
            .locator('.room-phase')
            .filter({ hasText: phaseTitle(now.title) })
            .last(),
        ).toBeVisible();
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
  const planned = plannedSteps(shown);
  expect(planned.map(({ state }) => state)).toEqual(planned.map(() => 'done'));
  expect(visited).toEqual(planned.map(({ step }) => step));
  await pressLast(page, 'Enter');
  const library = await app.window('library');
  await expect(library.getByRole('heading', { name: 'What each takes along' })).toBeVisible();
  await library.keyboard.press('Enter');
  await expect(library.locator('.start .next-act')).toBeVisible();
}

/** One after another in one app: cards and dots; groups of three who think in silence; two who are asked whether they want to. */
const PLAYED = [leanCoffee, troika, sbi];

test(`from the first phase to the summary, one after another: ${PLAYED.map(({ name }) => name).join(', ')}`, async ({
  app,
}) => {
  for (const format of PLAYED)
    await test.step(`${format.name} plays through`, () => playThrough(app, format));
});

test('a no before feedback ends it, and the start says what is kept', async ({ app }) => {
  const page = await openFormat(app, sbi);
  const shown = await pressOn(page, 'Space', await seen(page));
  expect(shown.consentAsked).toBe(true);
  // One key is not enough: what ends it for good is asked about once.
  await page.keyboard.press('l');
  const asked = page.getByRole('alertdialog', { name: 'The receiver says no?' });
  await expect(asked).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  expect((await seen(page)).consentAsked).toBe(true);
  await page.keyboard.press('l');
  await expect(asked.getByRole('button', { name: 'It ends here' })).toBeFocused();
  await pressLast(page, 'Enter');
  const library = await app.window('library');
  await expect(library.getByText('nothing is kept but the date')).toBeVisible();
  await expect(library.locator('.start .next-act')).toBeVisible();
});
