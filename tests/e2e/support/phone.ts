import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Displays } from '../../../tools/setup/bareLinux/displays.ts';

/** A name that leads to this computer: a page under it is as little trusted by a browser as one in a room's network. */
const PHONE_HOST = 'phone.test';
/** What the app is started with so that phones may come there. */
export const PHONES_AT = `--phones-at=${PHONE_HOST}=127.0.0.1`;

export interface Phone {
  /** The page that is looked at. */
  readonly page: Page;
  /** The page that opens beside it. */
  readonly opens: (does: () => Promise<void>) => Promise<Page>;
  /** Shuts the page that is looked at, and looks at this one. */
  readonly turnsTo: (other: Page) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A second Electron as the observer's phone, before any page. */
export async function startPhone(
  displays: Displays,
  userData: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Phone> {
  const electron: ElectronApplication = await _electron.launch({
    executablePath: process.env['TALKING_PIECE_ELECTRON'] ?? '',
    chromiumSandbox: true,
    args: [
      join(import.meta.dirname, 'phoneApp'),
      `--user-data-dir=${userData}`,
      '--disable-gpu',
      `--host-resolver-rules=MAP ${PHONE_HOST} 127.0.0.1`,
    ],
    env: {
      ...(process.env as Record<string, string>),
      ...displays.env,
      PHONE_WIDTH: String(width),
      PHONE_HEIGHT: String(height),
    },
  });
  let page = await electron.firstWindow();
  await page.waitForLoadState('load');
  return {
    get page() {
      return page;
    },
    async opens(does) {
      const [opened] = await Promise.all([electron.waitForEvent('window'), does()]);
      return opened;
    },
    async turnsTo(other) {
      await page.close();
      page = other;
    },
    async resize(width, height) {
      await electron.evaluate(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      );
      await page.waitForFunction(
        (size) => window.innerWidth === size.width && window.innerHeight === size.height,
        { width, height },
      );
    },
    async end() {
      electron.process().kill('SIGKILL');
      await electron.waitForEvent('close').catch(() => undefined);
    },
  };
}
