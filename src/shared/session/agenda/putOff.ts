import type { Instant } from '#shared/time.ts';
import type { Facts } from '../decision.ts';
import type { EventOf } from '../events.ts';
import type { StepId } from '../ids.ts';
import { waitingPresenters } from '../people/presenters.ts';
import { missedByThoseHere, restTogether } from './slotMissed.ts';
import { idsOf, isIn, isUnderWay, mayStillCome, slotsThatWait } from './slotWaits.ts';
import { isHere } from '../people/state.ts';
import { clockMode, currentStep } from './steps.ts';
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

/** Of small groups side by side: the slot that somebody missed is held once more, for those who are here. */
function holdMissed(facts: Facts, at: Instant): void {
  const { state } = facts;
  const here = missedByThoseHere(state);
  const slot = Math.min(...here.map((missed) => missed.slot));
  const missed = here.filter((one) => one.slot === slot);
  if (missed.length === 0 || !mayStillCome(state)) return;
  const rest = restTogether(state, missed);
  const people = missed.map(({ person }) => person);
  takeUp(
    facts,
    slot,
    rest.map(({ step }) => step),
    at,
    { people, rest },
  );
}

/** Where nothing else is under way, the slot that waits comes next. */
export function takeUpWaiting(facts: Facts, at: Instant): void {
  const { state } = facts;
  if (state.trios.length > 0) return holdMissed(facts, at);
  const slot = mayStillCome(state) ? slotReady(state) : null;
  if (slot === null) return;
  const steps = idsOf(state.steps.filter((step) => isIn(slot)(step) && step.state === 'waiting'));
  takeUp(facts, slot, steps, at);
}

/** Goes to a slot that was gone past, if nothing else is under way. */
export function takeUp(
  facts: Facts,
  slot: number,
  steps: readonly StepId[],
  at: Instant,
  again?: EventOf<'slot.takenUp'>['again'],
): void {
  const { state } = facts;
  const here = currentStep(state);
  // Also in a change-over that runs: who else comes and goes meanwhile does not end it.
  if (clockMode(state) !== 'armed' || (here && isUnderWay(state, here))) return;
  const after = state.steps.findLastIndex(isIn(slot)) + 1;
  const until = here ? state.steps.indexOf(here) : state.steps.length;
  const past = state.steps.slice(after, until).filter(({ zone }) => zone === 'slot' || zone === 'gap');
  facts.add(at, { type: 'slot.takenUp', steps: [...steps], past: idsOf(past), ...(again && { again }) });
}
