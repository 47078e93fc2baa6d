import {
  FOUND_KINDS,
  MOST_ON_PAGE,
  type ArchivedRecord,
  type ArchiveFound,
  type ArchivePage,
  type ArchiveShelves,
} from '#shared/records/archive/archive.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { ArchiveFilterSchema } from '#shared/records/archive/filterSchema.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import type { SearchReading } from '#shared/records/archive/query.ts';
import { SessionIdSchema } from '#shared/session/sessionId.ts';
import { z } from '#shared/schema.ts';
import { gives, type Entries } from './entry.ts';

/** More is typed nowhere: what is longer is refused before it is looked at. */
const MOST_TYPED = 20_000;

const PAGE = { from: z.int().min(0), count: z.int().min(1).max(MOST_ON_PAGE) };

/** Looking for what was kept. What is only its owner's is not found here. */
export const archiveQueries = {
  'archive.page': {
    from: ['library'],
    takes: { filter: ArchiveFilterSchema, ...PAGE },
    gives: gives<ArchivePage>(),
  },
  'archive.shelves': { from: ['library'], takes: {}, gives: gives<ArchiveShelves>() },
  'archive.search': {
    from: ['library'],
    takes: {
      text: z.string().max(MOST_TYPED),
      filter: ArchiveFilterSchema,
      kind: z.enum(FOUND_KINDS).nullable(),
      ...PAGE,
    },
    gives: gives<ArchiveFound | Extract<SearchReading, { ok: false }>>(),
  },
  /** What is left of a closed session; null for every other. */
  'archive.record': {
    from: ['library'],
    takes: { session: SessionIdSchema },
    gives: gives<ArchivedRecord | null>(),
  },
  /** What a group may follow over time; null: there is no such group. */
  'archive.trends': {
    from: ['library'],
    takes: { group: EntryIdSchema },
    gives: gives<GroupTrends | null>(),
  },
} as const satisfies Entries;
