import type { Level } from '#shared/care/levels.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { WallTime } from '#shared/time.ts';
import type { LineKind } from '../lineKinds.ts';
import type { SearchTerm } from './query.ts';

/** What the archive is asked, and what it answers. Lines that their owner keeps are not in it. */

/**
 * What is found: titles of sessions, lines that the group may see, and what a group keeps beside its sessions: the lines
 * of its working agreement, what was told of how it changes, the topics that wait on its parking list, its learning
 * notes, once they are released and held no more, its small wins, its playbook, and what it said looking back.
 */
export type FoundKind =
  | 'session'
  | LineKind
  | 'agreement'
  | 'story'
  | 'waits'
  | 'learning'
  | 'win'
  | 'lookBack'
  | 'guide'
  | 'banked'
  | 'term';

/** In the order in which they are shown; a kind without its place does not compile. */
const PLACES: Readonly<Record<FoundKind, number>> = {
  ...{ commitment: 1, session: 2, topic: 3, question: 4, starred: 5, insight: 6, option: 7, parking: 8 },
  ...{ seen: 9, keep: 10, try: 11, waits: 12, learning: 13, agreement: 14, story: 15, win: 16, lookBack: 17 },
  ...{ guide: 18, banked: 19, term: 20 },
};
export const FOUND_KINDS = (Object.keys(PLACES) as FoundKind[]).toSorted((a, b) => PLACES[a] - PLACES[b]);

/** Of these no day is told: they stand as they are, or the day would tell of whom they are. */
export const WITHOUT_DAY: ReadonlySet<FoundKind> = new Set(['learning', 'guide', 'term']);

export interface ArchiveFilter {
  /** Null: of any group, or of none. */
  readonly group: EntryId | null;
  /** The format's id; null: any. */
  readonly format: string | null;
  readonly since: Day | null;
  /** Only what its owner lets travel. */
  readonly released: boolean;
}

export const NO_FILTER: ArchiveFilter = { group: null, format: null, since: null, released: false };

/** The most sessions, or lines, of one page. */
export const MOST_ON_PAGE = 200;

export interface ArchivedSession extends RecentSession {
  /** A room for all pairs: so many pairs, and so many people in them; left out: the people themselves met. */
  readonly ofPairs?: { readonly pairs: number; readonly people: number };
  /** When its first phase began; when its room was opened, where nothing did or nobody knows. */
  readonly began: WallTime;
}

/** A part of the list of sessions, the newest first. */
export interface ArchivePage {
  /** How many there are in all. */
  readonly total: number;
  readonly sessions: readonly ArchivedSession[];
}

/** What there is to choose among. */
export interface ArchiveShelves {
  readonly sessions: number;
  /** Groups by name, with how many sessions each held. */
  readonly groups: readonly { readonly group: EntryId; readonly name: string; readonly sessions: number }[];
  /** Formats by how often they were used. */
  readonly formats: readonly { readonly format: string; readonly name: string; readonly sessions: number }[];
  /** The most used first. */
  readonly tags: readonly { readonly tag: string; readonly lines: number }[];
}

/** A line, or the title of a session, that was looked for; or a line that a group keeps. */
export interface Hit {
  readonly kind: FoundKind;
  /** Null: of a group, and of no session. */
  readonly session: SessionId | null;
  readonly text: string;
  /** Whose it is, or who presented, where the level keeps that. */
  readonly names: readonly string[];
  /** When the session began, or the day it is of at noon. */
  readonly began: WallTime;
  /** False where only the day is known: of no session, or of a meeting that was read from a file. */
  readonly timed: boolean;
  /** Empty: of no session. */
  readonly formatName: string;
  readonly group: EntryId | null;
  readonly released: boolean;
}

/** What is left of a closed session, but for what its owners keep. */
export interface ArchivedRecord {
  readonly level: Level;
  readonly closed: WallTime;
  /** Null: until somebody deletes it. */
  readonly keptUntil: WallTime | null;
  readonly people: readonly string[];
  readonly presented: readonly string[];
  readonly lines: readonly {
    readonly kind: LineKind;
    readonly text: string;
    readonly released: boolean;
    readonly names: readonly string[];
  }[];
}

/** So many are looked through, the newest first; where there are more, somebody types on. */
export const MOST_FOUND = 2000;

export interface ArchiveFound {
  readonly terms: readonly SearchTerm[];
  /** At most `MOST_FOUND`. */
  readonly total: number;
  readonly more: boolean;
  /** How many of each kind, and of each group, whichever of them is chosen. */
  readonly kinds: Readonly<Partial<Record<FoundKind, number>>>;
  readonly groups: Readonly<Record<EntryId, number>>;
  /** Of every kind the newest, or of the chosen kind the asked page. */
  readonly hits: readonly Hit[];
}
