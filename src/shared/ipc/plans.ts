import { DraftSchema, type Draft } from '#shared/session/draft.ts';
import { PackKindSchema } from '#shared/summary/exportKinds.ts';
import type { PrintPack } from '#shared/summary/printPack.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

/** The plan that is being made. */
export const planRequests = {
  'draft.keep': { from: ['library'], takes: { draft: DraftSchema.nullable() }, gives: gives<Done>() },
  /** The print pack of a plan: what people may want beforehand. */
  'plan.export': {
    from: ['library'],
    takes: { draft: DraftSchema, kind: PackKindSchema },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
} as const satisfies Entries;

export const planQueries = {
  'draft.kept': { from: ['library'], takes: {}, gives: gives<Draft | null>() },
  /** For the page that is printed: the pack it was opened for. */
  'pack.read': { from: ['library'], takes: {}, gives: gives<PrintPack | null>() },
} as const satisfies Entries;
