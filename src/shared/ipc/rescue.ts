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
