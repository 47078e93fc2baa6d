import type { MenuItemConstructorOptions } from 'electron';

/**
 * The app's menu: none, for every act has its key in the window. On macOS copying and pasting by key works only
 * through a menu, and the app's own menu is how to hide and to quit.
 */
export const menuOf = (platform: NodeJS.Platform): MenuItemConstructorOptions[] | null =>
  platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : null;
