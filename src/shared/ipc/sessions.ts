import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { DraftSchema } from '#shared/session/draft.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { DurationSchema } from '#shared/session/moments.ts';
import { SessionIdSchema } from '#shared/session/sessionId.ts';
import type { RepayProposal } from '#shared/session/agenda/repay.ts';
import { z } from '#shared/schema.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

/** Which session is open, and the list of the earlier ones. What is done in it are commands (`command.ts`). */
export const sessionRequests = {
  /** Opens the room: the session exists from here on. */
  /** `plan`: the kept plan it comes from, which is done with then; left out: none. */
  'session.open': {
    from: ['library'],
    takes: { draft: DraftSchema, plan: EntryIdSchema.optional() },
    gives: gives<Done | NotDone>(),
  },
  'session.resume': {
    from: ['library'],
    takes: { session: SessionIdSchema },
    gives: gives<Done | NotDone>(),
  },
  /** Deletes for good, words and log; a trial run or an earlier session. */
  'session.delete': {
    from: ['library'],
    takes: { session: SessionIdSchema },
    gives: gives<Done | NotDone>(),
  },
  /** The room was opened by mistake, and nothing has begun: as if it had not been. Its plan waits again. */
  'session.putAway': { from: ['console'], takes: {}, gives: gives<Done | NotDone>() },
  /** The people of a sample session play it by themselves, or stop. */
  'sample.play': { from: ['console'], takes: { on: z.boolean() }, gives: gives<Done | NotDone>() },
} as const satisfies Entries;

export const sessionQueries = {
  'sessions.recent': { from: ['library'], takes: {}, gives: gives<readonly RecentSession[]>() },
  /** What an overrun of `behind` would be paid from: as much as the console shows, and so main's own clock is not read. */
  'repay.preview': {
    from: ['console'],
    takes: { behind: DurationSchema },
    gives: gives<RepayProposal | null>(),
  },
} as const satisfies Entries;
