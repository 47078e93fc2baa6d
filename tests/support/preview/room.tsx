import '../../../src/renderer/ui/page.css';
import '../../../src/renderer/room/room.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MotionConfig } from 'framer-motion';
import { instant } from '#shared/time.ts';
import { RoomStage } from '../../../src/renderer/ui/RoomStage.tsx';
import { PageTheme, type ThemeChoice } from '../../../src/renderer/ui/theme.tsx';
import { roomViews } from './roomViews.ts';

const query = new URLSearchParams(location.search);

/** `?state=present&theme=dark`; `window.show(state)` changes it as an act would. */
function Preview() {
  const [state, show] = useState(query.get('state') ?? 'present');
  Object.assign(window, { show });
  const view = roomViews[state];
  if (view === undefined) throw new Error(`no view is called ${state}`);
  return (
    <MotionConfig reducedMotion="user">
      <PageTheme choice={(query.get('theme') ?? 'light') as ThemeChoice}>
        <main>
          <RoomStage view={view} now={instant(0)} />
        </main>
      </PageTheme>
    </MotionConfig>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Preview />);
