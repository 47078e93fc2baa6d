import { shippedIn } from '#shared/format/library/index.ts';
import { phasesIn } from '#shared/format/phases.ts';
import type { PhaseInfo } from '#shared/format/phase.ts';
import type { Format } from '#shared/format/schema.ts';
import { infoIn, type PhasesOfFormat } from '#shared/format/texts.ts';
import { formatWords, phaseWords } from '#shared/words/en/formats/index.ts';

/** The formats, presets and phases that the app brings along, in English. */
export const { formats: FORMATS, presets: PRESETS } = shippedIn(formatWords);
export const PHASES = phasesIn(phaseWords);

export const formatById = (id: string): Format | undefined =>
  [...FORMATS, ...PRESETS].find((format) => format.id === id);

/** What a phase is called in a format, and what helps in it. */
export const infoOf = (format: PhasesOfFormat, id: string): PhaseInfo => infoIn(phaseWords, format, id);
