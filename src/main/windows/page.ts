import { join } from 'node:path';
import {
  BrowserWindow,
  nativeTheme,
  type BrowserWindowConstructorOptions,
  type WebPreferences,
} from 'electron';
import { ROLE_ARGUMENT } from '#shared/ipc/channels.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { PAGES } from '#shared/ipc/pages.ts';
import type { Theme } from '#shared/ipc/windows.ts';
import { ORIGIN } from '../platform/servedFiles.ts';

/** The settings of every page, the same in all windows. */
const webPreferences = (role: WindowRole, packaged: boolean): WebPreferences => ({
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  additionalArguments: [`${ROLE_ARGUMENT}${role}`],
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: !packaged,
  // A hidden or covered window must keep time too.
  backgroundThrottling: false,
  disableBlinkFeatures: 'Auxclick',
});

/** The colour of a page before its styles are loaded: `--ground` of its theme. */
export const groundOf = (theme: Theme): string =>
  theme === 'system' ? GROUNDS[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'] : GROUNDS[theme];
const GROUNDS = { light: '#f6f7f5', dark: '#0f1228', beamer: '#ffffff' } as const;

/**
 * The icon in the task bar (macOS uses the one of the app's folder). It is small because creating a window waits until
 * the icon has been decoded.
 */
const ICON = join(import.meta.dirname, '../../resources/icon.png');

/** Creates a hidden window. Every window of the app is created here. */
export function createPageWindow(
  role: WindowRole,
  packaged: boolean,
  options: BrowserWindowConstructorOptions,
): BrowserWindow {
  return new BrowserWindow({
    show: false,
    icon: ICON,
    autoHideMenuBar: true,
    ...options,
    webPreferences: webPreferences(role, packaged),
  });
}

/** The address of a window's page. */
export const pageAddress = (role: WindowRole, fragment = ''): string => `${ORIGIN}/${PAGES[role]}${fragment}`;
