import { ASKING } from './phases/asking.ts';
import { CIRCLES } from './phases/circles.ts';
import { CLOSING } from './phases/closing.ts';
import { HELPING } from './phases/helping.ts';
import { OPENING } from './phases/opening.ts';
import { PAIRS } from './phases/pairs.ts';
import type { PhaseInfo } from './phase.ts';
import type { PhaseId } from './vocabulary.ts';

/**
 * The phase library (docs/domain/phases.md): what a phase is called and what helps in it. Placeholders in the prompts
 * are those of `placeholders.ts`.
 */
export const PHASES: readonly PhaseInfo[] = [
  ...OPENING,
  ...ASKING,
  ...HELPING,
  ...PAIRS,
  ...CIRCLES,
  ...CLOSING,
];

/** The library's entries by phase. */
export const phasesInLibrary: ReadonlyMap<PhaseId, PhaseInfo> = new Map(
  PHASES.map((info) => [info.id, info]),
);

/** The words that a format brings along for its phases. */
interface OwnWords {
  readonly phaseInfos?: readonly PhaseInfo[] | undefined;
  readonly prompts?: Readonly<Record<PhaseId, readonly string[]>> | undefined;
}

/**
 * What a phase is called in this format and what helps in it: the format's own entry, else the library's, with
 * the format's prompts where it has some. Throws where there is none; `FormatSchema` refuses such a format.
 */
export function infoOf(format: OwnWords, id: PhaseId): PhaseInfo {
  const info = format.phaseInfos?.find((own) => own.id === id) ?? phasesInLibrary.get(id);
  if (!info) throw new RangeError(`The phase library has no ${id}.`);
  const prompts = format.prompts?.[id];
  return prompts ? { ...info, prompts } : info;
}
