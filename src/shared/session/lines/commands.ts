import { z } from '#shared/schema.ts';
import { ActIdSchema, PersonIdSchema } from '../ids.ts';
import { ask } from '../request.ts';
import { HelpSchema } from './helpSchema.ts';
import { COMMITMENT_PARTS, VisibleSchema } from './commitmentSchemas.ts';
import { NoteKindSchema } from './noteKind.ts';

const Text = z.string().trim().min(1).max(2_000);

/** About lines that are written down. */
export const LINE_COMMANDS = [
  ask('note.write', { kind: NoteKindSchema, text: Text }),
  ask('note.takeBack', { note: ActIdSchema }),
  ask('commitment.write', {
    person: PersonIdSchema,
    text: Text,
    visible: VisibleSchema,
    ...COMMITMENT_PARTS,
    /** How it would be noticed. */
    notice: Text.optional(),
  }),
  ask('commitment.takeBack', { commitment: ActIdSchema }),
  ask('card.write', { person: PersonIdSchema.nullable(), text: Text }),
  ask('card.takeBack', { card: ActIdSchema }),
  /** Two cards that say the same become one: only if both owners agree. */
  ask('card.merge', { card: ActIdSchema, into: ActIdSchema }),
  ask('card.dots', { card: ActIdSchema, dots: z.int().min(0).max(99) }),
  ask('parking.write', {
    person: PersonIdSchema,
    text: Text,
    importance: z.int().min(1).max(10),
    urgency: z.int().min(1).max(10),
  }),
  ask('parking.takeBack', { item: ActIdSchema }),
  ask('parking.raise', { item: ActIdSchema }),
  ask('parking.weigh', {
    item: ActIdSchema,
    importance: z.int().min(1).max(10),
    urgency: z.int().min(1).max(10),
  }),
  ask('insight.write', { person: PersonIdSchema, text: Text, release: z.boolean() }),
  ask('insight.takeBack', { insight: ActIdSchema }),
  /** The question of whoever has the slot, first or said again, and which help is wanted; null: not said. */
  ask('ownQuestion.write', { text: Text, help: HelpSchema.nullable() }),
  ask('ownQuestion.takeBack', { question: ActIdSchema }),
  /** What somebody wants from today. */
  ask('want.write', { person: PersonIdSchema, text: Text }),
  ask('want.takeBack', { want: ActIdSchema }),
] as const;
