import type { ActId, PersonId, StepId } from '../ids.ts';

/** Commitments that come back: to their owner first and alone (docs/domain/commitments.md). */

/** Who hears of it now: it stands on the wall, its owner says it, or nobody asks. */
export const HEARS = ['show', 'say', 'keep'] as const;
export type Hears = (typeof HEARS)[number];

/** What becomes of it. Carried on it stays open, as it does where nothing is said. */
export const BECOMES = ['keep', 'change', 'letGo', 'carry'] as const;
export type Becomes = (typeof BECOMES)[number];

/** After so many times its owner is asked whether it is still theirs. */
export const CARRIED_OFTEN = 2;

/** A commitment of an earlier session that its owner has read today. */
export interface Recall {
  /** The act by which its owner chose. */
  readonly act: ActId;
  readonly commitment: ActId;
  readonly person: PersonId;
  readonly hears: Hears;
  /** Null as long as it is open. */
  readonly becomes: Becomes | null;
  readonly step: StepId | null;
  readonly slot: number | null;
}

/** Words that belong to a commitment: how it would be noticed, what stands on the wall of it, what was seen. */
export interface Detail {
  readonly detail: ActId;
  readonly commitment: ActId;
  readonly person: PersonId;
  readonly what: 'notice' | 'shown' | 'seen';
  readonly text: string | null;
  readonly step: StepId | null;
  readonly slot: number | null;
}
