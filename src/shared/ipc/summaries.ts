import { z } from '#shared/schema.ts';
import { SessionIdSchema } from '#shared/session/sessionId.ts';
import { ExportKindSchema } from '#shared/summary/exportKinds.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

/** The summary of a session that ended. */
export const summaryRequests = {
  /** Ends the sitting on an ended session and shows its summary. */
  'summary.show': {
    from: ['library', 'console'],
    takes: { session: SessionIdSchema },
    gives: gives<Done | NotDone>(),
  },
  'summary.export': {
    from: ['library'],
    takes: {
      session: SessionIdSchema,
      kind: ExportKindSchema,
      named: z.boolean(),
      /** What parts the columns of a CSV file; left out: what this computer uses. */
      separator: z.enum([',', ';']).optional(),
    },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
} as const satisfies Entries;

export const summaryQueries = {
  'summary.read': { from: ['library'], takes: { session: SessionIdSchema }, gives: gives<Summary | null>() },
} as const satisfies Entries;
