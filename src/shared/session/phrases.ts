import type { PhaseName } from '#shared/format/phaseName.ts';
import type { Format } from '#shared/format/schema.ts';

/**
 * What the views of a session say, as a code and what goes into its sentence. A language makes the sentence where it
 * is shown (`phrase` in `words`). Names of people and of phases go in as they are; lengths are in milliseconds.
 */
export interface Phrases {
  // Where a session is.
  /** The phase has not begun yet. */
  readonly next: unknown;
  readonly openFloor: unknown;
  readonly turn: { readonly turn: number; readonly turns: number };
  readonly slot: OfSlots & { readonly slot: number; readonly slots: number };
  /** Of a kick-off of pairs: which of its two equal halves; `trios`: there are some among the pairs. */
  readonly half: { readonly half: number; readonly trios: boolean };
  /** Of a kick-off of pairs: which of the two sides has the turn, in every pair. */
  readonly sideSpeaks: { readonly first: boolean };
  /** Which line of the agreement stands before the group. */
  /** `proposed`: nobody has agreed to it yet. */
  readonly lineOf: { readonly line: number; readonly lines: number; readonly proposed?: true };
  /** The card that is talked about. */
  readonly onCard: { readonly text: string };
  /** What of a slot is whose, in a format with this focus. */
  readonly inFocus: OfSlots & { readonly name: string };

  // Parts of the agenda.
  readonly opening: unknown;
  /** `topic`: what stands on the card that it is about. */
  readonly slotOf: OfSlots & {
    readonly slot: number;
    readonly presenter: string | null;
    readonly topic: string | null;
  };
  readonly close: unknown;

  // Acts.
  readonly start: Titled;
  readonly passTo: Named;
  readonly offerAgain: { readonly name: string };
  readonly openTheFloor: unknown;
  /** Their commitment comes back to them first. */
  readonly turnScreenTo: { readonly name: string };
  readonly readsFirst: unknown;
  readonly endBreak: unknown;
  readonly endBreakAndStart: Titled;
  readonly closeSession: unknown;
  readonly resume: unknown;
  readonly pause: unknown;
  readonly extendBy: Long;
  readonly shortenBy: Long;
  readonly takeBreak: Long;
  readonly breakIsOver: unknown;
  readonly endPhase: Titled;
  readonly skip: Titled;
  readonly back: unknown;
  /** Null: whoever has the turn. */
  readonly pass: Named;
  readonly endNow: unknown;
  readonly stopSlot: OfSlots;
  readonly endAsPlanned: unknown;
  readonly groupAgreedOn: Long;
  readonly ownSession: unknown;

  // What an act leads to.
  readonly startFor: Long;
  readonly breakThen: Titled;
  readonly turnFor: Long;
  readonly lastTurn: unknown;
  readonly lastTurnThenOpen: Long;
  readonly lastTurnThen: Named & Long;
  readonly thenOpen: Long;
  readonly theEnd: unknown;
}

/** What a slot is called, and what whoever has it does, goes by the format's focus. */
interface OfSlots {
  readonly focus: Format['focus'];
}

interface Titled {
  readonly title: PhaseName;
}

interface Long {
  readonly length: number;
}

/** Null where nobody in particular is meant. */
interface Named {
  readonly name: string | null;
}

export type PhraseCode = keyof Phrases;

export type Phrase<Code extends PhraseCode = PhraseCode> = {
  [C in Code]: { readonly code: C } & Phrases[C];
}[Code];

/** Slot or turn of a phase in a few words. */
export type PlacePhrase = Phrase<'next' | 'openFloor' | 'turn' | 'slot' | 'half' | 'sideSpeaks' | 'lineOf'>;

/** Whether two phrases say the same. Each code is made in one place, so its values come in one order. */
export const isSamePhrase = (a: Phrase | null, b: Phrase | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
