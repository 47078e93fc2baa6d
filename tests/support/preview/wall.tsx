import '../../../src/renderer/ui/page.css';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { pageTime } from '../../../src/renderer/bridge/pageTime.ts';
import { connectWindow } from '../../../src/renderer/bridge/windowStore.ts';
import { wallBridge } from '../../../src/renderer/wall/wallBridge.ts';
import { WallWindow } from '../../../src/renderer/wall/WallWindow.tsx';
import { namesAsked } from './longNames.ts';
import { showStates } from './shown.tsx';
import { standingLink } from './standingLink.ts';
import { wallStates } from './wallStates.ts';

/** `counsel`, `counsel@long`, `asking`. */
showStates('counsel', (asked) => {
  const [state, withNames] = namesAsked(asked);
  const of = wallStates[state];
  if (of === undefined) throw new Error(`no state of a wall is called ${state}`);
  const link = standingLink({ ...of, view: withNames(of.view) });
  return {
    page: (
      <WindowProvider store={connectWindow(wallBridge(link), 'room', { ...pageTime, newId: () => 'act' })}>
        <WallWindow link={link} onAnew={() => undefined} />
      </WindowProvider>
    ),
  };
});
