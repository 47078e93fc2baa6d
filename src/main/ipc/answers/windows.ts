import type { EntryId } from '#shared/group/register/entryId.ts';
import type { AnswersTo, WindowRole } from '#shared/ipc/entry.ts';
import type { viewQueries, WindowPush } from '#shared/ipc/pushes.ts';
import type { Done } from '#shared/ipc/replies.ts';
import type { windowRequests } from '#shared/ipc/windows.ts';
import type { Settings } from '../../platform/settings.ts';
import type { RoomScreen } from '../../windows/roomScreen.ts';
import type { Scenes } from '../../windows/scenes.ts';
import { DONE, notDone } from './replies.ts';

export interface WindowAnswerDeps {
  readonly settings: Pick<Settings, 'keepSetUp' | 'keepTheme' | 'keepSound'>;
  /** The group that meets; null: none, or no session is open. */
  readonly group: () => EntryId | null;
  readonly scenes: Pick<Scenes, 'openBoard'>;
  readonly room: Pick<RoomScreen, 'open' | 'close' | 'choose' | 'showPanes'>;
  readonly quit: () => void;
  /** Main's own clock in ms. */
  readonly monotonic: () => number;
  readonly view: (role: WindowRole) => WindowPush;
  /** Something beside the session changed that windows show. */
  readonly changed: () => void;
}

export function windowAnswers({
  settings,
  scenes,
  room,
  quit,
  group,
  changed,
}: WindowAnswerDeps): AnswersTo<typeof windowRequests> {
  const done = (does: () => void): Done => {
    does();
    return DONE;
  };
  return {
    'board.open': () => done(() => scenes.openBoard('board')),
    'secondBoard.open': () => done(() => scenes.openBoard('secondBoard')),
    'board.setUp': ({ setUp }, by) => {
      settings.keepSetUp(by, setUp);
      return done(changed);
    },
    'room.open': () => done(room.open),
    'room.close': () => done(room.close),
    'display.choose': ({ display }) => (room.choose(display) ? DONE : notDone({ code: 'displayGone' })),
    'panes.show': ({ shown }) => done(() => room.showPanes(shown)),
    'theme.choose': ({ window, theme }) => {
      settings.keepTheme(window, theme);
      return done(changed);
    },
    'sound.choose': ({ sound }) => {
      settings.keepSound(group(), sound);
      return done(changed);
    },
    'app.quit': () => done(quit),
  };
}

export const viewAnswers = ({ monotonic, view }: WindowAnswerDeps): AnswersTo<typeof viewQueries> => ({
  'clock.read': () => ({ monotonic: monotonic() }),
  'window.view': (_, by) => view(by),
});
