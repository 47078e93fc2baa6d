import type { MalformedLine, Obstacle } from '#shared/airtime/transcripts/transcript.ts';
import { z } from '#shared/schema.ts';
import { SessionIdSchema, type SessionId } from '#shared/session/sessionId.ts';
import type { Duration, WallTime } from '#shared/time.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, NotDone } from './replies.ts';

/** Turns of a recorded meeting, read from a file. */
export const turnsRequests = {
  /** Asks for a file of turns and reads it: for a session that has ended, or (null) for a new recorded meeting. */
  'turns.choose': {
    from: ['library'],
    takes: { session: SessionIdSchema.nullable() },
    gives: gives<Done | Cancelled | NotDone>(),
  },
  /** Answers the question about the file: which of its recordings to read, or which column is which (from 0). */
  'turns.answer': {
    from: ['library'],
    takes: {
      recording: z.string().max(4_000).nullable(),
      columns: z
        .strictObject({
          speaker: z.int().min(0).max(999),
          start: z.int().min(0).max(999),
          end: z.int().min(0).max(999),
          lengths: z.literal(true).optional(),
        })
        .nullable(),
    },
    gives: gives<Done | Cancelled | NotDone>(),
  },
  /** Stops reading, or forgets what was read. */
  'turns.discard': { from: ['library'], takes: {}, gives: gives<Done>() },
  /** Stores what was read. `as` is a name, or the id of a person in the session; null leaves the speaker out. */
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

/** A file of turns that is being read, or was read and not kept yet. It contains nothing of what was said. */
export type TurnsFileState =
  | {
      readonly state: 'reading';
      /** How much of the file has been read, from 0 to 1. */
      readonly part: number;
    }
  | {
      /** It cannot be read before the person has answered a question. */
      readonly state: 'question';
      readonly file: string;
      /** Short fields of a table are shown so that a person can recognise its columns. They are not stored. */
      readonly question: Extract<Obstacle, { why: 'recordings' | 'columns' }>;
    }
  | {
      readonly state: 'read';
      /** The name of the file. */
      readonly file: string;
      /** The session that gets the turns; null: they become a recorded meeting. */
      readonly session: SessionId | null;
      /** When the file was last changed. It is used as the date of the meeting. */
      readonly date: WallTime;
      /** From the first start to the last end. */
      readonly length: Duration;
      /** The file has only starts. */
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
