import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { currentStep } from './steps.ts';

/** A prompt of the phase that is on hurts or leads: which one is kept, and not who said so. */
export function flagPrompt(facts: Facts, { prompt }: CommandOf<'prompt.flag'>, { at }: Asked): Facts {
  const step = currentStep(facts.state) ?? stop('noPromptNow');
  return facts.add(at, { type: 'prompt.flagged', phase: step.phase, prompt });
}
