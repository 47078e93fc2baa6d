import { stop } from '../decision.ts';
import type { SessionState } from '../state.ts';
import type { Round, Step } from './state.ts';
import { clockMode, currentStep } from './steps.ts';

/** The step and the round that a command is about; where there is none, the command is refused. */

/** The step the agenda stands at. */
export const theStep = (state: SessionState): Step => currentStep(state) ?? stop('sessionEnded');

/** The step that runs (or is paused). */
export const runningStep = (state: SessionState): Step => {
  const step = theStep(state);
  return clockMode(state) === 'armed' ? stop('notRunning') : step;
};

/** The round of the phase that runs (or is paused). */
export function theRound(state: SessionState, step: Step): Round {
  if (clockMode(state) === 'armed') stop('notRunning');
  return state.rounds[step.id] ?? stop('noRound');
}
