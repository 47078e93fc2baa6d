import '../../../src/renderer/ui/page.css';
import '../../../src/renderer/room/room.css';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MotionConfig } from 'framer-motion';
import { instant } from '#shared/time.ts';
import { RoomStage } from '../../../src/renderer/ui/RoomStage.tsx';
import { PageTheme, type ThemeChoice } from '../../../src/renderer/ui/theme.tsx';
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
  const view = roomViews[state];
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

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Preview />);
