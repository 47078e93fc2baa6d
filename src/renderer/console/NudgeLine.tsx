import { readSchedule } from '#shared/session/clock.ts';
import type { ConsoleView } from '#shared/session/views.ts';
import { consoleWords as words } from '#shared/words/en/console.ts';
import type { Instant } from '#shared/time.ts';
import { useElapsedSecond } from '../bridge/WindowProvider.tsx';
import { nudgeAt, type Nudge } from './nudge.ts';

/** One quiet line for the facilitator: what calls for attention now, else what to watch for in this phase. */
export function NudgeLine({ view, at }: { readonly view: ConsoleView; readonly at: Instant }) {
  const now = useElapsedSecond(view.board.silentSince);
  const drift = readSchedule(view.schedule, at)?.drift ?? null;
  const nudge = nudgeAt(view, now, drift);
  const watchFor = view.now?.watchFor ?? '';
  return (
    <div className="nudge">
      {nudge === null && watchFor !== '' && (
        <p className="nudge-quiet second" title={watchFor}>
          {words.watchFor} {watchFor}
        </p>
      )}
      {nudge !== null && (
        <>
          <svg width="18" height="18" aria-hidden="true">
            <circle className="nudge-sign" cx="9" cy="9" r="7" />
          </svg>
          <span>
            <NudgeText nudge={nudge} />
          </span>
        </>
      )}
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
    case 'unheard':
      return words.nudge.unheard(nudge.count);
    case 'oneLeft':
      return (
        <>
          {words.nudge.oneLeft}{' '}
          <b>
            <bdi>{nudge.name}</bdi>
          </b>
        </>
      );
  }
}
