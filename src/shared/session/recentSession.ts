import type { WallTime } from '#shared/time.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { SessionId } from './sessionId.ts';

/** One session in the list of earlier ones. */
export interface RecentSession {
  readonly session: SessionId;
  readonly title: string;
  /** The format's id and its name then; both empty for a session that was declined. */
  readonly formatId: string;
  readonly formatName: string;
  readonly openedWall: WallTime;
  readonly people: readonly string[];
  /**
   * `open`: can be resumed; `ended`: has a summary; `recorded`: a meeting read from a file, with a summary;
   * `declined`: nothing is kept but the day; `closed`: what its level lets stay is kept, and no more.
   */
  readonly state: 'open' | 'ended' | 'recorded' | 'declined' | 'closed';
  readonly trial: boolean;
  /** The group that held it; null: none. */
  readonly group: EntryId | null;
}
