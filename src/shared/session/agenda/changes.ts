import type { Instant } from '#shared/time.ts';
import type { Folding } from '../folding.ts';
import type { StepId } from '../ids.ts';
import { countsOf, recount } from './plan.ts';
import { joinRound } from './round.ts';
import type { Round, Run, Step } from './state.ts';
import { stepOf } from './steps.ts';

/** How the folds of several subjects change steps, rounds, pauses and breaks of the agenda, in place. */

export const setStep = (state: Folding, id: StepId, change: (step: Step) => Partial<Step>) => {
  state.steps = state.steps.map((step) => (step.id === id ? { ...step, ...change(step) } : step));
};
export const setRound = (state: Folding, id: StepId, round: Round | null) => {
  if (round) state.rounds = { ...state.rounds, [id]: round };
};
export const changeRound = (state: Folding, id: StepId, change: (round: Round) => Round) => {
  const round = state.rounds[id];
  if (round) setRound(state, id, change(round));
};
export const openRun = (runs: readonly Run[], at: Instant): Run[] => [...runs, { from: at, to: null }];
export const closeRun = (runs: readonly Run[], at: Instant): Run[] =>
  runs.map((run) => (run.to === null ? { ...run, to: at } : run));
export const endPause = (state: Folding, at: Instant) => {
  state.pauses = closeRun(state.pauses, at);
};

/** A break lasts until it is said to be over, or a clock runs again. */
export const endBreak = (state: Folding, at: Instant) => {
  state.breaks = state.breaks.map((one) => (one.to === null ? { ...one, to: at } : one));
};

export function leaveStep(state: Folding, id: StepId, at: Instant, as: Step['state']): void {
  endPause(state, at);
  setStep(state, id, (step) => ({ runs: closeRun(step.runs, at), state: as }));
}

/** After somebody came or went: what is ahead is counted anew, and rounds have a turn for whoever is new. */
export const recounted = (state: Folding) => {
  state.steps = recount(state, countsOf(state));
  for (const [id, round] of Object.entries(state.rounds))
    setRound(state, id, joinRound(state, stepOf(state, id), round));
};
