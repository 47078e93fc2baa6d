import { ms, type Duration, type Instant } from '#shared/time.ts';
import type { PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';
import { idsOf, isIn, isUnderWay } from './slotWaits.ts';
import { elapsedIn, stepOf } from './steps.ts';
import type { Left, Missed, Step } from './state.ts';

/**
 * Small groups side by side share one clock: whoever of them steps out of the own slot misses the rest of it, while
 * the other groups go on. It waits, and is held once they are back and nothing else is under way
 * (docs/domain/confidentiality.md, 'step out').
 */

/** What is left of a slot from `step` on at `at`. Nothing where its last phase has run out. */
export function leftOf({ steps }: Pick<SessionState, 'steps'>, step: Step, at: Instant): Left[] {
  const left = steps
    .slice(steps.indexOf(step))
    .filter((one) => isIn(step.slot ?? 0)(one) && one.state === 'ahead')
    .map(({ id, planned, runs }) => ({
      step: id,
      length: ms(Math.max(0, planned - elapsedIn(runs, at))),
    }));
  return left.some(({ length }) => length > 0) ? left : [];
}

/** What several people missed of one slot, in the order of its phases: of each phase the longest. */
export function restTogether(state: Pick<SessionState, 'steps'>, missed: readonly Missed[]): Left[] {
  const all = missed.flatMap(({ rest }) => rest);
  return idsOf(state.steps).flatMap((step) => {
    const lengths = all.filter((one) => one.step === step).map(({ length }) => length);
    return lengths.length > 0 ? [{ step, length: ms(Math.max(...lengths)) }] : [];
  });
}

/** What is missed of a slot by those who are in the room, and so may have it now. */
export const missedByThoseHere = ({ missed, people }: Pick<SessionState, 'missed' | 'people'>): Missed[] =>
  missed.filter(({ person }) => people.some(({ id, present }) => present && id === person));

/** Whoever is back while the own slot still runs goes on in it. */
export function withoutRejoined(state: SessionState, person: PersonId): readonly Missed[] {
  const step = state.current === null ? null : stepOf(state, state.current);
  if (step?.zone !== 'slot' || !isUnderWay(state, step)) return state.missed;
  return state.missed.filter((one) => one.person !== person || one.slot !== step.slot);
}

/** How much later the session ends for what is held again: the phases of slots that are over. */
export const lengthMissed = (state: SessionState): Duration => {
  const slots = Map.groupBy(missedByThoseHere(state), ({ slot }) => slot);
  const lefts = [...slots.values()].flatMap((missed) => restTogether(state, missed));
  const isOver = ({ step }: Left) => !['ahead', 'waiting'].includes(stepOf(state, step).state);
  return ms(lefts.filter(isOver).reduce((sum, { length }) => sum + length, 0));
};
