import '../../../src/renderer/ui/page.css';
import type { Theme } from '#shared/ipc/windows.ts';
import { DEFAULT_SET_UP } from '#shared/session/voices/boardSetUp.ts';
import { ms, wallTime } from '#shared/time.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { BoardWindow } from '../../../src/renderer/board/BoardWindow.tsx';
import { MODES } from '../../../src/renderer/ui/board/voices.ts';
import { boardMoments } from './boardViews.ts';
import { fakeBridge } from './fakeBridge.ts';
import { namesAsked } from './longNames.ts';
import { pressKeys } from './pressKeys.ts';
import { showStates } from './shown.tsx';

/**
 * `overlap`, `overlap@long` (long names), `overlap:only` (who speaks alone), `overlap:hold` (a way of tapping), and keys
 * after a blank.
 */
showStates('hold', (asked, query) => {
  const [named = 'hold', keys = ''] = asked.split(' ');
  const [whom = 'hold', ...how] = named.split(':');
  const [state, withNames] = namesAsked(whom);
  const moment = boardMoments[state];
  if (moment === undefined) throw new Error('no such state');
  const bridge = fakeBridge({
    role: 'board',
    theme: (query.get('theme') ?? 'light') as Theme,
    clock: { at: moment.at, monotonic: performance.now(), wall: wallTime(0), moving: false },
    view: withNames(moment.view),
    session: 's1',
    setUp: {
      ...DEFAULT_SET_UP,
      speakersOnly: how.includes('only'),
      mode: MODES.find((mode) => how.includes(mode)) ?? 'toggle',
      reaction: how.includes('reaction') ? ms(420) : null,
    },
  });
  Object.assign(window, { talkingPiece: bridge });
  return {
    reach: () => pressKeys(keys),
    page: (
      <WindowProvider store={connectThisWindow('board')}>
        <BoardWindow />
      </WindowProvider>
    ),
  };
});
