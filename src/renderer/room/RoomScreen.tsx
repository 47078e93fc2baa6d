import { lazy, Suspense } from 'react';
import { readTimer } from '#shared/session/agenda/timeReadings.ts';
import type { RoomShown } from '#shared/ipc/shown.ts';
import type { RoomView } from '#shared/session/room/view.ts';
import type { Sound } from '#shared/sound/sound.ts';
import type { Instant } from '#shared/time.ts';
import { useReading, useSecondTicker, useWindow } from '../bridge/WindowProvider.tsx';
import type { PushOf } from '../bridge/windowStore.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { FingersStage } from '../ui/pulse/FingersStage.tsx';
import { BlankStage, RoomStage } from '../ui/RoomStage.tsx';
import { PageTheme } from '../ui/theme.tsx';
import { ReplayStage } from './replay/ReplayStage.tsx';
import { RoomSound } from './sound/RoomSound.tsx';
import { LineStage } from './shown/LineStage.tsx';
import {
  phaseTitle,
  pulseWords,
  replayWords,
  roomWords as words,
  sampleWords,
  shownWords,
} from '../words.ts';

const PulseStage = lazy(async () => ({ default: (await import('./shown/PulseStage.tsx')).PulseStage }));
// What changes over time is shown at rare moments, and brings much along: it is read with the first of them.
const TrendStage = lazy(async () => ({ default: (await import('./shown/TrendStage.tsx')).TrendStage }));

/** The room window: the stage over the whole screen, and nothing to press. */
export function RoomScreen() {
  const { push } = useWindow('room');
  return (
    <PageTheme choice={push?.theme}>
      <main className="room-window">
        <ShownOrLive push={push} />
        {push?.sample === true && <p className="room-sample">{sampleWords.mark}</p>}
        {push?.covers === true && (
          <p className="room-own">
            {push.replay === null && push.shown === undefined ? (
              <>
                <Kbd keys="Enter" /> {words.ownPanes}
              </>
            ) : (
              <>
                <Kbd keys="Esc" /> {push.shown === undefined ? replayWords.ends : shownWords.ends}
              </>
            )}
          </p>
        )}
      </main>
    </PageTheme>
  );
}

/** A replay stands in place of what runs now, but never in place of a screen that is blank or says something. */
function ShownOrLive({ push }: { readonly push: PushOf<'room'> | null }) {
  const shown = push?.shown;
  // A screen that is blank, or says something, says so over whatever a pulse shows.
  const holds = push?.view?.screen === 'blank' || push?.view?.screen === 'message';
  if (shown && !(holds && (shown.kind === 'pulse' || shown.kind === 'fingers')))
    return (
      <Suspense fallback={<BlankStage />}>
        <Shown shown={shown} />
      </Suspense>
    );
  if (push === null || push.view === null) return <BlankStage />;
  const { view, replay } = push;
  if (replay !== null && view.screen !== 'blank' && view.screen !== 'message')
    return <ReplayStage {...replay} />;
  return <LiveStage view={view} sound={push.sound} />;
}

function Shown({ shown }: { readonly shown: RoomShown }) {
  switch (shown.kind) {
    case 'trend':
      return <TrendStage {...shown} />;
    case 'line':
      return <LineStage {...shown} />;
    case 'pulse':
      return <PulseStage {...shown} />;
    case 'fingers':
      return (
        <>
          <FingersStage {...shown} />
          <Announcer text={`${pulseWords.items[shown.item]} ${pulseWords.wall.onThree}`} />
        </>
      );
  }
}

function LiveStage({ view, sound }: { readonly view: RoomView; readonly sound: Sound }) {
  const second = useSecondTicker(view.timer);
  return (
    <>
      <RoomStage view={view} clock={second} />
      <RoomSound view={view} clock={second} sound={sound} />
      <Announcer text={useReading(second, (at) => spoken(view, at))} />
    </>
  );
}

/** What a screen reader says when it changes: the phase, whose turn it is, and nearly or over time. Never the clock. */
function spoken(view: RoomView, now: Instant): string {
  if (view.screen === 'message') return view.message ?? '';
  if (view.screen === 'break') return words.break;
  if (view.screen !== 'phase' || view.phase === null) return '';
  const { phase, who, timer } = view;
  const title = phaseTitle(phase.title);
  const said = who === null ? title : words.nowSpeaks(title, who.name);
  const tone = timer === null || phase.silence ? 'time' : readTimer(timer, now).tone;
  if (tone === 'warning') return words.withState(said, words.heardWarning);
  if (tone === 'overtime') return words.withState(said, words.heardOvertime);
  return tone === 'paused' ? words.withState(said, words.heardPause) : said;
}
