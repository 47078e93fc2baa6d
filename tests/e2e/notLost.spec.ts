import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { atStart, beginGroup, pressAtStart } from './support/driver.ts';
import { closeSheet, openSheet } from './support/sheets.ts';

/**
 * What somebody wrote is asked about before it goes, wherever it stands; what refuses an act is in sight; and Enter is
 * the page's wherever what has the focus has no use for it.
 */

const PURPOSE = 'We meet in order to ask before we answer.';
const SAYS = /^Not saved yet\. Esc once more/;

/** The first Escape says what would be gone, the second one goes. */
async function leavesAsked(page: Page, left: () => Promise<void>): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByText(SAYS).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await left();
}

test('what is written on pages and sheets of a group outlives a slip of the hand', async ({ start }) => {
  const app = await start();
  const desk = await atStart(app);
  await beginGroup(desk, 'Monday set', 'Ana, Ben, Chidi, Dora, Emre, Fay');
  const onGroup = () => expect(desk.getByRole('heading', { level: 1, name: 'Monday set' })).toBeVisible();

  await test.step('papers that were counted', async () => {
    await desk.keyboard.press('u');
    await expect(desk.getByRole('heading', { name: 'Pulse', level: 1 })).toBeVisible();
    const home = () => expect(desk.getByRole('heading', { name: 'So far' })).toBeVisible();
    const papers = () => expect(desk.getByRole('heading', { name: 'Totals of papers' })).toBeVisible();
    await desk.keyboard.press('p');
    await papers();
    await desk.keyboard.press('Escape');
    await home();
    await desk.keyboard.press('p');
    await papers();
    await desk.keyboard.press('3');
    const three = desk.getByRole('button', { name: 'This was worth my time. 3: 1' });
    await expect(three).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(desk.getByText(SAYS).first()).toBeVisible();
    await expect(three).toBeVisible();
    // Whoever counts on is asked again.
    await desk.keyboard.press('4');
    await expect(desk.getByRole('button', { name: 'This was worth my time. 4: 1' })).toBeVisible();
    await leavesAsked(desk, home);
  });

  await test.step('Enter after a click on what is asked hands the laptop on', async () => {
    await desk.getByRole('radio', { name: 'Safety check' }).click();
    await expect(desk.getByRole('radio', { name: 'Safety check' })).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('button', { name: 'I am Ana' })).toBeVisible();
    await desk.getByRole('button', { name: 'Facilitator: stop the pulse' }).click();
    await desk.getByRole('button', { name: 'Stop it' }).click();
    await expect(desk.getByRole('heading', { name: 'So far' })).toBeVisible();
    await desk.keyboard.press('Escape');
    await onGroup();
  });

  await test.step('thirty days, and the agreement in between', async () => {
    await desk.keyboard.press('t');
    const purpose = desk.getByRole('textbox', { name: 'What for, in one sentence' });
    await purpose.fill(PURPOSE);
    await desk.getByRole('textbox', { name: 'Begins at' }).fill('10:30');
    await desk.getByRole('button', { name: 'Open the agreement' }).click();
    await expect(desk.getByRole('button', { name: /Adopt/ })).toBeVisible();
    // The blank of the line that is chosen is the first one.
    await desk.keyboard.press('n');
    await expect(desk.getByRole('textbox', { name: /line 1\b/i })).toBeFocused();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Escape');
    await expect(purpose).toHaveValue(PURPOSE);
    await desk.keyboard.press('Escape');
    await expect(desk.getByText(SAYS).first()).toBeVisible();
    await expect(purpose).toHaveValue(PURPOSE);
    await desk.getByLabel('Day 0').fill('2020-01-01');
    await expect(desk.getByText('Its first week is over; choose a later day.')).toBeVisible();
    await leavesAsked(desk, onGroup);
    await desk.keyboard.press('t');
    await desk.getByRole('radio', { name: 'Pairs', exact: true }).click();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(/^Day 0 of 30/)).toBeVisible();
  });

  await test.step('what was said looking back', async () => {
    await openSheet(desk, 'l');
    await expect(desk.getByRole('combobox', { name: 'Which week' }).locator('option')).toHaveText(['Week 1']);
    await desk.getByRole('textbox', { name: 'What helped' }).fill('Short turns');
    await leavesAsked(desk, () => expect(desk.locator('.dialog')).toHaveCount(0));
    await desk.keyboard.press('Escape');
    await onGroup();
  });

  await test.step('a topic that was begun', async () => {
    await openSheet(desk, 'p');
    await desk.getByRole('textbox', { name: 'Topic' }).fill('Saying no');
    await leavesAsked(desk, () => expect(desk.locator('.dialog')).toHaveCount(0));
  });

  await test.step('a guide that is refused below the fold of its sheet: there is the focus, and the sentence in sight', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1024, 640);
    });
    await desk.keyboard.press('o');
    await expect(desk.getByRole('heading', { level: 1, name: 'Playbook' })).toBeVisible();
    await openSheet(desk, 'Enter');
    await desk.getByRole('textbox', { name: 'Title' }).fill('Above and below');
    const tags = desk.getByRole('textbox', { name: /^Tags/ });
    await tags.fill('above? below?');
    await desk.getByRole('textbox', { name: 'Title' }).focus();
    await desk.getByRole('button', { name: 'Keep the guide' }).click();
    await expect(tags).toBeFocused();
    await expect(desk.getByText(/^Letters and digits alone, .* six tags at most\.$/)).toBeInViewport();
    await tags.fill('above');
    await desk.getByRole('button', { name: 'Keep the guide' }).click();
    await expect(desk.locator('.dialog')).toHaveCount(0);
  });

  await test.step('a set of prompts, while another one is begun', async () => {
    await desk.keyboard.press('Escape');
    await onGroup();
    await desk.keyboard.press('Escape');
    await atStart(app);
    await pressAtStart(desk, 'f');
    await expect(desk.locator('.formats')).toBeVisible();
    await openSheet(desk, 'q');
    await desk.getByRole('button', { name: 'New set' }).click();
    await desk.getByRole('textbox', { name: 'Name' }).fill('Mine');
    await desk.getByRole('button', { name: 'New set' }).click();
    await expect(desk.getByRole('textbox', { name: 'Name' })).not.toHaveValue('Mine');
    await desk.getByRole('button', { name: /^Mine/ }).click();
    await expect(desk.getByRole('textbox', { name: 'Name' })).toHaveValue('Mine');
    await leavesAsked(desk, () => expect(desk.locator('.dialog')).toHaveCount(0));
  });
  await closeSheet(desk);
});
