import { after, less, type Instant } from '#shared/time.ts';
import { elapsedIn, clockMode, currentStep } from './steps.ts';
import type { SessionState } from '../state.ts';

/**
 * The moment at which the phase that runs is over, where the next one begins by itself (opt-in; docs/domain/clock.md); null
 * where a person says so. Paused, or while a gap is unanswered, nothing begins by itself; nor once that moment has
 * passed: overtime is ended by people.
 */
export function endsByItself(state: SessionState, now: Instant): Instant | null {
  const step = currentStep(state);
  const run = step?.runs.at(-1);
  if (!state.autoAdvance || state.gap || !step || !run || clockMode(state) !== 'running') return null;
  const left = less(step.planned, elapsedIn(step.runs.slice(0, -1), run.from));
  const end = after(run.from, left);
  return end > now ? end : null;
}
