import type { Instant } from '#shared/time.ts';
import type { Facts } from '../decision.ts';
import { coversMessage } from '../machine/readMachine.ts';
import { roomScreen } from './screen.ts';

/**
 * A message that was shown while no clock ran ("back at 18:40") does not lie over the clock that runs now, nor comes back
 * over it once a blank room is shown again. One that was shown while a clock ran (a card, read to all) is of the phase it
 * was shown in: it goes with the next one, `anyway`.
 */
export function takeMessageAway(facts: Facts, at: Instant, { anyway = false } = {}): void {
  const { state } = facts;
  if (!state.messageStands && !anyway) return;
  if (roomScreen(state) === 'message') facts.add(at, { type: 'room.shown' });
  // Uncovered, taken away and blank again within one act: no window is sent what lies between.
  if (coversMessage(state.machine))
    facts.add(at, { type: 'room.shown' }).add(at, { type: 'room.shown' }).add(at, { type: 'room.blanked' });
}
