import type { GroupView } from '#shared/group/register/views.ts';
import type { KeptPlan } from '#shared/session/keptPlan.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { gives, type Entries } from './entry.ts';

/** What the start screen shows first: what there is to go on with, without reading what it shows beside that. */
export interface StartRead {
  /** Plans whose rooms were not opened yet; those that were changed last come first. */
  readonly plans: readonly KeptPlan[];
  /** The newest real session without a group that ended: what it knows prepares another of the same names. */
  readonly last: Summary | null;
  /** The id of its format. */
  readonly lastFormat: string | null;
  /** The session in progress, up to its last fact. */
  readonly open: Summary | null;
  /** The group that meets next; null: there is none. */
  readonly soonest: GroupView | null;
  /** How many groups there are. */
  readonly groups: number;
  /** What that group did last. */
  readonly lastOfGroup: Summary | null;
}

export const startQueries = {
  'start.read': { from: ['library'], takes: {}, gives: gives<StartRead>() },
} as const satisfies Entries;
