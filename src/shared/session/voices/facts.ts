import { z } from '#shared/schema.ts';
import { fact } from '../fact.ts';
import { PersonIdSchema, Seq } from '../ids.ts';
import { MOST_READ_TURNS } from '#shared/limits.ts';
import { TrackIdSchema } from '../actorSchema.ts';
import { InstantSchema, ReactionSchema } from '../moments.ts';

/** Voices and what an observer marks: a second observer's (`by` the second board) are a track of their own. */
export const VOICE_FACTS = [
  /** `reaction` is already taken off `at`. */
  fact('voice.started', {
    person: PersonIdSchema,
    reaction: ReactionSchema.optional(),
    /** Read from a file that told only starts. */
    endEstimated: z.literal(true).optional(),
  }),
  fact('voice.stopped', { person: PersonIdSchema, reaction: ReactionSchema.optional() }),
  /** The voice event with sequence number `of` really happened at `to`. */
  fact('voice.redated', { of: Seq, to: InstantSchema }),
  // A voice is told by the event that made it (`of`): its start, or the split it came from; one that was read with
  // others, by a number of its own.
  /** The voice went on as if it had not been stopped: the hand-over was an overlap. */
  fact('voice.resumed', { of: Seq }),
  /** It was somebody else's; null: nobody's. */
  fact('voice.reassigned', { of: Seq, person: PersonIdSchema.nullable() }),
  /** From `at` on it is a voice of its own: this person's, or still the same one's (null). */
  fact('voice.split', { of: Seq, at: InstantSchema, person: PersonIdSchema.nullable() }),
  /** Two voices of one person were one, without a break. */
  fact('voices.merged', { first: Seq, second: Seq }),
  /** A second observer's voices, read from a file: they take the place of any read before. */
  fact('voices.read', {
    turns: z
      .array(z.strictObject({ person: PersonIdSchema, from: InstantSchema, to: InstantSchema }))
      .max(MOST_READ_TURNS),
    endsEstimated: z.literal(true).optional(),
  }),
  fact('voice.moved', { of: Seq, edge: z.enum(['from', 'to']), to: InstantSchema }),
  fact('code.marked', {
    code: z.string().regex(/^[A-Z]{2}$/),
    person: PersonIdSchema.nullable(),
    whom: PersonIdSchema.nullable(),
  }),
  /** The code marked by the event `of` belongs to these people. */
  fact('code.moved', { of: Seq, person: PersonIdSchema.nullable(), whom: PersonIdSchema.nullable() }),
  /** The taps of this track are measured, from the session's beginning; they may be still to come. */
  fact('track.counted', { track: TrackIdSchema }),
  /** From here on this person's voice is counted under `OTHERS`; what was before is read so. */
  fact('observation.refused', { person: PersonIdSchema }),
  fact('observation.allowed', { person: PersonIdSchema }),
] as const;

/** The kinds of these facts. */
export type VoiceFactType = z.infer<(typeof VOICE_FACTS)[number]>['type'];

const VOICE_FACT_TYPES: ReadonlySet<string> = new Set(VOICE_FACTS.map(({ shape }) => shape.type.value));

export const isVoiceFact = ({ type }: { readonly type: string }): boolean => VOICE_FACT_TYPES.has(type);
