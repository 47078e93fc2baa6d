import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from './app.ts';

/** What lies over a window: a sheet, or a question. */
const sheetOf = (page: Page): Locator => page.locator('.dialog[data-open]');

/** The sheet is open and listens: something in it has the focus, and nothing of it is still fading in. */
export async function sheetListens(page: Page): Promise<void> {
  await expect(sheetOf(page).and(page.locator(':focus-within'))).toHaveCSS('opacity', '1');
}

/** Opens the sheet that this key leads to, and waits until it listens. */
export async function openSheet(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await sheetListens(page);
}

/** Escape, and the sheet is gone: the next key belongs to the window again. */
export async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('.dialog')).toHaveCount(0);
}

/** A key that leads to a text field, and the text once the field has the focus. */
export async function typeAfter(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.locator(':is(input, textarea):focus')).toBeVisible();
  await page.keyboard.type(text);
}

/** Pastes what was copied elsewhere, wherever the focus is. */
export async function paste(app: RunningApp, page: Page, text: string): Promise<void> {
  await app.electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

/** What stands in each text field of the page. */
export const written = (page: Page): Promise<readonly string[]> =>
  page
    .locator('input:is([type="text"], :not([type])), textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
