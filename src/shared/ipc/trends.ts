import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import { TrendMeasureSchema, type TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

export const trendRequests = {
  /** Shows one measure of a group on the room window, or shows it anew. Nowhere but where no session runs. */
  'trends.show': {
    from: ['library'],
    takes: { group: EntryIdSchema, measure: TrendMeasureSchema },
    gives: gives<Done | NotDone>(),
  },
  'trends.stop': { from: ['library'], takes: {}, gives: gives<Done>() },
} as const satisfies Entries;

/** A measure as the room window shows it: of the others nothing is sent. */
export interface RoomTrend {
  readonly measure: TrendMeasure;
  readonly trends: GroupTrends;
}

/** What the room is shown, for the window that shows it. */
export interface TrendShown {
  readonly group: EntryId;
  readonly measure: TrendMeasure;
}
