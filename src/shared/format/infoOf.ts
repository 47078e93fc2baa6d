import { phaseWords } from '#shared/words/en/formats/index.ts';
import { phasesInLibrary } from './phases.ts';
import type { PhaseInfo, PhaseText } from './phase.ts';
import type { PhaseId } from './vocabulary.ts';

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
  const codes = phasesInLibrary.get(id);
  const text = (phaseWords as Readonly<Record<string, PhaseText>>)[id];
  const info = format.phaseInfos?.find((own) => own.id === id) ?? (codes && text && { ...codes, ...text });
  if (!info) throw new RangeError(`The phase library has no ${id}.`);
  const prompts = format.prompts?.[id];
  return prompts ? { ...info, prompts } : info;
}
