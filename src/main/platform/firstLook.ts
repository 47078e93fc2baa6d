import { readFileSync, writeFileSync } from 'node:fs';
import type { Theme } from '#shared/ipc/windows.ts';

/** What a start does before the store is open: how the first window looks, and what is likely to come after it. */
export interface FirstLook {
  readonly theme: Theme;
  /** 1 is 100 %. */
  readonly zoom: number;
  /** A session was in progress: somebody will want to go on with it. Only a guess, which is never shown. */
  readonly goesOn: boolean;
}

/** The name of the file, in the app's own folder. */
export const FIRST_LOOK_FILE = 'first-look.json';

const PLAIN: FirstLook = { theme: 'system', zoom: 1, goesOn: false };
/** Checked by hand, for a schema takes longer to read than the first window to open. */
const THEMES: readonly unknown[] = ['system', 'light', 'dark', 'beamer'] satisfies readonly Theme[];
const MAX_ZOOM = 2;

/** Reads what was kept the last time. A file that is missing or makes no sense counts as none. */
export function readFirstLook(file: string): FirstLook {
  try {
    const { theme, zoom, goesOn } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return {
      theme: THEMES.includes(theme) ? (theme as Theme) : PLAIN.theme,
      zoom: typeof zoom === 'number' && zoom >= PLAIN.zoom && zoom <= MAX_ZOOM ? zoom : PLAIN.zoom,
      goesOn: goesOn === true,
    };
  } catch {
    return PLAIN;
  }
}

/** Keeps what changed for the next start. Where the disk refuses, that begins with an older look, and then changes it. */
export function keepFirstLook(file: string, changed: Partial<FirstLook>): void {
  const before = readFirstLook(file);
  const look = { ...before, ...changed };
  if (look.theme === before.theme && look.zoom === before.zoom && look.goesOn === before.goesOn) return;
  try {
    writeFileSync(file, JSON.stringify(look), { mode: 0o600 });
  } catch {
    // The setting itself lies in the store, which says so where it cannot write.
  }
}

/** The page with the theme in its text, so that its script knows it before it asks for anything. */
export const withTheme = (html: Buffer, theme: Theme): Buffer =>
  Buffer.from(html.toString('utf8').replace('<html ', `<html data-chosen="${theme}" `));
