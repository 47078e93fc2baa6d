import type { WindowRole } from '#shared/ipc/entry.ts';
import { inDigits } from '#shared/words/timeText.ts';
import type { Conductor } from '../session/conductor.ts';
import { createQuestionDialog, leavingQuestion, type LeavingKind } from './questionDialog.ts';
import type { RoomScreen } from './roomScreen.ts';
import type { Scenes } from './scenes.ts';
import type { WindowSet } from './windowSet.ts';
import { whySentence } from '../words.ts';

/** Decides whether a window may close and the app may quit. During a session it asks first; the session is kept. */
export interface CloseGuard {
  /** Whether the window may close at once. If not, the person is asked, and on a yes the window is closed. */
  readonly mayClose: (role: WindowRole) => boolean;
  /** Whether the app may quit at once. If not, the person is asked, and on a yes `quit` is called. */
  readonly mayQuit: () => boolean;
  /** Quits without asking, because the computer shuts down. The session is kept. */
  readonly quitWithoutAsking: () => void;
}

export interface CloseGuardDeps {
  readonly conductor: Pick<Conductor, 'current' | 'leave' | 'saved'>;
  readonly windows: Pick<WindowSet, 'get' | 'close'>;
  readonly scenes: Pick<Scenes, 'showLibrary'>;
  readonly room: Pick<RoomScreen, 'close' | 'hideForQuestion'>;
  readonly quit: () => void;
}

export function createCloseGuard({ conductor, windows, scenes, room, quit }: CloseGuardDeps): CloseGuard {
  const ask = createQuestionDialog();
  let mayCloseAll = false;

  const inProgress = (): boolean => conductor.current()?.session.state.endedAt === null;
  const unsaved = (): string | null => {
    const { where, why } = conductor.saved();
    return where === 'memory' && conductor.current() !== null && why !== null
      ? whySentence(why, inDigits)
      : null;
  };
  const askThen = async (what: LeavingKind, then: () => void): Promise<void> => {
    const showRoomAgain = room.hideForQuestion();
    const isConfirmed = await ask(
      windows.get('console') ?? windows.get('library'),
      leavingQuestion(what, unsaved()),
    );
    showRoomAgain();
    if (isConfirmed) then();
  };

  return {
    mayClose(role) {
      // The room window may show a replay; it must not stay open alone.
      if (role === 'library') room.close();
      if (mayCloseAll || role === 'library') return true;
      if (role === 'board' || role === 'secondBoard') {
        if (!inProgress()) return true;
        void askThen('board', () => windows.close(role));
      }
      if (role === 'room') {
        if (inProgress()) void askThen('room', room.close);
        else room.close();
      }
      if (role === 'console') {
        const table = conductor.current();
        if (inProgress())
          void askThen('leave', () => {
            conductor.leave();
            scenes.showLibrary(null);
          });
        else scenes.showLibrary(table?.id ?? null);
      }
      return false;
    },
    mayQuit() {
      if (!inProgress() && unsaved() === null) mayCloseAll = true;
      // From here on no window may refuse to close: otherwise the app could go on without any window.
      if (mayCloseAll) return true;
      void askThen('quit', () => {
        mayCloseAll = true;
        quit();
      });
      return false;
    },
    quitWithoutAsking() {
      mayCloseAll = true;
      quit();
    },
  };
}
