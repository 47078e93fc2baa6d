import { RegisterActSchema } from '#shared/group/register/acts.ts';
import type { RegisterView } from '#shared/group/register/views.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { SeatedPeopleSchema } from '#shared/session/draft.ts';
import { SessionIdSchema } from '#shared/session/sessionId.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

/** People, groups, members and meetings: what is remembered between sessions. */
export const groupRequests = {
  'register.act': {
    from: ['library'],
    takes: { asked: RegisterActSchema },
    gives: gives<Done | NotDone>(),
  },
  /** An ended session without a group counts as one that this group held; `people`: who of it became whom. */
  'register.held': {
    from: ['library'],
    takes: { session: SessionIdSchema, group: EntryIdSchema, people: SeatedPeopleSchema },
    gives: gives<Done | NotDone>(),
  },
  /** Takes back the last act that is not taken back yet. */
  'register.undo': { from: ['library'], takes: {}, gives: gives<Done | NotDone>() },
  /** From now on nothing of before can be taken back: the page was left. */
  'register.settle': { from: ['library'], takes: {}, gives: gives<Done>() },
} as const satisfies Entries;

export const groupQueries = {
  'register.read': { from: ['library'], takes: {}, gives: gives<RegisterView>() },
} as const satisfies Entries;
