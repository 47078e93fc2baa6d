import { connectWindow } from '../bridge/windowStore.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { pageTime } from '../bridge/pageTime.ts';
import { Awake } from '../ui/awake/Awake.tsx';
import { showWindow } from '../ui/showWindow.tsx';
import { browserSurroundings } from '../bridge/sealed/browser.ts';
import { wakesAgain } from '../bridge/sealed/wakesAgain.ts';
import { feelTap, PLACE, takeFragment } from './browser.ts';
import { linkDevice } from '../bridge/sealed/deviceLink.ts';
import { phoneBridge } from './phoneBridge.ts';
import { PhoneWindow } from './PhoneWindow.tsx';

const link = linkDevice(takeFragment(), browserSurroundings(PLACE));
// Acts get their ids from the link, which tells each of them until it was heard.
const store = connectWindow(phoneBridge(link, feelTap), 'board', { ...pageTime, newId: () => 'act' });

wakesAgain(link);

showWindow(
  <WindowProvider store={store}>
    <Awake link={link} />
    <PhoneWindow link={link} />
  </WindowProvider>,
);
