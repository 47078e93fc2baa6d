import type { WinHere } from '#shared/group/sprint/winsHere.ts';
import { gives, type Entries } from './entry.ts';

export const winQueries = {
  /** The small wins of the group of the session on the table, as far as they are read aloud there. */
  'wins.here': { from: ['console'], takes: {}, gives: gives<readonly WinHere[]>() },
} as const satisfies Entries;
