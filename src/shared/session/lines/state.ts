import type { Instant } from '#shared/time.ts';
import type { ActId, PersonId, StepId } from '../ids.ts';
import type { HelpKind } from './help.ts';
import type { CommitmentParts, Visible } from './commitment.ts';
import type { NoteKind } from './noteKind.ts';

export interface Note {
  readonly note: ActId;
  readonly kind: NoteKind;
  readonly slot: number | null;
  readonly text: string | null;
  readonly at: Instant;
  readonly step: StepId | null;
}

export interface Commitment extends CommitmentParts {
  readonly commitment: ActId;
  readonly person: PersonId;
  readonly visible: Visible;
  /** The commitment of an earlier session that became this one. */
  readonly from?: ActId | undefined;
  readonly text: string | null;
  /** Where it was written. */
  readonly step: StepId | null;
  readonly slot: number | null;
}

/** A topic card. */
export interface Card {
  readonly card: ActId;
  /** Whose it is; null where nobody said. */
  readonly person: PersonId | null;
  readonly text: string | null;
  readonly dots: number;
  /** The card that it became part of. */
  readonly into: ActId | null;
}

/** The cards that stand for themselves: those that did not become part of another one. */
export const standingCards = <C extends Pick<Card, 'into'>>(cards: readonly C[]): C[] =>
  cards.filter(({ into }) => into === null);

/** A topic on the parking list. */
export interface ParkedTopic {
  readonly item: ActId;
  readonly person: PersonId;
  readonly text: string | null;
  /** 1 to 10. */
  readonly importance: number;
  readonly urgency: number;
  /** How often it was asked for: 1 when it is written. */
  readonly raised: number;
  /** Where it was written. */
  readonly slot: number | null;
}

export interface Insight {
  readonly insight: ActId;
  readonly person: PersonId;
  readonly text: string | null;
  /** The line may travel, without names. */
  readonly release: boolean;
  readonly step: StepId | null;
  readonly slot: number | null;
}

/** The question of whoever has a slot, as it was said once: a later one of the same slot says it again. */
export interface OwnQuestion {
  readonly question: ActId;
  readonly person: PersonId;
  readonly slot: number;
  readonly help: HelpKind | null;
  readonly text: string | null;
  /** Where it was written: of several in one phase the last counts. */
  readonly step: StepId | null;
}

/** What somebody wants from today. */
export interface Want {
  readonly want: ActId;
  readonly person: PersonId;
  readonly text: string | null;
  /** Where it was written. */
  readonly slot: number | null;
}
