import { shippedIn } from '#shared/format/library/index.ts';
import { phasesIn } from '#shared/format/phases.ts';
import { formatWords, phaseWords } from '../../words.ts';

/** The formats, presets and phases that the app brings along, in the language of the windows. */
export const { formats: FORMATS, presets: PRESETS } = shippedIn(formatWords);
export const PHASES = phasesIn(phaseWords);
