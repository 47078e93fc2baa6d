import type { Instant } from '#shared/time.ts';
import type { Facts } from '../decision.ts';
import { roomScreen } from './screen.ts';

/** A message that was shown while no clock ran ("back at 18:40") does not lie over the clock that runs now. */
export function takeMessageAway(facts: Facts, at: Instant): void {
  const { state } = facts;
  if (roomScreen(state) === 'message' && state.messageStands) facts.add(at, { type: 'room.shown' });
}
