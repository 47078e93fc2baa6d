import { isHigher } from '#shared/care/levels.ts';
import type { Accepts } from '../accepting.ts';
import { refuse } from '../refusals.ts';
import type { LevelFactType } from './facts.ts';
import { levelOfSlot } from './level.ts';

export const LEVEL_ACCEPTS: Accepts<LevelFactType> = {
  'level.raised': (state, { level, slot }) => {
    if (slot !== null && slot > state.machine.context.slots) return refuse('noSlotNow');
    return isHigher(level, levelOfSlot(state, slot)) ? null : refuse('levelHoldsAlready');
  },
};
