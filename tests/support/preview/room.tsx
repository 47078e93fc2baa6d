import '../../../src/renderer/ui/page.css';
import '../../../src/renderer/room/room.css';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MotionConfig } from 'framer-motion';
import { instant } from '#shared/time.ts';
import { RoomStage } from '../../../src/renderer/ui/RoomStage.tsx';
import { PageTheme, type ThemeChoice } from '../../../src/renderer/ui/theme.tsx';
import type { WindowPush } from '#shared/ipc/contract.ts';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { RoomScreen } from '../../../src/renderer/room/RoomScreen.tsx';
import { fakeBridge } from './fakeBridge.ts';
import { replays } from './replayFilms.ts';
import { formatMoment } from './formatViews.ts';
import { roomViews } from './roomViews.ts';

const query = new URLSearchParams(location.search);

/** `?state=present&theme=dark&live`; `window.show(state)` changes it as an act would; `live` lets the clock run. */
function Preview() {
  const [state, show] = useState(query.get('state') ?? 'present');
  const [now, setNow] = useState(0);
  useEffect(() => {
    Object.assign(window, { show });
    if (!query.has('live')) return undefined;
    const clock = setInterval(() => setNow((at) => at + 1000), 1000);
    return () => clearInterval(clock);
  }, []);
  const view = formatMoment(state)?.room ?? roomViews[state];
  if (view === undefined) throw new Error(`no view is called ${state}`);
  return (
    <MotionConfig reducedMotion="user">
      <PageTheme choice={(query.get('theme') ?? 'light') as ThemeChoice}>
        <main>
          <RoomStage view={view} now={instant(now)} />
        </main>
      </PageTheme>
    </MotionConfig>
  );
}

/** The whole window while a replay is shown. */
function replayed(push: WindowPush) {
  Object.assign(window, { talkingPiece: fakeBridge(push) });
  return (
    <WindowProvider store={connectThisWindow('room')}>
      <RoomScreen />
    </WindowProvider>
  );
}

const root = document.getElementById('root');
const replay = replays[query.get('state') ?? ''];
const view = roomViews['present'];
if (root !== null && replay !== undefined && view !== undefined)
  createRoot(root).render(
    replayed({
      role: 'room',
      theme: (query.get('theme') ?? 'light') as ThemeChoice,
      clock: null,
      view,
      covers: query.get('state') === 'replayTwelve',
      replay,
    }),
  );
else if (root !== null) createRoot(root).render(<Preview />);
