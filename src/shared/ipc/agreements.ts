import { z } from '#shared/schema.ts';
import { LinesSchema } from '#shared/group/register/acts.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import type { AgreementPaper } from '#shared/summary/agreementPaper.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

const AGREEMENT_ASKED = {
  asked: z.union([
    z.strictObject({ group: EntryIdSchema, version: z.int().min(1) }),
    z.strictObject({ group: EntryIdSchema, lines: LinesSchema }),
  ]),
};

/** A group's working agreement on paper. */
export const agreementRequests = {
  /** Asks where to put it, and prints it there as PDF. */
  'agreement.export': {
    from: ['library'],
    takes: AGREEMENT_ASKED,
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
  /** The same page, on a printer that the system asks for. */
  'agreement.print': {
    from: ['library'],
    takes: AGREEMENT_ASKED,
    gives: gives<Done | Cancelled | NotDone>(),
  },
} as const satisfies Entries;

export const agreementQueries = {
  /** What is being printed, for the page that shows it. */
  'agreement.onPaper': { from: ['library'], takes: {}, gives: gives<AgreementPaper | null>() },
} as const satisfies Entries;
