import { MOST_SLOTS } from '#shared/limits.ts';
import { z } from '#shared/schema.ts';
import { fact } from '../fact.ts';
import { ActIdSchema, PersonIdSchema } from '../ids.ts';
import { HelpSchema } from './helpSchema.ts';
import { COMMITMENT_PARTS, VisibleSchema } from './commitmentSchemas.ts';
import { NoteKindSchema } from './noteKind.ts';

/** Left out where the text lies on the disk. */
const IN_MEMORY = { inMemory: z.literal(true).optional() };

/** Lines that were written down; their text lies beside the log. */
export const LINE_FACTS = [
  fact('note.written', {
    note: ActIdSchema,
    kind: NoteKindSchema,
    slot: z.int().min(1).max(MOST_SLOTS).nullable(),
    ...IN_MEMORY,
  }),
  fact('note.takenBack', { note: ActIdSchema }),
  fact('commitment.written', {
    commitment: ActIdSchema,
    person: PersonIdSchema,
    visible: VisibleSchema,
    ...COMMITMENT_PARTS,
    /** The commitment of an earlier session that became this one. */
    from: ActIdSchema.optional(),
  }),
  fact('commitment.takenBack', { commitment: ActIdSchema }),
  // topic cards; what stands on them lies beside the log
  fact('card.written', { card: ActIdSchema, person: PersonIdSchema.nullable(), ...IN_MEMORY }),
  fact('card.takenBack', { card: ActIdSchema }),
  fact('card.merged', { card: ActIdSchema, into: ActIdSchema }),
  fact('dots.counted', { card: ActIdSchema, dots: z.int().min(0).max(99) }),
  // the parking list
  fact('parking.written', {
    item: ActIdSchema,
    person: PersonIdSchema,
    importance: z.int().min(1).max(10),
    urgency: z.int().min(1).max(10),
    ...IN_MEMORY,
  }),
  fact('parking.takenBack', { item: ActIdSchema }),
  /** Asked for once more. */
  fact('parking.raised', { item: ActIdSchema }),
  /** Its owner weighs it anew. */
  fact('parking.weighed', {
    item: ActIdSchema,
    importance: z.int().min(1).max(10),
    urgency: z.int().min(1).max(10),
  }),
  // insights; `release`: the line may travel, without names
  fact('insight.written', { insight: ActIdSchema, person: PersonIdSchema, release: z.boolean() }),
  fact('insight.takenBack', { insight: ActIdSchema }),
  // the question of whoever has a slot, and what somebody wants from today
  fact('ownQuestion.written', {
    question: ActIdSchema,
    person: PersonIdSchema,
    slot: z.int().min(1).max(MOST_SLOTS),
    help: HelpSchema.nullable(),
    ...IN_MEMORY,
  }),
  fact('ownQuestion.takenBack', { question: ActIdSchema }),
  fact('want.written', { want: ActIdSchema, person: PersonIdSchema, ...IN_MEMORY }),
  fact('want.takenBack', { want: ActIdSchema }),
] as const;

/** The kinds of these facts. */
export type LineFactType = z.infer<(typeof LINE_FACTS)[number]>['type'];
