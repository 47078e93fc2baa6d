import type { WindowRole } from '#shared/ipc/entry.ts';
import type { Conductor } from '../session/conductor.ts';
import { createAsking, leavingQuestion, type Leaving } from './asking.ts';
import type { RoomScreen } from './roomScreen.ts';
import type { Scenes } from './scenes.ts';
import type { WindowSet } from './windowSet.ts';
import { whySentence } from '../words.ts';

/** What happens when a window is closed or the app is quit: in mid-session it asks, and the session is kept. */
export interface WaysOut {
  /** Whether the window may close at once; if not, it is asked, and what was agreed to is done. */
  readonly mayClose: (role: WindowRole) => boolean;
  /** Whether the app may quit at once; if not, it is asked, and `quit` is called if so agreed. */
  readonly mayQuit: () => boolean;
  /** Quits without a question, and keeps the session: the computer is shut down. */
  readonly quitSilently: () => void;
}

export interface OnTheWayOut {
  readonly conductor: Pick<Conductor, 'current' | 'leave' | 'saved'>;
  readonly windows: Pick<WindowSet, 'get' | 'close'>;
  readonly scenes: Pick<Scenes, 'showLibrary'>;
  readonly room: Pick<RoomScreen, 'close' | 'stepAside'>;
  readonly quit: () => void;
}

export function createWaysOut({ conductor, windows, scenes, room, quit }: OnTheWayOut): WaysOut {
  const ask = createAsking();
  let agreed = false;

  const inProgress = (): boolean => conductor.current()?.session.state.endedAt === null;
  const unsaved = (): string | null => {
    const { where, why } = conductor.saved();
    return where === 'memory' && conductor.current() !== null && why !== null ? whySentence(why) : null;
  };
  const asked = async (what: Leaving, then: () => void): Promise<void> => {
    const back = room.stepAside();
    const yes = await ask(windows.get('console') ?? windows.get('library'), leavingQuestion(what, unsaved()));
    back();
    if (yes) then();
  };

  return {
    mayClose(role) {
      // The room may be there for a replay: it does not stay behind alone.
      if (role === 'library') room.close();
      if (agreed || role === 'library') return true;
      if (role === 'board' || role === 'secondBoard') {
        if (!inProgress()) return true;
        void asked('board', () => windows.close(role));
      }
      if (role === 'room') {
        if (inProgress()) void asked('room', room.close);
        else room.close();
      }
      if (role === 'console') {
        const ended = conductor.current();
        if (inProgress())
          void asked('leave', () => {
            conductor.leave();
            scenes.showLibrary(null);
          });
        else scenes.showLibrary(ended?.id ?? null);
      }
      return false;
    },
    mayQuit() {
      if (!inProgress() && unsaved() === null) agreed = true;
      // Nothing keeps a window open any more: a quit that one window refused would leave an app without any.
      if (agreed) return true;
      void asked('quit', () => {
        agreed = true;
        quit();
      });
      return false;
    },
    quitSilently() {
      agreed = true;
      quit();
    },
  };
}
