import { z } from '#shared/schema.ts';
import type { WallTime } from '#shared/time.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';
import type { Why } from './why.ts';

/** What came of a rescue; `aside`: the damaged file's name now. */
export type RescueResult =
  | { readonly code: 'backupTaken'; readonly sessions: number; readonly aside: string }
  /** Whole sessions, those of them without all that was written in them, and those that could not be read. */
  | {
      readonly code: 'salvaged';
      readonly sessions: number;
      readonly missingLines: number;
      readonly lost: number;
      readonly aside: string;
    };

export interface Rescued extends Done {
  readonly result: RescueResult;
}

/** What lies beside the file of the sessions, opened and looked through. */
export interface KeptCopy {
  /** The file's name, without its folder: it is asked for by that. */
  readonly name: string;
  /** Of a day; from before the app was updated; what was there before a copy was restored; damaged, and set aside. */
  readonly kind: 'daily' | 'beforeUpdate' | 'replaced' | 'damaged';
  readonly made: WallTime;
  readonly bytes: number;
  /** Null: it cannot be opened whole. */
  readonly holds: {
    readonly sessions: number;
    readonly groups: number;
    readonly people: number;
    /** Sessions that are here and not in it. */
    readonly lacks: number;
    /** What it holds that was removed since, and does not come back. */
    readonly forgets: number;
    /** Sessions in it that were closed since, and stay so. */
    readonly closes: number;
  } | null;
}

/** `aside`: the name under which what was there before is kept. */
export interface Restored extends Done {
  readonly aside: string;
}

const NAME = { name: z.string().min(1).max(300) };

/** Copies of what is kept, while the file of the sessions is well. */
export const copyRequests = {
  /** A copy takes the place of what is there now, which is set aside first. */
  'copies.restore': { from: ['library'], takes: NAME, gives: gives<Restored | NotDone>() },
  /** Deletes a damaged file that was set aside, or what was there before a copy was restored. */
  'copies.delete': { from: ['library'], takes: NAME, gives: gives<Done | NotDone>() },
} as const satisfies Entries;

export const copyQueries = {
  /** All of them, the newest first. */
  'copies.list': { from: ['library'], takes: {}, gives: gives<readonly KeptCopy[]>() },
} as const satisfies Entries;

/** What can be done while the file of the sessions cannot be used. */
export const rescueRequests = {
  /** Every session that can be read in a damaged file goes into a new one, which takes its place. */
  'rescue.salvage': { from: ['library'], takes: {}, gives: gives<Rescued | NotDone>() },
  /** The newest copy that is whole takes a damaged file's place. */
  'rescue.takeBackup': { from: ['library'], takes: {}, gives: gives<Rescued | NotDone>() },
  /** Shows the file of the sessions in the system's own file manager. */
  'folder.show': { from: ['library'], takes: {}, gives: gives<Done | NotDone>() },
} as const satisfies Entries;

/** The file of the sessions cannot be used: what it is, and what can be done about it. */
export interface StoreRescue {
  readonly kind: 'damaged' | 'newer';
  /** Its full name. */
  readonly file: string;
  /** Null until it was looked for, and where the file is only newer. */
  readonly offers: {
    /** How many sessions the damaged file names; null where nothing in it can be read. */
    readonly readable: number | null;
    /** The newest copy that is whole. */
    readonly backup: { readonly made: WallTime; readonly sessions: number } | null;
  } | null;
}

/** What the store says of itself: `memory`, and why, while the disk refuses. */
export interface SavedState {
  readonly where: 'disk' | 'memory';
  readonly why: Why | null;
}
