import type { StepId } from '../ids.ts';
import { stepOf } from './steps.ts';
import type { Step } from './state.ts';
import type { SessionState } from '../state.ts';

/** Slots that were put off: what waits for its presenter to come back, and whether it may still come. */

type Slots = Pick<SessionState, 'steps'>;

export const isIn = (slot: number) => (step: Step) => step.zone === 'slot' && step.slot === slot;
export const idsOf = (steps: readonly Step[]): StepId[] => steps.map(({ id }) => id);

/** Whether something of a slot waits. */
export const slotWaits = ({ steps }: Slots, slot: number): boolean =>
  steps.some((step) => isIn(slot)(step) && step.state === 'waiting');

/** Slots that wait, in order. */
export const slotsThatWait = ({ steps }: Slots): number[] => [
  ...new Set(steps.flatMap(({ state, slot }) => (state === 'waiting' && slot !== null ? [slot] : []))),
];

/** Slots that were held, in order: one that was put off, and never taken up again, was not. */
export const slotsHeld = (state: Slots): number[] => [
  ...new Set(
    state.steps.flatMap(({ zone, slot, runs }) =>
      zone === 'slot' && slot !== null && runs.length > 0 && !slotWaits(state, slot) ? [slot] : [],
    ),
  ),
];

/** What is left of the slot that a step is in, that step first. */
export function restOfSlot({ steps }: Slots, step: Step): StepId[] {
  const left = steps.slice(steps.indexOf(step)).filter(({ state }) => state === 'ahead');
  return idsOf(left.filter(isIn(step.slot ?? 0)));
}

/** Whether a slot, or the close, has begun in which the agenda stands. */
export function isUnderWay({ steps }: Slots, { zone, slot }: Step): boolean {
  if (zone === 'gap') return false;
  return steps.some((step) => step.zone === zone && step.slot === slot && step.runs.length > 0);
}

/** Whether what waits may still come: not once the close has begun. */
export function mayStillCome(state: Pick<SessionState, 'steps' | 'current' | 'ended' | 'machine'>): boolean {
  if (state.ended !== null || state.machine.context.closing) return false;
  const isPastSlots = state.current === null || stepOf(state, state.current).zone === 'back';
  return !isPastSlots || !state.steps.some(({ zone, runs }) => zone === 'back' && runs.length > 0);
}
