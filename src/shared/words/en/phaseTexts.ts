import type { PhaseText } from '#shared/format/phase.ts';
import type { PhaseName } from '#shared/format/phaseName.ts';
import type { PhaseId } from '#shared/format/schema.ts';
import { phaseTitles } from './formats/phaseTitles.ts';
import { phaseWords } from './formats/phaseWords.ts';

/** Nothing is said of a phase that is a format's own: it brings its texts along. */
const titles: Readonly<Record<PhaseId, string | undefined>> = phaseTitles;
const texts: Readonly<Record<PhaseId, PhaseText | undefined>> = phaseWords;

export const phaseTitle = ({ phase, own }: PhaseName): string => own ?? titles[phase] ?? phase;

/** A format calls a phase of the library by another name: what is said of the library's need not be true of it. */
export const isRenamed = ({ phase, own }: PhaseName): boolean => {
  const title = titles[phase];
  return own !== null && title !== undefined && own !== title;
};

/** With their blanks. */
export const phasePrompts = (phase: PhaseId): readonly string[] => texts[phase]?.prompts ?? [];

/** What the observer listens for; empty where that is nothing. */
export const phaseWatchFor = (phase: PhaseId): string => texts[phase]?.watchFor ?? '';
