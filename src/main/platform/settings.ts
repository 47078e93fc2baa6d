import { z } from '#shared/schema.ts';
import { ThemeSchema, type Theme } from '#shared/ipc/windows.ts';
import { BoardSetUpSchema, DEFAULT_SET_UP, type BoardSetUp } from '#shared/session/voices/boardSetUp.ts';
import { DraftSchema, type Draft } from '#shared/session/draft.ts';
import type { Store } from '../store/store.ts';
import type { ZoomRole } from '../windows/windowSet.ts';
import { USUAL } from '../windows/zoom.ts';

/** What the app remembers between two starts, beside the sessions. */
export interface Settings {
  readonly theme: (of: 'room' | 'others') => Theme;
  readonly keepTheme: (of: 'room' | 'others', theme: Theme) => void;
  /** How the observer at this window taps. */
  readonly setUp: (of: TappingRole) => BoardSetUp;
  readonly keepSetUp: (of: TappingRole, setUp: BoardSetUp) => void;
  /** Displays the room was on, newest first. */
  readonly roomDisplays: () => readonly string[];
  readonly rememberRoomDisplay: (display: string) => void;
  /** How large a window's page is shown: 1 is 100 %. */
  readonly zoom: (of: ZoomRole) => number;
  readonly keepZoom: (of: ZoomRole, factor: number) => void;
  /** The plan that is being made. */
  readonly draft: () => Draft | null;
  readonly keepDraft: (draft: Draft | null) => void;
  /** The store is another one: what it remembers counts, and what it does not, stays as it is. */
  readonly readAgain: () => void;
}

/** The windows with seats to tap. */
export type TappingRole = 'console' | 'board' | 'secondBoard';

const ZoomSchema = z.number().min(USUAL).max(2);
const DISPLAYS_REMEMBERED = 20;
const DisplaysSchema = z.array(z.string().max(400)).max(DISPLAYS_REMEMBERED);

/** Reads and keeps settings in the store. What the store refuses to keep is still used until the app ends. */
export function createSettings(store: Pick<Store, 'readSetting' | 'keepSetting'>): Settings {
  const themes: Record<'room' | 'others', Theme> = { room: 'system', others: 'system' };
  const setUps: Record<TappingRole, BoardSetUp> = {
    console: DEFAULT_SET_UP,
    board: DEFAULT_SET_UP,
    secondBoard: DEFAULT_SET_UP,
  };
  const zooms: Record<ZoomRole, number> = {
    library: USUAL,
    console: USUAL,
    board: USUAL,
    secondBoard: USUAL,
  };
  let roomDisplays: readonly string[] = [];
  let draft: Draft | null = null;
  const readAgain = (): void => {
    for (const of of ['room', 'others'] as const)
      themes[of] = store.readSetting(`theme.${of}`, ThemeSchema) ?? themes[of];
    for (const of of ['console', 'board', 'secondBoard'] as const)
      setUps[of] = store.readSetting(`board.${of}`, BoardSetUpSchema) ?? setUps[of];
    for (const of of ['library', 'console', 'board', 'secondBoard'] as const)
      zooms[of] = store.readSetting(`zoom.${of}`, ZoomSchema) ?? zooms[of];
    roomDisplays = store.readSetting('room.displays', DisplaysSchema) ?? roomDisplays;
    draft = store.readSetting('draft', DraftSchema) ?? draft;
  };
  readAgain();

  return {
    readAgain,
    theme: (of) => themes[of],
    keepTheme(of, theme) {
      themes[of] = theme;
      store.keepSetting(`theme.${of}`, theme);
    },
    setUp: (of) => setUps[of],
    keepSetUp(of, setUp) {
      setUps[of] = setUp;
      store.keepSetting(`board.${of}`, setUp);
    },
    roomDisplays: () => roomDisplays,
    rememberRoomDisplay(display) {
      if (roomDisplays[0] === display) return;
      roomDisplays = [display, ...roomDisplays.filter((each) => each !== display)].slice(
        0,
        DISPLAYS_REMEMBERED,
      );
      store.keepSetting('room.displays', roomDisplays);
    },
    zoom: (of) => zooms[of],
    keepZoom(of, factor) {
      if (zooms[of] === factor) return;
      zooms[of] = factor;
      store.keepSetting(`zoom.${of}`, factor);
    },
    draft: () => draft,
    keepDraft(next) {
      draft = next;
      store.keepSetting('draft', next);
    },
  };
}
