import '../../../src/renderer/ui/page.css';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { pageTime } from '../../../src/renderer/bridge/pageTime.ts';
import { connectWindow } from '../../../src/renderer/bridge/windowStore.ts';
import { phoneBridge } from '../../../src/renderer/phone/phoneBridge.ts';
import type { DeviceLink } from '../../../src/renderer/bridge/sealed/deviceLink.ts';
import { PhoneWindow } from '../../../src/renderer/phone/PhoneWindow.tsx';
import { namesAsked } from './longNames.ts';
import { phoneStates } from './phoneStates.ts';
import { showStates } from './shown.tsx';
import { standingLink } from './standingLink.ts';

const linkAt = (asked: string): DeviceLink => {
  const [name, withNames] = namesAsked(asked);
  const of = phoneStates[name];
  if (of === undefined) throw new Error(`no state of a phone is called ${name}`);
  return standingLink({ ...of, view: of.view && { ...of.view, board: withNames(of.view.board) } });
};

/** `hold`, `hold@long`, `asking`; a key is a press on the button that begins with it: `hold R` opens the report. */
showStates('hold', (asked) => {
  const [state = 'hold', button] = asked.split(' ');
  const link = linkAt(state);
  return {
    reach: async () => {
      if (button === undefined) return;
      await new Promise((drawn) => setTimeout(drawn, 60));
      const all = [...document.querySelectorAll('button')];
      all.find(({ textContent }) => textContent.startsWith(button))?.click();
      await new Promise((drawn) => setTimeout(drawn, 60));
    },
    page: (
      <WindowProvider
        store={connectWindow(
          phoneBridge(link, () => undefined),
          'board',
          { ...pageTime, newId: () => 'act' },
        )}
      >
        <PhoneWindow link={link} />
      </WindowProvider>
    ),
  };
});
