import { phaseWords } from '#shared/words/en/formats/index.ts';
import { infoIn, type PhasesOfFormat } from './texts.ts';
import type { PhaseInfo } from './phase.ts';
import type { PhaseId } from './vocabulary.ts';

/** As `infoIn`, in English, for views that carry a phase's name. */
export const infoOf = (format: PhasesOfFormat, id: PhaseId): PhaseInfo => infoIn(phaseWords, format, id);
