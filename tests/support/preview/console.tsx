import '../../../src/renderer/ui/page.css';
import type { Theme } from '#shared/ipc/windows.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { ms } from '#shared/time.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { ConsoleWindow } from '../../../src/renderer/console/ConsoleWindow.tsx';
import { consolePushes, pushOf, repay } from './consoleViews.ts';
import { fakeBridge } from './fakeBridge.ts';
import { formatMoment } from './formatViews.ts';
import { namesAsked } from './longNames.ts';
import { pressKeys } from './pressKeys.ts';
import { showStates } from './shown.tsx';

/** What an act is refused for where every one is. */
const TOO_EARLY: Refusal = { code: 'beforePreviousPhase', about: ms(75_000) };

/**
 * `?state=counsel&theme=dark`, `counsel@long` with long names, `counsel!` where every act is refused; after a `+` come
 * keys to press: `counsel+a`.
 */
/** The key of the sheet that is read when it is first opened: people. */
const READ_WITH_ITS_KEY = /^a/;

/** Resolves when a sheet stands on the page. */
async function sheetThere(): Promise<void> {
  for (let left = 500; left > 0; left--) {
    if (document.querySelector('[role="dialog"]') !== null) return;
    await new Promise((go) => setTimeout(go, 20));
  }
  throw new Error('no sheet came');
}

showStates('counsel', (named, query) => {
  const [called = 'counsel', keys = ''] = named.split(' ');
  const refuses = called.endsWith('!');
  const asked = refuses ? called.slice(0, -1) : called;
  const [state, withNames] = namesAsked(asked);
  const theme = (query.get('theme') ?? 'light') as Theme;
  const moment = formatMoment(state);
  const push = moment ? pushOf(moment.console, moment.at) : consolePushes[state];
  if (push === undefined) throw new Error('no such state');
  Object.assign(window, {
    talkingPiece: fakeBridge(
      { ...push, view: withNames(push.view), theme, roomTheme: theme === 'dark' ? 'dark' : 'light' },
      repay,
      refuses ? TOO_EARLY : null,
    ),
  });
  return {
    reach: async () => {
      await pressKeys(keys);
      if (READ_WITH_ITS_KEY.test(keys)) await sheetThere();
    },
    page: (
      <WindowProvider store={connectThisWindow('console')}>
        <ConsoleWindow />
      </WindowProvider>
    ),
  };
});
