import type { Instant } from '#shared/time.ts';
import type { Facts } from '../decision.ts';
import type { StepId } from '../ids.ts';
import { waitingPresenters } from '../people/presenters.ts';
import { idsOf, isIn, isUnderWay, mayStillCome, slotsThatWait } from './slotWaits.ts';
import { isHere } from '../people/state.ts';
import { stepOf } from './steps.ts';
import type { SessionState } from '../state.ts';

/** A slot whose presenter stepped out: what is left of it waits, and comes once they are back. */

/** The first slot that waits and has somebody for it again. */
function slotReady(state: SessionState): number | null {
  const hasPresenter = (slot: number) => {
    const begun = state.presented[slot - 1];
    return begun === undefined ? waitingPresenters(state).length > 0 : isHere(state.people, begun);
  };
  return slotsThatWait(state).find(hasPresenter) ?? null;
}

/** Where nothing else is under way, the slot that waits comes next. `state`: who is there after this act. */
export function takeUpWaiting(state: SessionState, facts: Facts, at: Instant): void {
  const slot = facts.slots.closing || !mayStillCome(state) ? null : slotReady(state);
  if (slot === null) return;
  const steps = idsOf(state.steps.filter((step) => isIn(slot)(step) && step.state === 'waiting'));
  takeUp(state, facts, slot, steps, at);
}

/** Goes to a slot that was gone past, if nothing else is under way. */
export function takeUp(
  state: SessionState,
  facts: Facts,
  slot: number,
  steps: readonly StepId[],
  at: Instant,
): void {
  const here = facts.current === null ? null : stepOf(state, facts.current);
  if (here && isUnderWay(state, here)) return;
  const after = state.steps.findLastIndex(isIn(slot)) + 1;
  const until = here ? state.steps.indexOf(here) : state.steps.length;
  const past = state.steps.slice(after, until).filter(({ zone }) => zone === 'slot' || zone === 'gap');
  facts.then(at, { type: 'slot.takenUp', steps: [...steps], past: idsOf(past) });
}
