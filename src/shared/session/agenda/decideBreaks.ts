import { ms } from '#shared/time.ts';
import { breakNow, spareLeft } from './breaks.ts';
import type { CommandOf } from '../commands.ts';
import { Facts, stop, type Asked } from '../decision.ts';
import type { Session } from '../session.ts';
import { clockMode } from './steps.ts';

/** Breaks: the clock stands, and time counts down until somebody says that it is over. */

export function beginBreak({ state }: Session, { length }: CommandOf<'break.begin'>, { at }: Asked): Facts {
  if (state.current === null) stop('sessionEnded');
  if (state.startedAt === null) stop('notRunning');
  if (breakNow(state)) stop('alreadyBreak');
  const facts = new Facts(state);
  if (clockMode(state) === 'running') facts.then(at, { type: 'clock.paused' });
  const spare = ms(Math.min(length, spareLeft(state)));
  return facts.then(at, { type: 'break.began', length: ms(length), spare });
}

export const endBreak = ({ state }: Session, _: CommandOf<'break.end'>, { at }: Asked): Facts =>
  new Facts(state).first(at, { type: 'break.ended' });
