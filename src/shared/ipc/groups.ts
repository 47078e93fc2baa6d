import { z } from '#shared/schema.ts';
import { MOST_MEETINGS } from '#shared/limits.ts';
import { RegisterActSchema } from '#shared/group/register/acts.ts';
import { DaySchema, TimeOfDaySchema } from '#shared/group/register/daySchemas.ts';
import type { GroupProposal } from '#shared/group/rotation/ofGroup.ts';
import type { RegisterView } from '#shared/group/register/views.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { SeatedPeopleSchema } from '#shared/session/draft.ts';
import { SessionIdSchema } from '#shared/session/sessionId.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

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
  /** Writes dates of a group for a calendar: one, or a series. Cancelled ones too, which calendars then take out. */
  'calendar.export': {
    from: ['library'],
    takes: { group: EntryIdSchema, meetings: z.array(EntryIdSchema).min(1).max(MOST_MEETINGS) },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
  /** Writes the weekly meetings of a programme of pairs for a calendar; `person` null: everybody's, week by week. */
  'calendar.pairs': {
    from: ['library'],
    takes: { programme: EntryIdSchema, person: EntryIdSchema.nullable() },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
  /** From now on nothing of before can be taken back: the page was left. */
  'register.settle': { from: ['library'], takes: {}, gives: gives<Done>() },
} as const satisfies Entries;

export const groupQueries = {
  'register.read': { from: ['library'], takes: {}, gives: gives<RegisterView>() },
  /** Who would do what when a group meets at this time, after what is planned before it; null: no such group. */
  'register.proposal': {
    from: ['library'],
    takes: { group: EntryIdSchema, day: DaySchema, begins: TimeOfDaySchema },
    gives: gives<GroupProposal | null>(),
  },
} as const satisfies Entries;
