import { CHECK_IN_IDS } from '#shared/format/checkIns.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import { PhaseIdSchema } from '#shared/format/vocabulary.ts';
import { LevelSchema } from '#shared/care/levelSchema.ts';
import { z } from '#shared/schema.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { BroughtSchema } from './agreement/brought.ts';
import { ActIdSchema, PersonIdSchema, StepIdSchema } from './ids.ts';
import { VisibleSchema } from './lines/commitmentSchemas.ts';
import {
  MOST_BREAKS,
  MOST_CARDS,
  MOST_MINUTES,
  MOST_PAIRS,
  MOST_PEOPLE,
  MOST_SEATS,
  MOST_SLOTS,
  MOST_SMALL_GROUPS,
  MOST_WAITING,
} from '#shared/limits.ts';
import { ArrangedSchema } from './arrangedSchema.ts';
import { SatSchema } from './satSchema.ts';
import { ASK_KINDS } from './people/asks.ts';
import { PersonSchema, RolesSchema } from './people/person.ts';

/** Who of a group sits on which seat. */
export const SeatedPeopleSchema = z
  .record(PersonIdSchema, EntryIdSchema)
  .refine((people) => Object.keys(people).length <= MOST_PEOPLE);

/** A session before it begins: what the plan window edits, and what `session.opened` records. */
export const DraftSchema = z.strictObject({
  title: z.string().trim().max(200),
  /** With its variants applied. */
  format: FormatSchema,
  /** The variants that were chosen, for the record. */
  variants: z.array(z.string().min(1).max(40)).max(12),
  /** In seat order, clockwise. */
  people: z.array(PersonSchema).min(1).max(MOST_PEOPLE),
  roles: RolesSchema,
  /** Everybody who would present, first come first; the plan says how many slots fit. */
  queue: z.array(PersonIdSchema).max(MOST_PEOPLE),
  minutes: z.int().min(1).max(MOST_MINUTES),
  /** People whose commitments from last time are reviewed (c in docs/domain/fit.md). */
  reviewers: z.array(PersonIdSchema).max(MOST_PEOPLE),
  lockedPresenters: z.int().min(1).max(MOST_SLOTS).nullable(),
  /** Topic cards that are expected, where the format collects any; null: one from everybody. */
  cards: z.int().min(1).max(MOST_CARDS).nullable(),
  /** Small groups side by side on one clock, each in the order of its slots; empty: one group. */
  trios: z.array(z.array(PersonIdSchema).min(1).max(MOST_SEATS)).max(MOST_SMALL_GROUPS),
  /**
   * A kick-off of pairs, by name: whoever is coached first comes first, whoever observes last. The two people of the draft
   * are then the two sides, the same for all pairs. Left out: the people themselves meet.
   */
  pairs: z.array(z.array(PersonSchema.shape.name).min(2).max(3)).min(1).max(MOST_PAIRS).optional(),
  /** The next phase begins by itself when a phase is over (where the format offers it). */
  autoAdvance: z.boolean(),
  /** What rounding down left over went back into the phases (see `giveBack`); left out: it stayed spare. */
  givesBack: z.boolean().optional(),
  /** Phases that took of the spare time (see `growPhases`), in this order; left out: none. */
  grown: z.array(PhaseIdSchema).max(6).optional(),
  /** How the group checks in; left out: as the format says. */
  checkIn: z.enum(CHECK_IN_IDS).optional(),
  /** The agreement is looked at line by line, and has the time for it. */
  longReview: z.literal(true).optional(),
  /** The group makes its first agreement, and has the time for it. */
  firstAgreement: z.literal(true).optional(),
  /** Breaks that were taken from spare beforehand (see `breaksOffered`); left out: none. */
  breaks: z.int().min(0).max(MOST_BREAKS).optional(),
  /** Steps that the breaks stand after, in order (see `placeBreaks`); left out: each comes when it is time for one. */
  breaksAfter: z.array(StepIdSchema).max(MOST_BREAKS).optional(),
  /** A review takes time only where there is something to review; left out: as the format says. */
  reviewsWhatWaits: z.literal(true).optional(),
  /** What of earlier sessions waits for whom, and who was to see the last that each wrote; left out: nothing. */
  recall: z
    .strictObject({
      waiting: z.record(PersonIdSchema, z.array(ActIdSchema).max(MOST_WAITING)),
      visible: z.record(PersonIdSchema, VisibleSchema),
      /** Of each that waits, who was a member of the group when it was written; left out: people without a group. */
      knew: z.record(ActIdSchema, z.array(PersonIdSchema)).optional(),
    })
    .optional(),
  level: LevelSchema,
  /** Read from a file that told only starts: where turns end is an estimate. Left out: the ends were told. */
  endsEstimated: z.literal(true).optional(),
  /** The group that meets, and who of its people sits on which seat; a seat that is not named is a guest's. */
  group: z.strictObject({ id: EntryIdSchema, people: SeatedPeopleSchema }).optional(),
  /** What those who booked a slot bring; left out: nobody booked. */
  asks: z.record(PersonIdSchema, z.enum(ASK_KINDS)).optional(),
  /** Who joins from elsewhere: rounds begin with them. Left out: nobody. */
  remote: z.array(PersonIdSchema).min(1).max(MOST_PEOPLE).optional(),
  /** What the group arranged about who takes what and who is with whom; left out: nothing. */
  arranged: ArrangedSchema.optional(),
  /** Who of the group sat in a small group with whom: where the plan has some, they are made of it; left out: of the seats. */
  sat: SatSchema.optional(),
  /** What the group brings along, as its register has it when the room is opened; left out: not known. */
  brought: BroughtSchema.optional(),
  /** A try-out that may be thrown away without a question. */
  trial: z.boolean(),
});

export type Draft = z.infer<typeof DraftSchema>;

/** What a draft says of a session with nothing special about it. */
export const PLAIN_DRAFT: Pick<Draft, 'variants' | 'cards' | 'trios' | 'autoAdvance'> = {
  variants: [],
  cards: null,
  trios: [],
  autoAdvance: false,
};
