import { connectWindow } from '../bridge/windowStore.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { pageTime } from '../bridge/pageTime.ts';
import { showWindow } from '../ui/showWindow.tsx';
import { Awake } from './Awake.tsx';
import { browserSurroundings, feelTap, takeFragment } from './browser.ts';
import { linkPhone } from './phoneLink.ts';
import { phoneBridge } from './phoneBridge.ts';
import { PhoneWindow } from './PhoneWindow.tsx';

const link = linkPhone(takeFragment(), browserSurroundings());
// Acts get their ids from the link, which tells each of them until it was heard.
const store = connectWindow(phoneBridge(link, feelTap), 'board', { ...pageTime, newId: () => 'act' });

const wake = (): void => {
  if (document.visibilityState === 'visible') link.wake();
};
document.addEventListener('visibilitychange', wake);
window.addEventListener('pageshow', wake);
window.addEventListener('online', wake);

showWindow(
  <WindowProvider store={store}>
    <Awake link={link} />
    <PhoneWindow link={link} />
  </WindowProvider>,
);
