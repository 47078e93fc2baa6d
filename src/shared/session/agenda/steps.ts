import type { Format, Phase } from '#shared/format/schema.ts';
import type { Duration, Instant } from '#shared/time.ts';
import type { StepId } from '../ids.ts';
import { clockIn } from '../machine/readMachine.ts';
import type { SessionState } from '../state.ts';
import type { Run, Step } from './state.ts';

/** The phase in which the group's pulse goes round. */
export const PULSE_PHASE = 'PULSE';

/** The phase of the format that a step runs. */
export function phaseOf(format: Format, step: Pick<Step, 'phase' | 'zone'>): Phase {
  const found = format[step.zone].find((phase) => phase.id === step.phase);
  if (!found) throw new Error(`format ${format.id} has no phase ${step.zone}.${step.phase}`);
  return found;
}

export function stepOf(state: Pick<SessionState, 'steps'>, id: StepId): Step {
  const found = state.steps.find((step) => step.id === id);
  if (!found) throw new Error(`the agenda has no step ${id}`);
  return found;
}

/** The step the agenda stands at. */
export const currentStep = (state: SessionState): Step | null =>
  state.current === null ? null : stepOf(state, state.current);

export const clockMode = (state: SessionState): 'armed' | 'running' | 'paused' => clockIn(state.machine);

/** How long a step's clock has run by `at`, pauses left out. */
export function elapsedIn(runs: readonly Run[], at: Instant): Duration {
  let sum = 0;
  for (const run of runs) sum += Math.max(0, (run.to ?? at) - run.from);
  return sum as Duration;
}
