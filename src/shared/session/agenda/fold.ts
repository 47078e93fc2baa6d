import type { Folds } from '../folding.ts';
import type { AgendaFactType } from './facts.ts';
import { CLOCK_FOLDS } from './foldClock.ts';
import { PHASE_FOLDS } from './foldPhases.ts';
import { ROUND_FOLDS } from './foldRounds.ts';

export const AGENDA_FOLDS: Folds<AgendaFactType> = { ...PHASE_FOLDS, ...CLOCK_FOLDS, ...ROUND_FOLDS };
