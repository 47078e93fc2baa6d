import type { MalformedLine, Obstacle } from '#shared/airtime/transcripts/transcript.ts';
import { z } from '#shared/schema.ts';
import { SessionIdSchema, type SessionId } from '#shared/session/sessionId.ts';
import type { Duration, WallTime } from '#shared/time.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, NotDone } from './replies.ts';

/** Turns of a recorded meeting, read from a file. */
export const turnsRequests = {
  /** Asks for a file of turns and reads it: for a session that is over, or to become a meeting of its own. */
  'turns.choose': {
    from: ['library'],
    takes: { session: SessionIdSchema.nullable() },
    gives: gives<Done | Cancelled | NotDone>(),
  },
  /** Says what could not be told of the file in hand: which of its recordings, or which column is which (from 0). */
  'turns.settle': {
    from: ['library'],
    takes: {
      recording: z.string().max(4_000).nullable(),
      columns: z
        .strictObject({
          speaker: z.int().min(0).max(999),
          start: z.int().min(0).max(999),
          end: z.int().min(0).max(999),
        })
        .nullable(),
    },
    gives: gives<Done | Cancelled | NotDone>(),
  },
  /** Stops reading, or puts away what was read. */
  'turns.letGo': { from: ['library'], takes: {}, gives: gives<Done>() },
  /** Keeps what was read. `as`: the name of a person, or who of the session it is; null leaves the speaker out. */
  'turns.keep': {
    from: ['library'],
    takes: {
      title: z.string().trim().max(200),
      people: z
        .array(
          z.strictObject({
            speaker: z.string().min(1).max(200),
            as: z.string().trim().min(1).max(200).nullable(),
          }),
        )
        .max(2_000),
    },
    gives: gives<Done | NotDone>(),
  },
} as const satisfies Entries;

/** A file of turns that is being read, or was read and waits to be kept. No word of what was said is in it. */
export type TurnsInHand =
  | {
      readonly state: 'reading';
      /** How much of the file is read, from 0 to 1. */
      readonly part: number;
    }
  | {
      /** It cannot be read before the person has said something of it. */
      readonly state: 'asks';
      readonly file: string;
      /** Short fields of a table are shown to tell its columns by. They are kept nowhere. */
      readonly asks: Extract<Obstacle, { why: 'recordings' | 'columns' }>;
    }
  | {
      readonly state: 'read';
      /** Its name. */
      readonly file: string;
      /** Whose turns it may have; null: a meeting of its own. */
      readonly session: SessionId | null;
      /** When the file was last changed: what is taken for the meeting's date. */
      readonly date: WallTime;
      /** From the first voice to the end of the last. */
      readonly length: Duration;
      /** The file told starts only. */
      readonly endsEstimated: boolean;
      /** In the order in which they first speak. */
      readonly speakers: readonly {
        readonly speaker: string;
        readonly total: Duration;
        readonly turns: number;
      }[];
      readonly malformed: readonly MalformedLine[];
      readonly malformedCount: number;
    };
