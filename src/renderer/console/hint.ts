import { mustReplan, readTimer } from '#shared/session/agenda/timeReadings.ts';
import type { BeginsAgain } from '#shared/session/agenda/beginsAgain.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { less, seconds, ZERO, type Duration, type Instant } from '#shared/time.ts';
import { countedFor } from '../ui/board/voices.ts';
import { speaksOutOfTurn } from './outOfTurn.ts';

/** What the facilitator may want to know now, quietly; one at a time (docs/domain/helping.md). */
export type Hint =
  | { readonly kind: 'replan' }
  | { readonly kind: 'nobody'; readonly seconds: number }
  /** A voice counts on from before this phase, though nobody is to speak now, or somebody else. */
  | { readonly kind: 'stillOn'; readonly name: string }
  | { readonly kind: 'everyone' }
  /** All but those who passed. */
  | { readonly kind: 'everyoneWanted' }
  /** So long a break is due, and there is spare for it. */
  | { readonly kind: 'rest'; readonly length: Duration }
  /** Whoever began before would begin again. */
  | { readonly kind: 'beginsAgain'; readonly begins: BeginsAgain }
  /** `passed`, here and below: so many more passed; left out: nobody did. */
  | { readonly kind: 'oneLeft'; readonly name: string; readonly passed?: number }
  /** So many have not been heard in the whole slot, and half of the phase is over. */
  | { readonly kind: 'unheardInSlot'; readonly count: number; readonly passed?: number }
  /** So many have not been heard, and half of the phase is over. */
  | { readonly kind: 'unheard'; readonly count: number; readonly passed?: number };

/** After so long without a voice: move on? */
const LONG_SILENCE: Duration = seconds(20);
/** Whoever spoke may end their sentence in the next phase. */
const ENDS_ITS_SENTENCE: Duration = seconds(10);

/** The hint of a moment; null where nothing needs saying. `drift` is null before the session has begun. */
export function hintAt(
  view: Pick<
    ConsoleView,
    | ('now' | 'board' | 'room' | 'ended' | 'restDue')
    | ('unheard' | 'unheardInSlot' | 'passed' | 'passedInSlot' | 'everyone')
  >,
  now: Instant,
  drift: Duration | null,
): Hint | null {
  if (view.ended || view.now === null) return null;
  if (drift !== null && mustReplan(drift)) return { kind: 'replan' };
  if (view.restDue !== null && view.now.phase.mode === 'armed' && now >= view.restDue.from) {
    const { length, spare } = view.restDue;
    if (less(spare, drift ?? ZERO) >= length) return { kind: 'rest', length };
  }
  if (view.now.beginsAgain !== null && view.now.phase.mode === 'armed')
    return { kind: 'beginsAgain', begins: view.now.beginsAgain };
  if (view.now.phase.mode !== 'running') return null;
  const { elapsed } = readTimer(view.now.phase, now);
  const out = speaksOutOfTurn(view);
  if (out !== null && elapsed >= ENDS_ITS_SENTENCE && (countedFor(view.board, now) ?? 0) >= elapsed)
    return { kind: 'stillOn', name: out };
  if (view.room.phase?.silence === true) return null;
  const silent = silenceOf(view, now, elapsed);
  if (silent !== null && silent >= LONG_SILENCE)
    return { kind: 'nobody', seconds: Math.floor(silent / 1000) };
  if (view.unheard === null) return null;
  const [name, ...others] = view.unheard;
  if (name === undefined) {
    if (view.everyone === null) return null;
    return { kind: view.everyone === 'spoke' ? 'everyone' : 'everyoneWanted' };
  }
  const halfOver = elapsed * 2 >= view.now.phase.planned;
  const mayTell = halfOver && view.board.last !== null;
  if (mayTell && view.unheardInSlot.length > 1)
    return { kind: 'unheardInSlot', count: view.unheardInSlot.length, ...passedToo(view.passedInSlot) };
  const passed = passedToo(view.passed);
  if (others.length === 0) return { kind: 'oneLeft', name, ...passed };
  return mayTell ? { kind: 'unheard', count: 1 + others.length, ...passed } : null;
}

const passedToo = (passed: number): { readonly passed?: number } => (passed > 0 ? { passed } : {});

/**
 * How long nobody has spoken in this phase, which has run for `elapsed`; null while somebody does, and where nobody uses
 * the board. Neither a pause nor the end of the phase before is a silence to move on from.
 */
function silenceOf({ board }: Pick<ConsoleView, 'board'>, now: Instant, elapsed: Duration): Duration | null {
  if (board.silentSince === null || board.last === null) return null;
  const silent = countedFor(board, now);
  return silent === null || silent < elapsed ? silent : elapsed;
}
