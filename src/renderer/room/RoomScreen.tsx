import { MotionConfig } from 'framer-motion';
import { readTimer } from '#shared/session/clock.ts';
import type { RoomView } from '#shared/session/views.ts';
import type { Instant } from '#shared/time.ts';
import { roomWords as words } from '#shared/words/en/room.ts';
import { useSecond, useWindow } from '../bridge/WindowProvider.tsx';
import { Announcer } from '../ui/Announcer.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { BlankStage, RoomStage } from '../ui/RoomStage.tsx';
import { PageTheme } from '../ui/theme.tsx';

/** The room window: the stage over the whole screen, and nothing to press. */
export function RoomScreen() {
  const { push } = useWindow('room');
  return (
    <MotionConfig reducedMotion="user">
      <PageTheme choice={push?.theme ?? 'system'}>
        <main>
          {push === null || push.view === null ? <BlankStage /> : <LiveStage view={push.view} />}
          {push?.covers === true && (
            <p className="room-own">
              <Kbd keys="Enter" /> {words.ownPanes}
            </p>
          )}
        </main>
      </PageTheme>
    </MotionConfig>
  );
}

function LiveStage({ view }: { readonly view: RoomView }) {
  const now = useSecond(view.timer);
  return (
    <>
      <RoomStage view={view} now={now} />
      <Announcer text={spoken(view, now)} />
    </>
  );
}

/** What a screen reader says when it changes: the phase, whose turn it is, and nearly or over time. Never the clock. */
function spoken(view: RoomView, now: Instant): string {
  if (view.screen === 'message') return view.message ?? '';
  if (view.screen !== 'phase' || view.phase === null) return '';
  const { phase, who, timer } = view;
  const said = who === null ? phase.title : words.nowSpeaks(phase.title, who.name);
  const tone = timer === null || phase.silence ? 'time' : readTimer(timer, now).tone;
  if (tone === 'warning') return words.withState(said, words.heardWarning);
  if (tone === 'overtime') return words.withState(said, words.heardOvertime);
  return tone === 'paused' ? words.withState(said, words.heardPause) : said;
}
