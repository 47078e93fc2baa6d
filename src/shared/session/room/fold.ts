import { clockMode } from '../agenda/steps.ts';
import { unchanged, type Folds } from '../folding.ts';
import type { RoomFactType } from './facts.ts';

/** What facts about the room screen change beside the machine, which holds what is shown. */
export const ROOM_FOLDS: Folds<RoomFactType> = {
  'room.blanked': unchanged,
  'room.shown': unchanged,
  'room.messaged': (state, _, { line }) => {
    state.message = line;
    state.messageStands = clockMode(state) !== 'running';
  },
  'room.digitsHidden': unchanged,
  'room.digitsShown': unchanged,
};
