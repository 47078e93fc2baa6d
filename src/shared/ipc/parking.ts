import type { WaitingTopic } from '#shared/group/register/parking.ts';
import { gives, type Entries } from './entry.ts';

export const parkingQueries = {
  /** What the group of the session on the table has parked, as far as it may be seen there. */
  'parking.waits': { from: ['console'], takes: {}, gives: gives<readonly WaitingTopic[]>() },
} as const satisfies Entries;
