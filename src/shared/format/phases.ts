import { ASKING } from './phases/asking.ts';
import { CIRCLES } from './phases/circles.ts';
import { CLOSING } from './phases/closing.ts';
import { HELPING } from './phases/helping.ts';
import { OPENING } from './phases/opening.ts';
import { PAIRS } from './phases/pairs.ts';
import type { PhaseCodes, PhaseInfo, PhaseText } from './phase.ts';
import type { PhaseId } from './vocabulary.ts';

/**
 * The phase library (docs/domain/phases.md): the phases that the app knows. What they are called and what helps in
 * them is said by each language, in `words/<language>/formats/phases`.
 */
export const PHASES = [
  ...OPENING,
  ...ASKING,
  ...HELPING,
  ...PAIRS,
  ...CIRCLES,
  ...CLOSING,
] as const satisfies readonly PhaseCodes[];

/** The library's entries by phase. */
export const phasesInLibrary: ReadonlyMap<PhaseId, PhaseCodes> = new Map(
  PHASES.map((codes) => [codes.id, codes]),
);

/** The library as one language says it. */
export const phasesIn = (
  texts: Readonly<Record<(typeof PHASES)[number]['id'], PhaseText>>,
): readonly PhaseInfo[] => PHASES.map((codes) => ({ ...codes, ...texts[codes.id] }));
