import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import { AgreementLineSchema } from '#shared/group/register/entries.ts';
import type { PulseKind, PulseItem } from '#shared/group/pulse/questions.ts';
import { ItemSchema, type ItemResult } from '#shared/group/pulse/resultSchema.ts';
import { TrendMeasureSchema, type TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import { MOST_AGREEMENT_LINES, MOST_IN_PROGRAMME } from '#shared/limits.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { z } from '#shared/schema.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

const PLACE = z.int().min(1).max(MOST_AGREEMENT_LINES);

/**
 * What is shown on the room window in place of a session: one thing, until it is taken off again. While a session runs only
 * its pulse is, and no longer than its phase.
 */
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
  /** What the pulse that was just told came to. */
  'shown.pulse': { from: ['library', 'console'], takes: {}, gives: gives<Done | NotDone>() },
  /** An item of an open pulse, which all answer with their fingers at the same moment. */
  'shown.fingers': {
    from: ['library', 'console'],
    takes: { group: EntryIdSchema, item: ItemSchema, people: z.array(EntryIdSchema).max(MOST_IN_PROGRAMME) },
    gives: gives<Done | NotDone>(),
  },
  'shown.stop': { from: ['library', 'console'], takes: {}, gives: gives<Done>() },
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

/** What a pulse came to: what all may know of it, and no line that somebody wrote. */
export interface RoomPulse {
  readonly kind: 'pulse';
  readonly asks: PulseKind;
  readonly forms: number;
  /** Who were asked. */
  readonly people: number;
  /** Empty: nothing but that all are in. */
  readonly told: readonly ItemResult[];
}

/** What all show fingers for: of what they show nothing comes to the wall. */
export interface RoomFingers {
  readonly kind: 'fingers';
  readonly item: PulseItem;
  readonly names: readonly string[];
}

export type RoomShown = RoomTrend | RoomLine | RoomPulse | RoomFingers;

/** What the room is shown, for the window that shows it. */
export type ShownState =
  | { readonly kind: 'trend'; readonly group: EntryId; readonly measure: TrendMeasure }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'pulse' }
  | { readonly kind: 'fingers'; readonly item: PulseItem };
