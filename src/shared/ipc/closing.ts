import type { EntryKind } from '#shared/group/register/entries.ts';
import type { Glance } from '#shared/records/glance.ts';
import { SessionIdSchema, type SessionId } from '#shared/session/sessionId.ts';
import type { WallTime } from '#shared/time.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

/** A session that ended and is not closed, or was closed just now. */
export interface EndedListed {
  readonly session: SessionId;
  readonly title: string;
  readonly formatName: string;
  readonly openedWall: WallTime;
  /** When the app closes it by itself; null: never. */
  readonly closesAt: WallTime | null;
}

/** Sessions whose records, or people's own seconds, go because their time is over; and what else groups keep. */
export interface Removing {
  readonly records: number;
  readonly talk: number;
  /** By kind; those of which nothing goes are left out. */
  readonly entries: Readonly<Partial<Record<EntryKind, number>>>;
}

/** What there is to say at a start about what was kept and what went. */
export interface ClosingNews {
  /** Why nothing was closed or removed yet: the wall clock may be wrong. */
  readonly doubt: 'clockBehind' | 'longAway' | null;
  /** Closed by the app at this start. */
  readonly closed: readonly EndedListed[];
  /** Removed at this start because the time was over: whole records, and people's own seconds. */
  readonly removed: Removing;
  readonly nextMonth: Removing;
  /** Ended, and closed by the app when their time comes. */
  readonly waiting: readonly EndedListed[];
  /** The name of the group whose pulse was cut off by an end of the app: its forms are gone. Null: none was. */
  readonly lostPulse: string | null;
  /** From before this version, or read from a file: the app never closes them. */
  readonly older: readonly EndedListed[];
}

/** Closing a session: what its level lets stay is recorded, the rest destroyed for good. */
export const closingRequests = {
  'session.close': { from: ['library'], takes: { session: SessionIdSchema }, gives: gives<Done | NotDone>() },
  /** What there was to say at this start was read. */
  'closing.seen': { from: ['library'], takes: {}, gives: gives<Done>() },
  /** The wall clock is right: what is due is closed and removed now. */
  'closing.goOn': { from: ['library'], takes: {}, gives: gives<Done>() },
} as const satisfies Entries;

export const closingQueries = {
  'closing.glance': {
    from: ['library'],
    takes: { session: SessionIdSchema },
    gives: gives<Glance | null>(),
  },
  'closing.news': { from: ['library'], takes: {}, gives: gives<ClosingNews>() },
} as const satisfies Entries;
