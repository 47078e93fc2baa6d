import { z } from '#shared/schema.ts';
import { MOST_PEOPLE } from '#shared/limits.ts';
import { PersonIdSchema, type PersonId } from '#shared/session/ids.ts';
import { SessionIdSchema, type SessionId } from '#shared/session/sessionId.ts';
import { ExportKindSchema } from '#shared/summary/exportKinds.ts';
import type { NextTime } from '#shared/summary/nextTime.ts';
import type { OwnSheet } from '#shared/summary/ownSheet.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

/** Somebody who may take a sheet of their own home. */
export interface SheetOwner {
  readonly person: PersonId;
  readonly name: string;
  /** Whether the own airtime can be on it. */
  readonly hasTalk: boolean;
}

/** Sheets that are being printed. */
export interface SheetsOnPaper {
  readonly session: SessionId;
  readonly sheets: readonly OwnSheet[];
  readonly next: NextTime | null;
}

const SHEETS_ASKED = {
  session: SessionIdSchema,
  people: z.array(PersonIdSchema).min(1).max(MOST_PEOPLE),
  /** Who of them wants the own airtime on it. */
  airtime: z.array(PersonIdSchema).max(MOST_PEOPLE),
};

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
  /** Asks where to put these people's own sheets, a page or more for each, and prints them there as one PDF. */
  'ownSheets.export': {
    from: ['library'],
    takes: SHEETS_ASKED,
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
  /** The same sheets, on a printer that the system asks for. */
  'ownSheets.print': {
    from: ['library'],
    takes: SHEETS_ASKED,
    gives: gives<Done | Cancelled | NotDone>(),
  },
} as const satisfies Entries;

export const summaryQueries = {
  /** Whose sheets of a session there are: not a word of what is on them. */
  'ownSheets.whose': {
    from: ['library'],
    takes: { session: SessionIdSchema },
    gives: gives<readonly SheetOwner[]>(),
  },
  /** What is being printed, for the page that shows it. */
  'ownSheets.onPaper': { from: ['library'], takes: {}, gives: gives<SheetsOnPaper | null>() },
  'summary.read': { from: ['library'], takes: { session: SessionIdSchema }, gives: gives<Summary | null>() },
} as const satisfies Entries;
