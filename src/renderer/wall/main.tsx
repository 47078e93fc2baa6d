import type { WallView } from '#shared/phones/wallView.ts';
import { pageTime } from '../bridge/pageTime.ts';
import { browserSurroundings } from '../bridge/sealed/browser.ts';
import { AS_WALL, linkDevice } from '../bridge/sealed/deviceLink.ts';
import { wakesAgain } from '../bridge/sealed/wakesAgain.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { connectWindow } from '../bridge/windowStore.ts';
import { Awake } from '../ui/awake/Awake.tsx';
import { showWindow } from '../ui/showWindow.tsx';
import { wallBridge } from './wallBridge.ts';
import { WallWindow } from './WallWindow.tsx';

/** Where this page keeps its one text: the phone's page comes from the same place and keeps its own. */
const world = browserSurroundings('talking-piece-wall');
const link = linkDevice<WallView>(AS_WALL, world);
const store = connectWindow(wallBridge(link), 'room', { ...pageTime, newId: () => 'act' });

wakesAgain(link);

showWindow(
  <WindowProvider store={store}>
    <Awake link={link} />
    <WallWindow
      link={link}
      onAnew={() => {
        world.keeping.write(null);
        location.reload();
      }}
    />
  </WindowProvider>,
);
