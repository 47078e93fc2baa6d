import { z } from '#shared/schema.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { LONGEST_GUIDE_LINE } from '#shared/limits.ts';
import { PLAYBOOK_PAPERS } from '#shared/group/playbook/paperKinds.ts';
import type { PlaybookPaper } from '#shared/summary/playbookPaper.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

const PAPER_ASKED = { group: EntryIdSchema, what: z.enum(PLAYBOOK_PAPERS) };

/** The playbook of a group on paper and in files. */
export const playbookRequests = {
  /** Asks where to put it, and writes it there. */
  'playbook.export': {
    from: ['library'],
    takes: { ...PAPER_ASKED, as: z.enum(['pdf', 'markdown']) },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
  /** The same page, on a printer that the system asks for. */
  'playbook.print': { from: ['library'], takes: PAPER_ASKED, gives: gives<Done | Cancelled | NotDone>() },
  /** Puts on the clipboard where something lies: the app itself opens nothing. */
  'playbook.copy': {
    from: ['library'],
    takes: { text: z.string().min(1).max(LONGEST_GUIDE_LINE) },
    gives: gives<Done | NotDone>(),
  },
} as const satisfies Entries;

export const playbookQueries = {
  /** What is being printed, for the page that shows it. */
  'playbook.onPaper': { from: ['library'], takes: {}, gives: gives<PlaybookPaper | null>() },
  /** What presenters asked, and starred, in the group's closed sessions and it may see, without whose it was; the newest first, each once. */
  'playbook.asked': { from: ['library'], takes: { group: EntryIdSchema }, gives: gives<readonly string[]>() },
} as const satisfies Entries;
