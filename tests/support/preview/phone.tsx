import '../../../src/renderer/ui/page.css';
import { instant, wallTime } from '#shared/time.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { pageTime } from '../../../src/renderer/bridge/pageTime.ts';
import { connectWindow } from '../../../src/renderer/bridge/windowStore.ts';
import { phoneBridge } from '../../../src/renderer/phone/phoneBridge.ts';
import type { DeviceLink } from '../../../src/renderer/bridge/sealed/deviceLink.ts';
import { PhoneWindow } from '../../../src/renderer/phone/PhoneWindow.tsx';
import { namesAsked } from './longNames.ts';
import { phoneStates } from './phoneStates.ts';
import { showStates } from './shown.tsx';

/** A link that stands where it is, and hears everything. */
const linkAt = (asked: string): DeviceLink => {
  const [name, withNames] = namesAsked(asked);
  const of = phoneStates[name];
  if (of === undefined) throw new Error(`no state of a phone is called ${name}`);
  const { at, ...rest } = of;
  const view = rest.view && { ...rest.view, board: withNames(rest.view.board) };
  const clock = { at: instant(at), monotonic: performance.now(), wall: wallTime(0), moving: false };
  const state = { ...rest, view, clock };
  return {
    subscribe: () => () => undefined,
    state: () => state,
    act: () => Promise.resolve({ ok: true, seq: 1, saved: 'disk' }),
    computerNow: () => performance.now(),
    luggage: () => null,
    wake: () => undefined,
    close: () => undefined,
  };
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
