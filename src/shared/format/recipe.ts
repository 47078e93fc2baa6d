import { z } from '#shared/schema.ts';
import { LONGEST_FORMAT_NAME } from '../limits.ts';
import { PhaseInfoSchema, PhaseSchema } from './phase.ts';
import { PresenterLimitSchema } from './presenterLimitSchema.ts';
import { VariantSchema } from './variant.ts';
import { PhaseIdSchema, headcount, text } from './vocabulary.ts';

const MOST_PHASES_IN_ZONE = 24;
/** Every phase of every zone may have words of its own, those of variants included. */
const MOST_INFOS = 100;

const GrowthSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('presenter') }).readonly(),
  z.strictObject({ kind: z.literal('phase'), phase: PhaseIdSchema }).readonly(),
]);

export const FormatRoleSchema = z.enum([
  'facilitator',
  'timekeeper',
  'presenter',
  'helper',
  'observer',
  'noteTaker',
  'prepCoach',
  'coach',
  'coachee',
  'giver',
  'receiver',
]);
/** A role that people hold in a session of a format. */
export type FormatRole = z.infer<typeof FormatRoleSchema>;

/** Whose a slot is. */
export const FocusSchema = z.enum(['presenter', 'coachee', 'receiver', 'topicOwner', 'nobody']);

const zone = (least: number, most = MOST_PHASES_IN_ZONE) =>
  z.array(PhaseSchema).min(least).max(most).readonly();

/** The fields of a format, each sound by itself; `soundness.ts` checks them against each other. */
export const FormatShape = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .max(40),
  name: text(LONGEST_FORMAT_NAME),
  purpose: text(200),
  /** People who take part, facilitator and observer included. */
  size: z
    .strictObject({ min: headcount, ideal: z.tuple([headcount, headcount]).readonly(), max: headcount })
    .refine(({ min, ideal: [from, to], max }) => min <= from && from <= to && to <= max, 'sizesRise')
    .readonly(),
  roles: z
    .array(
      z
        .strictObject({
          role: FormatRoleSchema,
          required: z.boolean(),
          /** The facilitator may hold this role too in a group of at most so many people. */
          facilitatorUpTo: headcount.optional(),
        })
        .readonly(),
    )
    .max(12)
    .readonly(),
  /** What this format calls a role on screen, in small letters, where it is not the app's own word. */
  names: z
    .strictObject({
      facilitator: text(30).optional(),
      presenter: text(30).optional(),
      helper: text(30).optional(),
      observer: text(30).optional(),
    })
    .readonly()
    .optional(),
  /**
   * What the person of a slot is. Whoever that is, it is the slot's presenter in the queue: the coachee, the
   * receiver, or the owner of the slot's card. `nobody`: the group has no presenter, its one slot is everybody's.
   */
  focus: FocusSchema.default('presenter'),
  maxObservers: z.int().min(0).max(2),
  /** The observer also takes turns, and counts among the helpers. */
  observerShares: z.boolean(),
  maxPresenters: PresenterLimitSchema,
  /** A plan has a further slot only where nothing is shortened or left out, unless presenters are locked. */
  furtherSlotsAtFullLengthOnly: z.boolean(),
  /** What is offered for spare time, in this order; nothing grows by itself. */
  growth: z.array(GrowthSchema).max(6).readonly(),
  /** Phases may follow each other by themselves, if the facilitator wants that in a session. */
  autoAdvance: z.literal(true).optional(),
  /** Several groups of this size may run side by side on one clock. */
  trios: z.literal(true).optional(),
  front: zone(0),
  slot: zone(1),
  gap: zone(0, 1),
  back: zone(0),
  /** Where 'end now' jumps: these phases run, at their minimum. */
  closing: z.array(PhaseIdSchema).min(1).max(6).readonly(),
  /** Titles, prompts and codes of phases that the phase library does not have. */
  phaseInfos: z.array(PhaseInfoSchema).max(MOST_INFOS).readonly().optional(),
  /** Prompts in place of the library's, by phase; an empty list shows none. */
  prompts: z
    .record(PhaseIdSchema, z.array(text(160)).max(12).readonly())
    .refine((prompts) => Object.keys(prompts).length <= MOST_INFOS, 'too many phases with prompts')
    .readonly()
    .optional(),
  /** What stands on the wall in place of the library's sentence, by phase: what these prompts ask for. */
  tasks: z
    .record(PhaseIdSchema, text(160))
    .refine((tasks) => Object.keys(tasks).length <= MOST_INFOS, 'too many phases with tasks')
    .readonly()
    .optional(),
  variants: z.array(VariantSchema).max(8).readonly().default([]),
});
/** The recipe of a session. */
export type Format = Readonly<z.infer<typeof FormatShape>>;
