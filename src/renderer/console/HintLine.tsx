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
import { countsFrom } from '../ui/board/voices.ts';
import { hintAt, type Hint } from './hint.ts';
import { speaksOutOfTurn } from './outOfTurn.ts';
import { agreeingWords, reminderWords, consoleWords as words, recallWords, phaseWatchFor } from '../words.ts';

/**
 * One quiet line for the facilitator: what a digit is awaited for, what calls for attention now, a helping principle,
 * else what to watch for in this phase. One at a time.
 */
export function HintLine({
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
  const counts = view.board.silentSince !== null || speaksOutOfTurn(view) !== null;
  const now = later(at, useElapsedSecond(counts ? countsFrom(view.board) : null));
  const drift = readSchedule(view.schedule, at)?.drift ?? null;
  const hint = hintAt(view, now, drift);
  const reminder = view.now === null ? null : readReminder(view.reminders, view.now, at);
  const watchFor = view.now ? (view.now.watchFor ?? phaseWatchFor(view.now.title.phase)) : '';
  if (awaits !== null) return <Line>{awaits}</Line>;
  if (view.now?.phase.mode === 'paused' && view.agreed.goTo !== '')
    return (
      <Line>
        <bdi>{agreeingWords.goTo(view.agreed.goTo)}</bdi>
      </Line>
    );
  if (reminder !== null && hint?.kind !== 'replan')
    return (
      <Line>
        <span className="spoken">{reminderWords[reminder.id]}</span>
      </Line>
    );
  const recall = recallSays(view);
  if (recall !== null && hint?.kind !== 'replan') return <Line>{recall}</Line>;
  if (hint !== null)
    return (
      <Line>
        <HintText
          hint={hint}
          seatKey={
            hint.kind === 'beginsAgain'
              ? (view.board.seats.find(({ person }) => person === hint.begins.instead.person)?.key ?? null)
              : null
          }
        />
      </Line>
    );
  return (
    <div className="hint">
      {watchFor !== '' && (
        <p className="hint-quiet second" title={watchFor}>
          {words.watchFor} {watchFor}
        </p>
      )}
    </div>
  );
}

/** While commitments come back: that nothing is counted, and nothing is read before its owner did. */
function recallSays({ recall }: Pick<ConsoleView, 'recall'>): string | null {
  if (recall === null) return null;
  const { open, next } = recall;
  if (open !== null) return open.hears === 'show' ? recallWords.noCount : recallWords.markSaid(open.name);
  return next === null ? null : recallWords.staysCovered(next.name);
}

function Line({ children }: { readonly children: ReactNode }) {
  return (
    <div className="hint" role="status">
      <svg width="18" height="18" aria-hidden="true">
        <circle className="hint-sign" cx="9" cy="9" r="7" />
      </svg>
      <span>{children}</span>
    </div>
  );
}

function HintText({
  hint,
  seatKey,
}: {
  readonly hint: Hint;
  /** The key of the seat that it is about. */
  readonly seatKey: string | null;
}) {
  switch (hint.kind) {
    case 'replan':
      return words.hint.replan;
    case 'nobody':
      return <Said>{(times) => words.hint.nobody(times.length(hint.seconds * 1000))}</Said>;
    case 'stillOn':
      return (
        <span>
          <NamedText text={words.hint.stillOn(hint.name)} title={false} />{' '}
          <Kbd keys={capsOf('nobody').join(' ')} />
        </span>
      );
    case 'everyone':
      return words.hint.everyone;
    case 'everyoneWanted':
      return words.hint.everyoneWanted;
    case 'rest':
      return (
        <>
          <Said>{(times) => words.hint.rest(times.length(hint.length))}</Said>{' '}
          <Kbd keys={capsOf('takeBreak').join(' ')} />
        </>
      );
    case 'beginsAgain':
      return (
        <span className="hint-again">
          <span className="hint-again-says">
            <NamedText
              text={words.hint.beginsAgain(hint.begins.name, hint.begins.instead.name)}
              title={false}
            />
          </span>{' '}
          <span className="hint-keys">
            <Kbd keys={capsOf('giveTurn').join(' ')} /> {seatKey !== null && <Kbd keys={seatKey} />}
          </span>
        </span>
      );
    case 'unheard':
      return words.hint.unheard(hint.count, hint.passed ?? 0);
    case 'unheardInSlot':
      return words.hint.unheardInSlot(hint.count, hint.passed ?? 0);
    case 'oneLeft':
      return (
        <span className="hint-line">
          {words.hint.oneLeft(hint.passed ?? 0)}{' '}
          <b>
            <NamedText text={hint.name} />
          </b>
        </span>
      );
  }
}
