import { mayBeLogged } from '#shared/care/care.ts';
import type { Folds } from '../folding.ts';
import type { LevelFactType } from './facts.ts';

export const LEVEL_FOLDS: Folds<LevelFactType> = {
  'level.raised': (state, { level, slot }) => {
    if (slot !== null) {
      state.slotLevels = { ...state.slotLevels, [slot]: level };
      return;
    }
    state.level = level;
    if (!mayBeLogged('title', level)) state.title = '';
  },
};
