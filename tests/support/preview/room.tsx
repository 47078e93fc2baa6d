import '../../../src/renderer/ui/page.css';
import '../../../src/renderer/room/room.css';
import { useEffect, useMemo, useState } from 'react';
import { instant } from '#shared/time.ts';
import { standing } from '../../../src/renderer/bridge/ticker.ts';
import { RoomStage } from '../../../src/renderer/ui/RoomStage.tsx';
import { PageTheme, type ThemeChoice } from '../../../src/renderer/ui/theme.tsx';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import { connectThisWindow } from '../../../src/renderer/bridge/thisWindow.ts';
import { WindowProvider } from '../../../src/renderer/bridge/WindowProvider.tsx';
import { RoomScreen } from '../../../src/renderer/room/RoomScreen.tsx';
import { fakeBridge } from './fakeBridge.ts';
import { namesAsked } from './longNames.ts';
import { replays } from './replayFilms.ts';
import { formatMoment } from './formatViews.ts';
import { roomViews } from './roomViews.ts';
import { showStates } from './shown.tsx';

/** `?state=present&theme=dark&live`; `present@long` has long names; `window.change(state)` changes it as an act would; `live` lets the clock run. */
function Preview({ first, query }: { readonly first: string; readonly query: URLSearchParams }) {
  const [state, change] = useState(first);
  const [now, setNow] = useState(0);
  useEffect(() => {
    Object.assign(window, { change });
    if (!query.has('live')) return undefined;
    const clock = setInterval(() => setNow((at) => at + 1000), 1000);
    return () => clearInterval(clock);
  }, [query]);
  const view = useMemo(() => viewOf(state), [state]);
  return (
    <PageTheme choice={(query.get('theme') ?? 'light') as ThemeChoice}>
      <main>
        <RoomStage view={view} clock={standing(instant(now))} />
      </main>
    </PageTheme>
  );
}

function viewOf(asked: string) {
  const [state, withNames] = namesAsked(asked);
  const view = formatMoment(state)?.room ?? roomViews[state];
  if (view === undefined) throw new Error(`no view is called ${state}`);
  return withNames(view);
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

showStates('present', (asked, query) => {
  const [state, withNames] = namesAsked(asked);
  const replay = replays[state];
  const view = roomViews['present'];
  if (replay === undefined || view === undefined) return { page: <Preview first={asked} query={query} /> };
  return {
    page: replayed({
      role: 'room',
      theme: (query.get('theme') ?? 'light') as ThemeChoice,
      clock: null,
      sample: false,
      view,
      covers: state === 'replayTwelve',
      replay: withNames(replay),
    }),
  };
});
