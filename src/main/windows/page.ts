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
import { ORIGIN } from '../platform/servedFiles.ts';

/** What every page may do, whichever window it is in. */
const webPreferences = (role: WindowRole, packaged: boolean): WebPreferences => ({
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  additionalArguments: [`${ROLE_ARGUMENT}${role}`],
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: !packaged,
  // A hidden or covered window keeps time as well as a shown one.
  backgroundThrottling: false,
  disableBlinkFeatures: 'Auxclick',
});

/** The page's colour before its styles are there (`--ground` of the light and the dark theme). */
const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#0f1228' : '#f6f7f5');

/**
 * The picture that stands for the app in the task bar; macOS takes that of the app's folder. Small: a window is made
 * only when its picture has been unpacked and handed to the desktop.
 */
const ICON = join(import.meta.dirname, '../../resources/icon.png');

/** Makes a window without showing it: the only place that makes any. */
export function makePage(
  role: WindowRole,
  packaged: boolean,
  options: BrowserWindowConstructorOptions,
): BrowserWindow {
  return new BrowserWindow({
    show: false,
    icon: ICON,
    autoHideMenuBar: true,
    backgroundColor: ground(),
    ...options,
    webPreferences: webPreferences(role, packaged),
  });
}

/** The address of a window's page. */
export const pageAddress = (role: WindowRole, fragment = ''): string => `${ORIGIN}/${PAGES[role]}${fragment}`;
