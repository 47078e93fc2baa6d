import '../../../src/renderer/ui/page.css';
import type { Theme } from '#shared/ipc/windows.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { ConsoleWindow } from '../../../src/renderer/console/ConsoleWindow.tsx';
import { consolePushes, pushOf, repay } from './consoleViews.ts';
import { fakeBridge } from './fakeBridge.ts';
import { formatMoment } from './formatViews.ts';
import { namesAsked } from './longNames.ts';
import { pressKeys } from './pressKeys.ts';
import { showStates } from './shown.tsx';

/** `?state=counsel&theme=dark`, `counsel@long` with long names; after a `+` come keys to press: `counsel+a`. */
showStates('counsel', (named, query) => {
  const [asked = 'counsel', keys = ''] = named.split(' ');
  const [state, withNames] = namesAsked(asked);
  const theme = (query.get('theme') ?? 'light') as Theme;
  const moment = formatMoment(state);
  const push = moment ? pushOf(moment.console) : consolePushes[state];
  if (push === undefined) throw new Error('no such state');
  Object.assign(window, {
    talkingPiece: fakeBridge(
      { ...push, view: withNames(push.view), theme, roomTheme: theme === 'dark' ? 'dark' : 'light' },
      repay,
    ),
  });
  return {
    reach: () => pressKeys(keys),
    page: (
      <WindowProvider store={connectThisWindow('console')}>
        <ConsoleWindow />
      </WindowProvider>
    ),
  };
});
