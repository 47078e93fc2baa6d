import { z } from '#shared/schema.ts';
import { LevelSchema } from '#shared/care/levels.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import type { Duration, Instant, WallTime } from '#shared/time.ts';

/**
 * The facts of a session, in the order of their sequence number. Nothing here holds words that were said or
 * written: those lie beside the log, keyed by the event (`LoggedEvent.words`).
 */

/** A week: no session is open longer. */
const LONGEST = 7 * 24 * 3_600_000;
/** The last moment of a session that a fact may tell of. */
export const LATEST = LONGEST as Instant;

const Ms = z.int().min(0).max(LONGEST);
const DurationSchema = Ms as unknown as z.ZodType<Duration>;
export const InstantSchema = Ms as unknown as z.ZodType<Instant>;
const WallSchema = z.int() as unknown as z.ZodType<WallTime>;

export const PersonIdSchema = z.string().regex(/^p[0-9]{1,4}$/);
/** `front.CHECKIN`, `slot.2.PRESENT`, `gap.1.HANDOVER`, `back.CLOSE`. */
export const StepIdSchema = z
  .string()
  .regex(/^(front|back|slot\.[0-9]{1,2}|gap\.[0-9]{1,2})\.[A-Z0-9_]{1,24}$/);
export const ActIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
/** The roles that are given to people. Presenter, coachee, receiver and topic owner follow from the slot. */
export const RoleSchema = z.enum([
  'facilitator',
  'timekeeper',
  'observer',
  'secondObserver',
  'noteTaker',
  'prepCoach',
  'coach',
  'giver',
]);
export const NoteKindSchema = z.enum(['option', 'parking', 'process']);
/** Who did it: the role of the window, or the app itself. */
export const ActorSchema = z.enum(['console', 'board', 'secondBoard', 'library', 'system']);

export type PersonId = z.infer<typeof PersonIdSchema>;
export type StepId = z.infer<typeof StepIdSchema>;
export type ActId = z.infer<typeof ActIdSchema>;
export type Role = z.infer<typeof RoleSchema>;
export type NoteKind = z.infer<typeof NoteKindSchema>;
export type Actor = z.infer<typeof ActorSchema>;

/** How long before a tap the voice is taken to have begun or ended: the observer's own reaction time. */
export const ReactionSchema = z.int().min(0).max(2_000) as unknown as z.ZodType<Duration>;

export const PersonNameSchema = z.string().trim().min(1).max(200);
export const PersonSchema = z.strictObject({ id: PersonIdSchema, name: PersonNameSchema });
export type Person = z.infer<typeof PersonSchema>;

/** Who holds which role; null: nobody, because the format does without or nobody wants to. */
const RolesSchema = z.record(RoleSchema, PersonIdSchema.nullable());
export type Roles = Readonly<Record<Role, PersonId | null>>;

/** So many people come to one session at most, those who left again included. */
export const MOST_PEOPLE = 40;
/** So many topic cards lie on the table at most. */
export const MOST_CARDS = 60;

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
  minutes: z.int().min(1).max(600),
  /** People whose commitments from last time are reviewed (c in docs/domain/fit.md). */
  reviewers: z.array(PersonIdSchema).max(MOST_PEOPLE),
  lockedPresenters: z.int().min(1).max(20).nullable(),
  /** Topic cards that are expected, where the format collects any; null: one from everybody. */
  cards: z.int().min(1).max(MOST_CARDS).nullable(),
  /** Small groups side by side on one clock, each in the order of its slots; empty: one group. */
  trios: z.array(z.array(PersonIdSchema).min(1).max(12)).max(12),
  /** The next phase begins by itself when a phase is over (where the format offers it). */
  autoAdvance: z.boolean(),
  /** What rounding down left over went back into the phases (see `giveBack`); left out: it stayed spare. */
  givesBack: z.boolean().optional(),
  /** Breaks that were taken from spare beforehand (see `breaksOffered`); left out: none. */
  breaks: z.int().min(0).max(8).optional(),
  level: LevelSchema,
  /** Read from a file that told only starts: where turns end is an estimate. Left out: the ends were told. */
  endsEstimated: z.literal(true).optional(),
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

const body = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** So many turns of a file are taken in at most. */
export const MOST_READ_TURNS = 6_000;

/** The sequence number of an earlier event. */
const Seq = z.int().min(1);

export const SessionEventSchema = z.discriminatedUnion('type', [
  // session
  body('session.opened', { draft: DraftSchema }),
  body('session.extended', { by: DurationSchema }),
  /** `declined`: the receiver said no, or later; nothing but the date is kept. */
  body('session.ended', { how: z.enum(['complete', 'stopped', 'declined']) }),
  body('export.agreed', { what: z.enum(['named', 'turns']) }),
  // agenda: through the machine
  body('phase.started', { step: StepIdSchema }),
  body('phase.ended', { step: StepIdSchema, how: z.enum(['onward', 'early']) }),
  body('phase.skipped', { step: StepIdSchema }),
  body('phase.reopened', { step: StepIdSchema }),
  body('slot.stopped', { step: StepIdSchema }),
  /** Whose slot it is stepped out: what is left of it, from `step` on, waits until they are back. */
  body('slot.putOff', { step: StepIdSchema, rest: z.array(StepIdSchema).min(1).max(40) }),
  /** They are back: what is left, `steps`, comes now; `past` is what was gone through since. */
  body('slot.takenUp', {
    steps: z.array(StepIdSchema).min(1).max(40),
    past: z.array(StepIdSchema).max(400),
  }),
  /** `absent`: nobody was there to fill it. Such a slot comes back (`slot.restored`) with somebody who does. */
  body('slot.dropped', { absent: z.literal(true).optional() }),
  body('slot.restored', {}),
  body('close.jumped', { step: StepIdSchema }),
  /** `amount` of overrun was paid: `spare` of it from unused minutes, the rest by `changes` to later steps
   * (`planned` of the whole step; null leaves it out). */
  body('plan.repaid', {
    amount: DurationSchema,
    spare: DurationSchema,
    changes: z.array(z.strictObject({ step: StepIdSchema, planned: DurationSchema.nullable() })).max(400),
  }),
  /** Phases that count nobody any more (the observer left), and phases that count somebody again. */
  body('steps.leftOut', { steps: z.array(StepIdSchema).min(1).max(400) }),
  body('steps.restored', {
    steps: z.array(StepIdSchema).min(1).max(400),
    /** Those of them that no plan had yet, with their lengths: nobody was to observe when it was made. */
    added: z
      .array(z.strictObject({ step: StepIdSchema, planned: DurationSchema }))
      .min(1)
      .max(40)
      .optional(),
  }),
  /** The group's thumbs on a topic; `more`: it runs again, `by` longer. */
  body('thumbs.counted', { step: StepIdSchema, more: z.boolean(), by: DurationSchema }),
  // clock: through the machine
  body('clock.paused', {}),
  body('clock.resumed', {}),
  /**
   * `agreed`: the group said so, it moves the end and is no overrun. `alike`: the same phase of later slots that must
   * stay as long.
   */
  body('clock.extended', {
    step: StepIdSchema,
    target: z.enum(['phase', 'turn']),
    by: DurationSchema,
    agreed: z.boolean(),
    alike: z.array(StepIdSchema).max(20).optional(),
  }),
  /** The phase, or the turn, became shorter; `alike` as above. */
  body('clock.shortened', {
    step: StepIdSchema,
    target: z.enum(['phase', 'turn']),
    by: DurationSchema,
    alike: z.array(StepIdSchema).max(20).optional(),
  }),
  /** Everybody has a break of `length`; `spare` of it comes from unused minutes. It ends with this or the next start. */
  body('break.began', { length: DurationSchema, spare: DurationSchema }),
  body('break.ended', {}),
  /** The last phase that ran really ended at `to`. */
  body('end.corrected', { step: StepIdSchema, to: InstantSchema }),
  /** The running (or armed) phase really began at `from`. */
  body('clock.corrected', { step: StepIdSchema, from: InstantSchema }),
  body('gap.found', { cause: z.enum(['crash', 'sleep']) }),
  /** `length` was added to the session clock; 0 where the gap was left out. */
  body('gap.answered', { counted: z.boolean(), length: DurationSchema }),
  // room screen: through the machine
  body('room.blanked', {}),
  body('room.shown', {}),
  /** Its sentence is in `words`. */
  body('room.messaged', {}),
  body('room.digitsHidden', {}),
  body('room.digitsShown', {}),
  // rounds
  body('turn.began', { step: StepIdSchema, person: PersonIdSchema }),
  body('turn.passed', { step: StepIdSchema, person: PersonIdSchema }),
  /** The second part of a phase began: the open floor after a round, the group's talk after the owner's words. */
  body('round.opened', { step: StepIdSchema }),
  /** The round starts at this seat. */
  body('round.startChosen', { step: StepIdSchema, person: PersonIdSchema }),
  /** The round goes once more: the group does not agree yet on what it is to agree on. */
  body('round.restarted', { step: StepIdSchema }),
  body('question.agreed', { step: StepIdSchema }),
  // answers
  body('consent.given', { answer: z.enum(['yes', 'no', 'later']) }),
  body('autoAdvance.switched', { on: z.boolean() }),
  /** The topic of this slot gets a session of its own. */
  body('topic.carried', { slot: z.int().min(1).max(20) }),
  /** From here on the observer's board may, or may not, move the session on. */
  body('board.leads', { on: z.boolean() }),
  // people
  /** Sits after this person; null: at the first seat, left out: at the last. */
  body('person.arrived', { person: PersonSchema, after: PersonIdSchema.nullable().optional() }),
  body('person.renamed', { person: PersonIdSchema, name: PersonNameSchema }),
  /** Ends this person's voice. */
  body('person.steppedOut', { person: PersonIdSchema }),
  body('person.returned', { person: PersonIdSchema }),
  body('slot.passed', { person: PersonIdSchema }),
  body('queue.ordered', { queue: z.array(PersonIdSchema).max(MOST_PEOPLE) }),
  body('role.assigned', { role: RoleSchema, person: PersonIdSchema.nullable() }),
  /** Who takes a presenter's role for the length of the own slot. */
  body('role.standIn', { role: RoleSchema, slot: z.int().min(1).max(20), person: PersonIdSchema }),
  // voices and what an observer marks: a second observer's (`by` the second board) are a track of their own
  /** `reaction` is already taken off `at`. */
  body('voice.started', {
    person: PersonIdSchema,
    reaction: ReactionSchema.optional(),
    /** Read from a file that told only starts. */
    endEstimated: z.literal(true).optional(),
  }),
  body('voice.stopped', { person: PersonIdSchema, reaction: ReactionSchema.optional() }),
  /** The voice event with sequence number `of` really happened at `to`. */
  body('voice.redated', { of: Seq, to: InstantSchema }),
  // A voice is told by the event that made it (`of`): its start, or the split it came from; one that was read with
  // others, by a number of its own.
  /** The voice went on as if it had not been stopped: the hand-over was an overlap. */
  body('voice.resumed', { of: Seq }),
  /** It was somebody else's; null: nobody's. */
  body('voice.reassigned', { of: Seq, person: PersonIdSchema.nullable() }),
  /** From `at` on it is a voice of its own: this person's, or still the same one's (null). */
  body('voice.split', { of: Seq, at: InstantSchema, person: PersonIdSchema.nullable() }),
  /** Two voices of one person were one, without a break. */
  body('voices.merged', { first: Seq, second: Seq }),
  /** A second observer's voices, read from a file: they take the place of any read before. */
  body('voices.read', {
    turns: z
      .array(z.strictObject({ person: PersonIdSchema, from: InstantSchema, to: InstantSchema }))
      .max(MOST_READ_TURNS),
    endsEstimated: z.literal(true).optional(),
  }),
  body('voice.moved', { of: Seq, edge: z.enum(['from', 'to']), to: InstantSchema }),
  body('code.marked', {
    code: z.string().regex(/^[A-Z]{2}$/),
    person: PersonIdSchema.nullable(),
    whom: PersonIdSchema.nullable(),
  }),
  /** The code marked by the event `of` belongs to these people. */
  body('code.moved', { of: Seq, person: PersonIdSchema.nullable(), whom: PersonIdSchema.nullable() }),
  /** From here on this person's voice is counted under `OTHERS`; what was before is read so. */
  body('observation.refused', { person: PersonIdSchema }),
  body('observation.allowed', { person: PersonIdSchema }),
  // words beside the log
  body('note.written', { note: ActIdSchema, kind: NoteKindSchema, slot: z.int().min(1).max(20).nullable() }),
  body('note.takenBack', { note: ActIdSchema }),
  body('commitment.written', {
    commitment: ActIdSchema,
    person: PersonIdSchema,
    visible: z.enum(['owner', 'group']),
  }),
  body('commitment.takenBack', { commitment: ActIdSchema }),
  // topic cards; what stands on them lies beside the log
  body('card.written', { card: ActIdSchema, person: PersonIdSchema.nullable() }),
  body('card.takenBack', { card: ActIdSchema }),
  body('card.merged', { card: ActIdSchema, into: ActIdSchema }),
  body('dots.counted', { card: ActIdSchema, dots: z.int().min(0).max(99) }),
  /** In the order in which they are talked about. */
  body('topics.ordered', { cards: z.array(ActIdSchema).max(MOST_CARDS) }),
  // the parking list
  body('parking.written', {
    item: ActIdSchema,
    person: PersonIdSchema,
    importance: z.int().min(1).max(10),
    urgency: z.int().min(1).max(10),
  }),
  body('parking.takenBack', { item: ActIdSchema }),
  /** Asked for once more. */
  body('parking.raised', { item: ActIdSchema }),
  // insights; `release`: the line may travel, without names
  body('insight.written', { insight: ActIdSchema, person: PersonIdSchema, release: z.boolean() }),
  body('insight.takenBack', { insight: ActIdSchema }),
  // undo
  body('act.undone', { act: ActIdSchema }),
  body('act.redone', { act: ActIdSchema }),
]);
export type SessionEvent = z.infer<typeof SessionEventSchema>;
export type EventType = SessionEvent['type'];
export type EventOf<T extends EventType> = Extract<SessionEvent, { type: T }>;

/** The newest version of the event shapes above; older ones are upcast when they are read. */
export const EVENT_VERSION = 2;

export const LoggedEventSchema = z.strictObject({
  /** 1, 2, 3 … without a gap. Order is by `seq`; `at` may lie earlier (back-dating). */
  seq: z.int().min(1),
  v: z.int().min(1),
  act: ActIdSchema,
  by: ActorSchema,
  at: InstantSchema,
  /** A label for people, never used in arithmetic. */
  wall: WallSchema,
  body: SessionEventSchema,
  /** What was written with it, kept in a table of its own; null once taken back. */
  words: z.string().max(10_000).nullable(),
});
export type LoggedEvent = z.infer<typeof LoggedEventSchema>;

/** What of a fact is decided; the rest is stamped on it when it is logged. */
export const FactSchema = LoggedEventSchema.pick({ at: true, body: true, words: true });
