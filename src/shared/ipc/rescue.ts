import type { WallTime } from '#shared/time.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

/** `said`: what came of it, to be told. */
interface Rescued extends Done {
  readonly said: string;
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

/** What the store says of itself: `memory` with the sentence to show while the disk refuses. */
export interface SavedState {
  readonly where: 'disk' | 'memory';
  readonly sentence: string | null;
}
