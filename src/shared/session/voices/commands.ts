import { z } from '#shared/schema.ts';
import { TrackIdSchema } from '../actorSchema.ts';
import { PersonIdSchema, Seq } from '../ids.ts';
import { MOST_READ_TURNS } from '#shared/limits.ts';
import { InstantSchema, ReactionSchema } from '../moments.ts';
import { ask } from '../request.ts';

/** What an observer taps and marks, and what is put right about it. */
export const VOICE_COMMANDS = [
  /**
   * A finger on a seat. `toggle`: on or off. `handOver`: everybody else falls silent. `overlap`: joins in.
   * `press` and `release`: on and off, however it was. The voice is dated back by `reaction`.
   */
  ask('voice.tap', {
    person: PersonIdSchema,
    style: z.enum(['toggle', 'handOver', 'overlap', 'press', 'release']),
    reaction: ReactionSchema.optional(),
  }),
  ask('voice.silence', { reaction: ReactionSchema.optional() }),
  /** The last hand-over was an overlap: whom it silenced goes on speaking. */
  ask('voice.rejoin', {}),
  /** The last voice or silence on the board began `earlier` ms before it was tapped; 0 takes that back. */
  ask('voice.redate', { earlier: z.int().min(0).max(60_000) }),
  // What was tapped, put right. `of` is the event that made the voice; null: the last one that began.
  ask('voice.reassign', { of: Seq.nullable(), person: PersonIdSchema.nullable() }),
  ask('voice.split', { of: Seq, at: InstantSchema, person: PersonIdSchema.nullable() }),
  ask('voices.merge', { first: Seq, second: Seq }),
  /** What a file says of who spoke when, in milliseconds from where the session began. The app asks it itself. */
  ask('voices.read', {
    turns: z
      .array(z.strictObject({ person: PersonIdSchema, from: z.int(), to: z.int() }))
      .max(MOST_READ_TURNS),
    /** The file told only starts. */
    endsEstimated: z.literal(true).optional(),
  }),
  ask('voice.move', { of: Seq, edge: z.enum(['from', 'to']), to: InstantSchema }),
  ask('code.mark', {
    code: z.string().regex(/^[A-Z]{2}$/),
    person: PersonIdSchema.nullable(),
    whom: PersonIdSchema.nullable(),
  }),
  ask('code.move', { of: Seq, person: PersonIdSchema.nullable(), whom: PersonIdSchema.nullable() }),
  /** Whose taps are measured; the others are there to compare. The facilitator alone says so. */
  ask('track.count', { track: TrackIdSchema }),
  /** "Do not observe me", and its taking back. */
  ask('observation.refuse', { person: PersonIdSchema }),
  ask('observation.allow', { person: PersonIdSchema }),
] as const;
