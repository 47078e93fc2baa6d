import { ms } from '#shared/time.ts';
import { breakNow, spareLeft } from './breaks.ts';
import { endPhase } from './decidePhases.ts';
import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { clockMode } from './steps.ts';

/** Breaks: the clock stands, and time counts down until somebody says that it is over. */

export function beginBreak(
  facts: Facts,
  { length, endsPhase }: CommandOf<'break.begin'>,
  asked: Asked,
): Facts {
  const { at } = asked;
  const { state } = facts;
  if (state.current === null) stop('sessionEnded');
  if (state.startedAt === null) stop('notRunning');
  if (breakNow(state)) stop('alreadyBreak');
  if (clockMode(state) === 'running') {
    if (endsPhase === true) endPhase(facts, { type: 'phase.end' }, asked);
    else facts.add(at, { type: 'clock.paused' });
  }
  // After the last phase there is nothing to have a break from.
  if (facts.state.current === null) stop('sessionEnded');
  const spare = ms(Math.min(length, spareLeft(facts.state)));
  return facts.add(at, { type: 'break.began', length: ms(length), spare });
}

export const endBreak = (facts: Facts, _: CommandOf<'break.end'>, { at }: Asked): Facts =>
  facts.add(at, { type: 'break.ended' });
