import { _electron, type Page } from '@playwright/test';
import { MORNING } from '../../support/layout/faults.ts';
import { servePages, SHELL, type PreviewPages } from '../../support/preview/pages.ts';
import { expect, test as base } from './app.ts';

/**
 * For tests of preview pages: the pages, built once for all tests of a worker, and one bare window that shows them to
 * one test after the other. Whatever a page throws fails the test.
 */
export const test = base.extend<{ window: Page }, { previews: PreviewPages; bareWindow: Page }>({
  previews: [
    async ({}, use) => {
      const pages = await servePages();
      await use(pages);
      pages.close();
    },
    { scope: 'worker' },
  ],
  bareWindow: [
    async ({ desk, previews }, use) => {
      const app = await _electron.launch({
        executablePath: process.env['TALKING_PIECE_ELECTRON'] ?? '',
        chromiumSandbox: true,
        args: [SHELL, `--user-data-dir=${previews.folder}-user`, '--disable-gpu'],
        env: { ...(process.env as Record<string, string>), ...desk.displays.env, TZ: MORNING },
      });
      const page = await app.firstWindow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await use(page);
      await app.close();
    },
    { scope: 'worker' },
  ],
  window: async ({ bareWindow }, use) => {
    const errors: string[] = [];
    const note = (error: Error): void => void errors.push(error.message);
    bareWindow.on('pageerror', note);
    await use(bareWindow);
    bareWindow.off('pageerror', note);
    expect(errors).toEqual([]);
  },
});
