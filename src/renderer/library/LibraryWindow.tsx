import { lazy, Suspense, useEffect, useState } from 'react';
import { FORMATS, PRESETS } from '#shared/format/library/index.ts';
import type { SessionId } from '#shared/ipc/contract.ts';
import type { Draft } from '#shared/session/events.ts';
import { useWindow } from '../bridge/WindowProvider.tsx';
import { Interface } from '../ui/Interface.tsx';
import { takeBack, tellFailure } from '../ui/Notices.tsx';
import type { LastTime } from './plan/newDraft.ts';
import { StartScreen } from './start/StartScreen.tsx';

// Start is there at once; the other screens are read when they are first shown.
const PlanScreen = lazy(async () => ({ default: (await import('./plan/PlanScreen.tsx')).PlanScreen }));
const RescueScreen = lazy(async () => ({
  default: (await import('./start/RescueScreen.tsx')).RescueScreen,
}));
const SummaryScreen = lazy(async () => ({
  default: (await import('./summary/SummaryScreen.tsx')).SummaryScreen,
}));

const TurnsScreen = lazy(async () => ({ default: (await import('./turns/TurnsScreen.tsx')).TurnsScreen }));

const FORMATS_AND_PRESETS = [...FORMATS, ...PRESETS];

type Screen =
  | { readonly at: 'start' }
  | { readonly at: 'plan'; readonly draft: Draft; readonly last: LastTime | null }
  | { readonly at: 'summary'; readonly session: SessionId };

/** One window with three screens: Start, Plan, and Summary after a session has ended. */
export function LibraryWindow() {
  const { push } = useWindow('library');
  const [screen, setScreen] = useState<Screen>({ at: 'start' });
  const asked = push?.summary ?? null;
  const [shown, setShown] = useState<SessionId | null>(null);
  if (asked !== shown) {
    setShown(asked);
    if (asked !== null) setScreen({ at: 'summary', session: asked });
  }
  const rescue = push?.rescue ?? null;
  /** The person went on in memory: the file's trouble waits until it is asked for. */
  const [aside, setAside] = useState(false);
  /** While a file of turns is in hand it is all there is; then the screen before is there anew. */
  const turns = push?.turns ?? null;
  const onRescue = screen.at === 'start' && rescue !== null && !aside;
  const notice = push?.notice ?? (onRescue ? null : (push?.saved.sentence ?? null));
  useEffect(() => {
    if (notice !== null) tellFailure(notice, 'main');
    else takeBack('main');
  }, [notice]);

  const toStart = () => setScreen({ at: 'start' });
  return (
    <Interface theme={push?.theme ?? 'system'}>
      <Suspense fallback={null}>
        {turns !== null && <TurnsScreen turns={turns} />}
        {turns === null && screen.at === 'plan' && (
          <PlanScreen
            first={screen.draft}
            last={screen.last}
            formats={FORMATS_AND_PRESETS}
            onBack={toStart}
            onOpened={toStart}
          />
        )}
        {turns === null && screen.at === 'summary' && (
          <SummaryScreen key={screen.session} session={screen.session} onBack={toStart} />
        )}
        {turns === null && onRescue && <RescueScreen rescue={rescue} onGoOn={() => setAside(true)} />}
        {turns === null && screen.at === 'start' && push !== null && !onRescue && (
          <StartScreen
            onRescue={rescue && (() => setAside(false))}
            formats={FORMATS_AND_PRESETS}
            onPlan={(draft, last) => setScreen({ at: 'plan', draft, last })}
            onSummary={(session) => setScreen({ at: 'summary', session })}
          />
        )}
      </Suspense>
    </Interface>
  );
}
