import type { MenuItemConstructorOptions } from 'electron';

/**
 * The app's menu, or null for none: every act has its key in the window. macOS needs the edit menu so that the keys for
 * copy and paste work, and the app menu for hiding and quitting.
 */
export const menuFor = (platform: NodeJS.Platform): MenuItemConstructorOptions[] | null =>
  platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : null;
