import type { PersonId, StepId } from '#shared/session/ids.ts';
import type { CommandOf } from '#shared/session/commands.ts';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';

/** What lies over the console: one sheet at a time. */
export type ConsoleSheet =
  | { readonly kind: 'agreed'; readonly command: CommandOf<'clock.extend'> }
  | { readonly kind: 'endNow' }
  | { readonly kind: 'putAway' }
  /** The receiver says no, or later: it ends at once, and nothing brings it back. */
  | { readonly kind: 'declines'; readonly command: CommandOf<'consent.answer'> }
  | { readonly kind: 'stopSlot' }
  /** Whoever presents steps out. */
  | { readonly kind: 'stepOut'; readonly person: PersonId; readonly name: string }
  | { readonly kind: 'earlier' }
  /** Made in `step`: once another phase runs, it is no longer the plan that was shown. */
  | { readonly kind: 'payBack'; readonly proposal: RepayProposal; readonly step: StepId | null }
  | { readonly kind: 'message' }
  | { readonly kind: 'commitment' }
  /** What a commitment becomes, in its owner's words. */
  | { readonly kind: 'change' }
  | { readonly kind: 'cards' }
  | { readonly kind: 'parking' }
  | { readonly kind: 'wins' }
  | { readonly kind: 'insight' }
  | { readonly kind: 'raise' }
  | { readonly kind: 'question' }
  | { readonly kind: 'want' }
  | { readonly kind: 'changeAgreement' }
  /** A line of the first agreement. */
  | { readonly kind: 'wordLine' }
  | { readonly kind: 'wantsMore' }
  | { readonly kind: 'people' }
  | { readonly kind: 'windows' }
  | { readonly kind: 'phones' }
  | { readonly kind: 'seen' }
  | { readonly kind: 'find' }
  | { readonly kind: 'hardCards' }
  /** A key was pressed that shows what is private, while the only display shows the room. */
  | { readonly kind: 'behindCover' }
  | { readonly kind: 'keys' };

/** The screen is turned to somebody: their page takes the place of the whole console. */
export interface Handed {
  readonly kind: 'handed';
  readonly person: PersonId;
}

/** The screen is turned to the group for its pulse: it takes the place of the whole console. */
export interface Turned {
  readonly kind: 'pulse';
}
