import type { KnownNames } from '#shared/group/learning/scanner.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, FileWritten, NotDone } from './replies.ts';

/** What a group learned, as a file; and by which names anybody could be told. */
export const learningRequests = {
  /** Writes the group's learning notes as Markdown: those that are released, and held no more. */
  'learning.export': {
    from: ['library'],
    takes: { group: EntryIdSchema },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
} as const satisfies Entries;

export const learningQueries = {
  /** Everybody and every group that this computer knows by name, of whatever session. */
  'learning.names': { from: ['library'], takes: {}, gives: gives<KnownNames>() },
} as const satisfies Entries;
