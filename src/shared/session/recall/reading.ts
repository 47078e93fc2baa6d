import { isReview } from '#shared/format/review.ts';
import type { Instant } from '#shared/time.ts';
import { setRound } from '../agenda/changes.ts';
import type { Round, Step } from '../agenda/state.ts';
import { elapsedIn, stepOf } from '../agenda/steps.ts';
import type { Folding } from '../folding.ts';
import type { ActId, PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';

/**
 * Reading what one took along takes no time of the own turn: in the phases in which it comes back, the clock of a turn
 * stands until its owner shows something of it, says to whom it may be told, or begins to speak.
 */

/** What somebody has not read yet today. */
export const unreadOf = (
  { waiting, recalls }: Pick<SessionState, 'waiting' | 'recalls'>,
  person: PersonId,
): ActId[] => (waiting[person] ?? []).filter((id) => !recalls.some(({ commitment }) => commitment === id));

/** The round with whether whoever has the turn still reads. */
export function whileReading(
  state: Pick<SessionState, 'waiting' | 'recalls'>,
  { id, phase }: Pick<Step, 'id' | 'phase'>,
  round: Round,
): Round {
  const { reads, ...told } = round;
  const { current } = round;
  const isReading =
    current !== null &&
    isReview(phase) &&
    unreadOf(state, current).length > 0 &&
    !state.recalls.some(({ person, step }) => person === current && step === id);
  return isReading ? { ...told, reads: true } : told;
}

/** They begin to tell: now the time of their turn begins. */
export function beginsToTell(state: Folding, person: PersonId, at: Instant): void {
  const { current: id } = state;
  const round = id === null ? undefined : state.rounds[id];
  if (id === null || round?.reads !== true || round.current !== person) return;
  const { reads, ...told } = round;
  setRound(state, id, { ...told, mark: elapsedIn(stepOf(state, id).runs, at) });
}
