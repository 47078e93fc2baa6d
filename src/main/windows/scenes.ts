import { screen } from 'electron';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { DisplayWake } from '../platform/power.ts';
import type { RoomScreen } from './roomScreen.ts';
import { centred, workAreaOf, type WindowSet } from './windowSet.ts';

/** Which windows there are: the library alone, or a session's windows. */
export interface Scenes {
  /** The library, with one session's summary or without. */
  readonly showLibrary: (summary: SessionId | null) => void;
  /** The console, and the room on its display. */
  readonly showSession: () => void;
  readonly openBoard: (role: 'board' | 'secondBoard') => void;
  /** What is in front, for a second start of the app. */
  readonly focus: () => void;
  readonly summary: () => SessionId | null;
}

const CONSOLE = { width: 1440, height: 900 };
const BOARD = { width: 1280, height: 720 };
const ASIDE = 32;
/** Smaller than pages need (1024 by 640): there they scroll. */
const SMALLEST = { minWidth: 640, minHeight: 400 };

/** Makes the library window, hidden, where the console is, if there is none; at the start before all else, so that its page loads meanwhile. */
export function openLibrary(windows: WindowSet): void {
  const area = workAreaOf(windows.get('console'));
  windows.open('library', { ...centred(area, CONSOLE.width, CONSOLE.height), ...SMALLEST });
}

export function createScenes(
  windows: WindowSet,
  room: RoomScreen,
  wake: DisplayWake,
  changed: () => void,
): Scenes {
  let summary: SessionId | null = null;
  let scene: 'library' | 'session' = 'library';

  /** Shows a window as soon as it can be painted, if the scene is still the one it was opened for. */
  const showWhenPainted = async (
    role: 'library' | 'console' | 'board' | 'secondBoard',
    then?: () => void,
  ): Promise<void> => {
    const window = windows.get(role);
    const entered = scene;
    await windows.painted(role);
    if (window === null || window.isDestroyed() || scene !== entered) return;
    window.show();
    window.focus();
    then?.();
  };

  return {
    showLibrary(next) {
      summary = next;
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
    },
    showSession() {
      summary = null;
      scene = 'session';
      wake.keep(true);
      const area = workAreaOf(windows.get('library'));
      windows.open('console', {
        ...centred(area, CONSOLE.width, CONSOLE.height),
        ...SMALLEST,
      });
      void showWhenPainted('console', () => {
        // Put away for good: a hidden page would keep its memory all session long.
        windows.close('library');
        room.open();
        windows.get('console')?.focus();
      });
      changed();
    },
    openBoard(role) {
      const console = windows.get('console');
      if (console === null) return;
      const { workArea } = screen.getDisplayMatching(console.getBounds());
      const box = centred(workArea, BOARD.width, BOARD.height);
      // Beside the first one, so that neither hides the other's name.
      const aside = role === 'secondBoard' ? ASIDE : 0;
      windows.open(role, { ...box, x: box.x + aside, y: box.y + aside, ...SMALLEST });
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
  };
}
