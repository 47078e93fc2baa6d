import type { PhaseCodes } from './phase.ts';
import type { Format } from './recipe.ts';
import type { Variant } from './variant.ts';

/** What a session runs by: a format without anything that it says. */
export type FormatCourse = Omit<
  Format,
  'name' | 'purpose' | 'names' | 'phaseInfos' | 'prompts' | 'tasks' | 'variants'
>;

/** A format that the app brings along. Its texts are words of each language, by its id: `words/<language>/formats`. */
export interface ShippedFormat extends FormatCourse {
  /** Phases that the phase library does not have. */
  readonly ownPhases?: readonly PhaseCodes[];
  readonly variants: readonly Omit<Variant, 'name' | 'warning'>[];
}
