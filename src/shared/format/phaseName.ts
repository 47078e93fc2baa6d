import type { PhasesOfFormat } from './texts.ts';
import type { PhaseId } from './vocabulary.ts';

/** What a phase is called: the format's own name for it; null where it is the library's, which a language names (`phaseTitle`). */
export interface PhaseName {
  readonly phase: PhaseId;
  readonly own: string | null;
}

export const phaseName = (format: PhasesOfFormat, phase: PhaseId): PhaseName => ({
  phase,
  own: format.phaseInfos?.find(({ id }) => id === phase)?.title ?? null,
});

export const isSameName = (a: PhaseName, b: PhaseName): boolean => a.phase === b.phase && a.own === b.own;
