import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import type { PairPaper } from '#shared/group/pairs/pairPaper.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

const PAIRS_ASKED = { programme: EntryIdSchema, person: EntryIdSchema.nullable() };

/** What people take along of a programme of pairs; `person` null: a page for each of them. */
export const pairRequests = {
  /** Asks where to put it, and prints it there as PDF. */
  'pairs.export': {
    from: ['library'],
    takes: PAIRS_ASKED,
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
  /** The same pages, on a printer that the system asks for. */
  'pairs.print': { from: ['library'], takes: PAIRS_ASKED, gives: gives<Done | Cancelled | NotDone>() },
} as const satisfies Entries;

export const pairQueries = {
  /** What is being printed, for the page that shows it. */
  'pairs.onPaper': { from: ['library'], takes: {}, gives: gives<readonly PairPaper[] | null>() },
} as const satisfies Entries;
