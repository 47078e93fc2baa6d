import { careOf } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { PersonId } from '../ids.ts';

/** What somebody takes along from a session, beside its words (docs/domain/commitments.md). */

/** To whom it is shown: its owner, the owner and whoever asks about it, or everybody of the group. */
export const VISIBLE = ['owner', 'pair', 'group'] as const;
export type Visible = (typeof VISIBLE)[number];

export const COMMITMENT_KINDS = ['action', 'experiment', 'learning'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** Below this one asks whether a smaller one would do. */
export const SURE = 7;

/** What was said of it beside its words; what is left out was not asked. */
export interface CommitmentParts {
  readonly kind?: CommitmentKind | undefined;
  /** Left out: by the next session. */
  readonly by?: Day | undefined;
  /** How sure its owner is, 1 to 10. */
  readonly confidence?: number | undefined;
  /** Who will ask about it; left out: nobody. */
  readonly asks?: PersonId | undefined;
}

/** What of a command or a fact belongs to the commitment; what was not asked is left out. */
export const partsOf = ({ kind, by, confidence, asks }: CommitmentParts): CommitmentParts => ({
  ...(kind !== undefined && { kind }),
  ...(by !== undefined && { by }),
  ...(confidence !== undefined && { confidence }),
  ...(asks !== undefined && { asks }),
});

/** Whether whoever will ask about it may see one that the group is not shown. */
export const askerSees = (one: { readonly visible: Visible; readonly asks?: unknown } | undefined): boolean =>
  one?.asks !== undefined && one.visible !== 'owner';

/** Who may be shown a commitment at a level: never more than the level lets. */
export function mostVisible(level: Level): Visible {
  const { shown } = careOf('commitment', level);
  return shown === 'group' || shown === 'ownerDecides' ? 'group' : 'owner';
}

/** What somebody chose, as far as the level lets it. A pair needs whoever asks. */
export const visibleAt = (level: Level, chosen: Visible, hasAsker: boolean): Visible =>
  mostVisible(level) === 'owner' || (chosen === 'pair' && !hasAsker) ? 'owner' : chosen;
