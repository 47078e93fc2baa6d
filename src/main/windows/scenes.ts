import { screen } from 'electron';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { DisplayWake } from '../platform/power.ts';
import type { RoomScreen } from './roomScreen.ts';
import { broughtIn } from './placement.ts';
import { centred, workAreaOf, type PlacedOptions, type WindowSet } from './windowSet.ts';

/** Switches between the two sets of windows: the library alone, or the windows of a session. */
export interface Scenes {
  /** Shows the library, with the summary of a session if one is given; `declined`: after one that nothing is kept of. */
  readonly showLibrary: (summary: SessionId | null, after?: 'declined') => void;
  /** Shows the console, and the room on its display. */
  readonly showSession: () => void;
  readonly openBoard: (role: 'board' | 'secondBoard') => void;
  /** Brings the main window to the front, when the app is started a second time. */
  readonly focus: () => void;
  readonly summary: () => SessionId | null;
  /** The session before was declined, and the library is to say so. */
  readonly declined: () => boolean;
}

type Scene = 'library' | 'session';

export interface ScenesEvents {
  readonly changed: () => void;
  /** These windows are shown from now on. */
  readonly entered: (scene: Scene) => void;
}

const CONSOLE = { width: 1440, height: 900 };
const BOARD = { width: 1280, height: 720 };
const SECOND_BOARD_OFFSET = 32;
/** Smaller than the 1024 by 640 that pages need: then they scroll. */
const MIN_SIZE = { minWidth: 640, minHeight: 400 };

/** Opens the library window, still hidden. At the start this happens first, so that its page loads while the rest starts. */
export function openLibrary(windows: WindowSet): void {
  const area = workAreaOf(windows.get('console'));
  windows.open('library', { ...centred(area, CONSOLE.width, CONSOLE.height), ...MIN_SIZE });
}

/** What the console's window is made with: it stands on the display of the window that it follows. */
const consoleOptions = (windows: WindowSet): PlacedOptions => ({
  ...centred(workAreaOf(windows.get('library')), CONSOLE.width, CONSOLE.height),
  ...MIN_SIZE,
});

/** Loads the console's page ahead: whoever goes on with a session that was left finds it there. */
export const prepareConsole = (windows: WindowSet): void =>
  windows.prepare('console', consoleOptions(windows));

export function createScenes(
  windows: WindowSet,
  room: RoomScreen,
  wake: DisplayWake,
  { changed, entered }: ScenesEvents,
): Scenes {
  let summary: SessionId | null = null;
  let declined = false;
  let scene: Scene = 'library';

  /** Shows a window as soon as it is painted, unless the set of windows has changed meanwhile. */
  const showWhenPainted = async (
    role: 'library' | 'console' | 'board' | 'secondBoard',
    then?: () => void,
  ): Promise<void> => {
    const window = windows.get(role);
    const shownIn = scene;
    await windows.painted(role);
    if (window === null || window.isDestroyed() || scene !== shownIn) return;
    window.show();
    window.focus();
    then?.();
  };

  /** A display was pulled out, or became smaller: whatever stood there comes to where it is seen. */
  const bringIn = (): void => {
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
    for (const role of ['library', 'console', 'board', 'secondBoard'] as const) {
      const window = windows.get(role);
      if (window === null || window.isFullScreen() || window.isMaximized() || window.isMinimized()) continue;
      const box = broughtIn(window.getBounds(), areas);
      if (box !== null) window.setBounds(box);
    }
  };
  screen.on('display-removed', bringIn);
  screen.on('display-metrics-changed', bringIn);

  return {
    showLibrary(next, after) {
      summary = next;
      declined = after === 'declined';
      scene = 'library';
      wake.keep(false);
      openLibrary(windows);
      void showWhenPainted('library', () => {
        room.close();
        windows.close('board');
        windows.close('secondBoard');
        windows.close('console');
      });
      changed();
      entered(scene);
    },
    showSession() {
      summary = null;
      declined = false;
      scene = 'session';
      wake.keep(true);
      windows.open('console', consoleOptions(windows));
      void showWhenPainted('console', () => {
        // Closed and not only hidden, because a hidden page would keep its memory during the whole session.
        windows.close('library');
        // Two pages that start at once are both late: the console is drawn before the room's page is loaded.
        room.open(windows.drawn('console'));
        windows.get('console')?.focus();
      });
      changed();
      entered(scene);
    },
    openBoard(role) {
      const console = windows.get('console');
      if (console === null) return;
      const { workArea } = screen.getDisplayMatching(console.getBounds());
      const box = centred(workArea, BOARD.width, BOARD.height);
      // Moved a little, so that the second board does not hide the title of the first.
      const offset = role === 'secondBoard' ? SECOND_BOARD_OFFSET : 0;
      windows.open(role, { ...box, x: box.x + offset, y: box.y + offset, ...MIN_SIZE });
      void showWhenPainted(role);
    },
    focus() {
      const window = windows.get('console') ?? windows.get('library');
      if (window === null) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    summary: () => summary,
    declined: () => declined,
  };
}
