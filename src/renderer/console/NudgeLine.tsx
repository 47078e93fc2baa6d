import type { ReactNode } from 'react';
import { readSchedule } from '#shared/session/agenda/timeReadings.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { readReminder } from '#shared/session/agenda/reminders.ts';
import { capsOf } from '#shared/keys.ts';
import { later } from '#shared/time.ts';
import type { Ticker } from '../bridge/ticker.ts';
import { useElapsedSecond, useTick } from '../bridge/WindowProvider.tsx';
import { Said } from '../ui/Said.tsx';
import { NamedText } from '../ui/NamedText.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { nudgeAt, type Nudge } from './nudge.ts';
import { reminderWords, consoleWords as words, phaseWatchFor } from '../words.ts';

/**
 * One quiet line for the facilitator: what a digit is awaited for, what calls for attention now, a helping principle,
 * else what to watch for in this phase. One at a time.
 */
export function NudgeLine({
  view,
  schedule,
  awaits,
}: {
  readonly view: ConsoleView;
  /** Ticks with whatever is shown of the schedule. */
  readonly schedule: Ticker;
  /** What the next digit is for; null where it is a tap. */
  readonly awaits: string | null;
}) {
  const at = useTick(schedule);
  const now = later(at, useElapsedSecond(view.board.silentSince));
  const drift = readSchedule(view.schedule, at)?.drift ?? null;
  const nudge = nudgeAt(view, now, drift);
  const reminder = view.now === null ? null : readReminder(view.reminders, view.now, at);
  const watchFor = view.now ? (view.now.watchFor ?? phaseWatchFor(view.now.title.phase)) : '';
  if (awaits !== null) return <Line>{awaits}</Line>;
  if (reminder !== null && nudge?.kind !== 'replan')
    return (
      <Line>
        <span className="spoken">{reminderWords[reminder.id]}</span>
      </Line>
    );
  if (nudge !== null)
    return (
      <Line>
        <NudgeText nudge={nudge} />
      </Line>
    );
  return (
    <div className="nudge">
      {watchFor !== '' && (
        <p className="nudge-quiet second" title={watchFor}>
          {words.watchFor} {watchFor}
        </p>
      )}
    </div>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  return (
    <div className="nudge" role="status">
      <svg width="18" height="18" aria-hidden="true">
        <circle className="nudge-sign" cx="9" cy="9" r="7" />
      </svg>
      <span>{children}</span>
    </div>
  );
}

function NudgeText({ nudge }: { readonly nudge: Nudge }) {
  switch (nudge.kind) {
    case 'replan':
      return words.nudge.replan;
    case 'nobody':
      return words.nudge.nobody(nudge.seconds);
    case 'everyone':
      return words.nudge.everyone;
    case 'everyoneWanted':
      return words.nudge.everyoneWanted;
    case 'rest':
      return (
        <>
          <Said>{(times) => words.nudge.rest(times.length(nudge.length))}</Said>{' '}
          <Kbd keys={capsOf('takeBreak').join(' ')} />
        </>
      );
    case 'unheard':
      return words.nudge.unheard(nudge.count);
    case 'oneLeft':
      return (
        <span className="nudge-line">
          {words.nudge.oneLeft}{' '}
          <b>
            <NamedText text={nudge.name} />
          </b>
        </span>
      );
  }
}
