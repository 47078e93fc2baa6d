import { shippedIn } from '#shared/format/library/index.ts';
import { phasesIn } from '#shared/format/phases.ts';
import type { PhaseInfo } from '#shared/format/phase.ts';
import { infoIn, type PhasesOfFormat } from '#shared/format/texts.ts';
import { formatWords, phaseWords } from '../../words.ts';

/** The formats, presets and phases that the app brings along, in the language of the windows. */
export const { formats: FORMATS, presets: PRESETS } = shippedIn(formatWords);
export const PHASES = phasesIn(phaseWords);

/** What a phase is called in a format, and what helps in it. */
export const infoOf = (format: PhasesOfFormat, id: string): PhaseInfo => infoIn(phaseWords, format, id);
