import { z } from '#shared/schema.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { DraftSchema } from '#shared/session/draft.ts';
import { PlanSchema, type KeptPlan } from '#shared/session/keptPlan.ts';
import { PackKindSchema } from '#shared/summary/exportKinds.ts';
import type { PrintPack } from '#shared/summary/printPack.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

/** In UTF-16 units: an agreement and forty long names fit. */
const LONGEST_INVITATION = 60_000;

/** Plans of sessions to come. */
export const planRequests = {
  'plan.keep': { from: ['library'], takes: { plan: PlanSchema }, gives: gives<Done | NotDone>() },
  /** For good. */
  'plan.drop': { from: ['library'], takes: { plan: EntryIdSchema }, gives: gives<Done>() },
  /** Puts the invitation of a plan on the clipboard, as it was shown. */
  'invitation.copy': {
    from: ['library'],
    takes: { text: z.string().min(1).max(LONGEST_INVITATION) },
    gives: gives<Done>(),
  },
  /** The print pack of a plan: what people may want beforehand. */
  'plan.export': {
    from: ['library'],
    takes: { draft: DraftSchema, kind: PackKindSchema },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
} as const satisfies Entries;

export const planQueries = {
  /** Those that were changed last come first. */
  'plans.kept': { from: ['library'], takes: {}, gives: gives<readonly KeptPlan[]>() },
  /** For the page that is printed: the pack it was opened for. */
  'pack.read': { from: ['library'], takes: {}, gives: gives<PrintPack | null>() },
} as const satisfies Entries;
