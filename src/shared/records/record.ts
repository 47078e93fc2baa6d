import { z } from '#shared/schema.ts';
import { LevelSchema } from '#shared/care/levelSchema.ts';
import { FocusSchema } from '#shared/format/recipe.ts';
import { AgreementLineSchema } from '#shared/group/register/entries.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { ActIdSchema } from '#shared/session/ids.ts';
import { COMMITMENT_PARTS, VisibleSchema } from '#shared/session/lines/commitmentSchemas.ts';
import { DurationSchema, InstantSchema, WallSchema } from '#shared/session/moments.ts';
import { RoleSchema } from '#shared/session/people/person.ts';
import { LINE_KINDS } from './lineKinds.ts';

/**
 * What is left of a session when it is closed: written once, and from then on it only shrinks. Persons are told by
 * their place in `people`.
 */

const PlaceSchema = z.int().min(0);
const CountSchema = z.int().min(0);
/** A part of 1. */
const PartSchema = z.number().min(0).max(1);
const CodesSchema = z.record(z.string(), CountSchema);

/** Day, format, times, who was there: everything but lines. */
export const SessionRecordSchema = z.strictObject({
  level: LevelSchema,
  /** Slots for which a higher level was chosen. */
  raised: z.record(z.string(), LevelSchema),
  /** Empty where the level keeps none. */
  title: z.string(),
  format: z.strictObject({
    id: z.string(),
    name: z.string(),
    /** Whose a slot was; left out in records of earlier builds, and then as the format of that id has it. */
    focus: FocusSchema.optional(),
  }),
  group: EntryIdSchema.nullable(),
  openedWall: WallSchema,
  /** The minutes there were, with what the group agreed to add. */
  minutes: DurationSchema,
  /** Before it added any; left out where it added none, and in records of earlier builds. */
  plannedFor: DurationSchema.optional(),
  /** From the first phase to the end; null where nothing began. */
  length: DurationSchema.nullable(),
  /**
   * What the wall clock said at both ends of `length`, which is shorter where a gap was left out. Left out themselves
   * where nothing began, and in records of earlier builds.
   */
  lasted: z.strictObject({ from: WallSchema, to: WallSchema }).optional(),
  /** When its clock stood, from the first phase on: pauses and breaks. Left out where it never did, and in records of earlier builds. */
  stood: z.array(z.strictObject({ from: InstantSchema, to: InstantSchema })).optional(),
  /** What was left out, and where: together as much as `lasted` is longer than `length`. Left out as `stood` is. */
  gapsLeftOut: z.array(z.strictObject({ at: InstantSchema, length: DurationSchema })).optional(),
  ended: z.enum(['complete', 'stopped', 'no']),
  phases: z.array(
    z.strictObject({
      phase: z.string(),
      /** What the format itself called it; left out: as the phase library does. */
      own: z.string().optional(),
      zone: z.enum(['front', 'slot', 'gap', 'back']),
      slot: z.int().nullable(),
      planned: DurationSchema,
      /** As the plan was when the room was opened; left out where that is the same, and in records of earlier builds. */
      first: DurationSchema.optional(),
      /** Null where it did not run. */
      actual: DurationSchema.nullable(),
      /** When it first began and last ended, from the first phase on; left out as `actual` is null, and in records of earlier builds. */
      ran: z.strictObject({ from: InstantSchema, to: InstantSchema }).optional(),
      /** Why it did not run; left out where it was not reached, and in records of earlier builds. */
      passed: z.enum(['skipped', 'leftOut']).optional(),
    }),
  ),
  /** In seat order; empty where the level keeps nobody's name. */
  people: z.array(
    z.strictObject({
      name: z.string(),
      /** Their entry in the register; null: a guest, or a session without a group. */
      person: EntryIdSchema.nullable(),
      roles: z.array(RoleSchema),
      presented: z.array(z.int()),
    }),
  ),
  /** A kick-off: so many pairs, and so many people in them; left out: the people themselves met, or a build before knew no more. */
  ofPairs: z.strictObject({ pairs: CountSchema, people: CountSchema }).optional(),
  /** What became of the group's working agreement; null: it was not looked at. */
  agreement: z
    .strictObject({
      /** Which version the group looked at; 0: lines of the template. */
      version: CountSchema,
      /** Lines that were bent, in their words of that day. */
      bent: z.array(AgreementLineSchema),
      /** Whether the group got what it wanted; null: nobody said. */
      answer: z.enum(['yes', 'partly', 'no']).nullable(),
      /** The words that were changed, and into which; null on either side: there were, or are, none. */
      change: z
        .strictObject({ from: AgreementLineSchema.nullable(), to: AgreementLineSchema.nullable() })
        .nullable(),
    })
    .nullable()
    .default(null),
  /** What nobody can be told from; without the slots in which nothing of it may be stored. Null: nobody was tapped. */
  totals: z
    .strictObject({
      turns: CountSchema,
      spoken: z.int().min(0),
      codes: CodesSchema,
      /** How far people's shares lay from the expected ones: the middle one, as a part of 1. Null: not to be said. */
      gap: PartSchema.nullable().default(null),
    })
    .nullable(),
});
export type SessionRecord = z.infer<typeof SessionRecordSchema>;

/** What belongs to a commitment beside its words. */
export const CommitmentRecordSchema = z.strictObject({
  /** The act that wrote it: by it the register knows it, and what becomes of it. */
  id: ActIdSchema,
  ...COMMITMENT_PARTS,
  asks: PlaceSchema.optional(),
  visible: VisibleSchema,
  /** How it would be noticed. */
  notice: z.string().min(1).optional(),
});
export type CommitmentRecord = z.infer<typeof CommitmentRecordSchema>;

/** A line that stays. */
export const RecordLineSchema = z.strictObject({
  kind: z.enum(LINE_KINDS),
  /** Where it is sealed, what its owner's own word alone makes words of. */
  text: z.string().min(1),
  sealed: z.literal(true).optional(),
  /** To whom it is shown: all, or whose it is. */
  shown: z.enum(['group', 'owners']),
  /** Whose it is; whoever it was written for, where it is an option. */
  owners: z.array(PlaceSchema),
  slot: z.int().nullable(),
  /** It may travel, without names; what its owner says of it afterwards lies in the register, and stands. */
  released: z.boolean(),
  /** Of a line that its owner releases and withholds: the act that wrote it. Left out in records of earlier builds. */
  id: ActIdSchema.optional(),
  /** Of a topic that was voted on; left out elsewhere, and in records of earlier builds. */
  topic: z.strictObject({ dots: CountSchema, talked: z.boolean() }).optional(),
  /** Of a commitment; left out in records of before. */
  commitment: CommitmentRecordSchema.optional(),
  /** The commitment that it was seen of. */
  of: ActIdSchema.optional(),
});
export type RecordLine = z.infer<typeof RecordLineSchema>;

/** One person's seconds and codes: where a level keeps them at all, for a while only. */
export const PersonTalkSchema = z.strictObject({
  person: PlaceSchema,
  spoken: z.int().min(0),
  turns: CountSchema,
  codes: CodesSchema,
  /** How much of the talk was theirs, and how much the phases expected to be, as parts of 1; left out where none did. */
  share: z.strictObject({ spoke: PartSchema, expected: PartSchema }).optional(),
});
export type PersonTalk = z.infer<typeof PersonTalkSchema>;
