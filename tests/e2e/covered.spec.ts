import type { Page } from '@playwright/test';
import { REPORTED } from '../support/preview/playing.ts';
import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';

/** Lets the two minutes go by in which nobody touched the window. */
async function nobodyIsThere(window: Page): Promise<void> {
  await window.evaluate(() => {
    const later = globalThis.setTimeout;
    // The two minutes begin anew with each movement: those of this one are over at once, and no others.
    globalThis.setTimeout = ((run: () => void, wait: number) => {
      if (wait !== 120_000) return later(run, wait);
      globalThis.setTimeout = later;
      return later(run, 0);
    }) as typeof setTimeout;
  });
  await window.mouse.move(9, 9);
}
const dots = (window: Page) =>
  window
    .locator('.field-box[data-covered] .field-control')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).getPropertyValue('-webkit-text-security')));

test(
  'what people wrote is covered in the console once nobody is there, also what is still in its field',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('console', 'reviewSeen'));
    const shown = window.locator('.recall-text');
    const text = (await shown.textContent()) ?? '';
    expect(text).not.toBe('');
    await nobodyIsThere(window);
    await expect(shown.locator('.covered')).toBeVisible();
    await expect(shown).not.toContainText(text);
    await expect(window.locator('.owners-line .covered')).toBeVisible();
    expect(await dots(window)).toEqual(['disc']);
    // Names stay, and one key brings everything back.
    await expect(window.getByText('Ana').first()).toBeVisible();
    await window.keyboard.press('Shift');
    await expect(shown).toHaveText(text);
    await expect(window.locator('.covered')).toHaveCount(0);
  },
);

test('so are the lines of a report on the board', { tag: '@preview' }, async ({ window, previews }) => {
  await window.goto(previews.address('board', 'report'));
  await expect(window.getByRole('textbox').first()).toHaveValue(REPORTED.keep);
  await nobodyIsThere(window);
  await expect.poll(() => dots(window)).toEqual(['disc', 'disc']);
  await window.keyboard.press('Shift');
  await expect.poll(() => dots(window)).toEqual([]);
});
