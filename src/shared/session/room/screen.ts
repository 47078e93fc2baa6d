import { screenIn } from '../machine/readMachine.ts';
import type { SessionState } from '../state.ts';

/** What the room window shows, whatever phase it is. */
export const roomScreen = (state: Pick<SessionState, 'machine'>): 'shown' | 'blank' | 'message' =>
  screenIn(state.machine);
