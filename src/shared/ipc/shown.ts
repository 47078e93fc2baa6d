import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import { AgreementLineSchema } from '#shared/group/register/entries.ts';
import { TrendMeasureSchema, type TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import { MOST_AGREEMENT_LINES } from '#shared/limits.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { z } from '#shared/schema.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

const PLACE = z.int().min(1).max(MOST_AGREEMENT_LINES);

/** What the desk shows on the room window where no session runs: one thing, until it is taken off again. */
export const shownRequests = {
  /** One measure of a group over time, or another one, or the same anew. */
  'shown.trend': {
    from: ['library'],
    takes: { group: EntryIdSchema, measure: TrendMeasureSchema },
    gives: gives<Done | NotDone>(),
  },
  /** A line of a working agreement, as it is being written. */
  'shown.line': {
    from: ['library'],
    takes: {
      /** Its place, the first one 1, and how many there are. */
      line: PLACE,
      of: PLACE,
      text: AgreementLineSchema,
      /** The line after it; null: it is the last. */
      next: AgreementLineSchema.nullable(),
    },
    gives: gives<Done | NotDone>(),
  },
  'shown.stop': { from: ['library'], takes: {}, gives: gives<Done>() },
} as const satisfies Entries;

/** A measure as the room window shows it: of the others nothing is sent. */
export interface RoomTrend {
  readonly kind: 'trend';
  readonly measure: TrendMeasure;
  readonly trends: GroupTrends;
}

/** A line of an agreement that is being written. */
export interface RoomLine {
  readonly kind: 'line';
  readonly line: number;
  readonly of: number;
  readonly text: string;
  readonly next: string | null;
}

export type RoomShown = RoomTrend | RoomLine;

/** What the room is shown, for the window that shows it. */
export type ShownState =
  | { readonly kind: 'trend'; readonly group: EntryId; readonly measure: TrendMeasure }
  | { readonly kind: 'line'; readonly line: number };
