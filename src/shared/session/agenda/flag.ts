import type { PhaseId } from '#shared/format/schema.ts';
import type { ActId } from '../ids.ts';

/** A sentence to say that hurts or leads: it is asked for other words, and nobody is kept who said so (docs/domain/playbook.md). */
export interface Flag {
  readonly act: ActId;
  readonly phase: PhaseId;
  /** As it is written, with its blanks: of whom it was filled in is nowhere. */
  readonly prompt: string;
}

/** What was flagged in a phase: it is said no more. */
export const flaggedIn = (
  { flags }: { readonly flags: readonly Flag[] },
  phase: PhaseId,
): readonly string[] => flags.flatMap((flag) => (flag.phase === phase ? [flag.prompt] : []));
