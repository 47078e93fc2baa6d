import { MotionConfig } from 'framer-motion';
import type { RoomView } from '#shared/session/views.ts';
import { roomWords as words } from '#shared/words/en/room.ts';
import { useSecond, useWindow } from '../bridge/WindowProvider.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { BlankStage, RoomStage } from '../ui/RoomStage.tsx';
import { PageTheme } from '../ui/theme.tsx';

/** The room window: the stage over the whole screen, and nothing to press. */
export function RoomScreen() {
  const { push } = useWindow('room');
  return (
    <MotionConfig reducedMotion="user">
      <PageTheme choice={push?.theme ?? 'system'}>
        <main>{push === null || push.view === null ? <BlankStage /> : <LiveStage view={push.view} />}</main>
      </PageTheme>
    </MotionConfig>
  );
}

function LiveStage({ view }: { readonly view: RoomView }) {
  const now = useSecond(view.timer);
  return (
    <>
      <RoomStage view={view} now={now} />
      <Announcer text={spoken(view)} />
    </>
  );
}

/** What a screen reader says when it changes: the phase, and whose turn it is. Never the clock. */
function spoken(view: RoomView): string {
  if (view.screen === 'message') return view.message ?? '';
  if (view.screen !== 'phase' || view.phase === null) return '';
  return view.who === null ? view.phase.title : words.nowSpeaks(view.phase.title, view.who.name);
}
