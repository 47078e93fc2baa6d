import { shippedIn } from '#shared/format/library/index.ts';
import { phasesIn } from '#shared/format/phases.ts';
import type { Format } from '#shared/format/schema.ts';
import { formatWords, phaseWords } from '#shared/words/en/formats/index.ts';

/** The formats, presets and phases that the app brings along, in English. */
export const { formats: FORMATS, presets: PRESETS } = shippedIn(formatWords);
export const PHASES = phasesIn(phaseWords);

export const formatById = (id: string): Format | undefined =>
  [...FORMATS, ...PRESETS].find((format) => format.id === id);
