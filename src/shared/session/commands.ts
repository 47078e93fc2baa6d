import { z } from '#shared/schema.ts';
import {
  ActIdSchema,
  InstantSchema,
  MOST_PEOPLE,
  MOST_READ_TURNS,
  NoteKindSchema,
  PersonIdSchema,
  PersonNameSchema,
  ReactionSchema,
  RoleSchema,
  type Actor,
} from './events.ts';

/**
 * What a window may ask of a running session. A command is a request: `decide` turns it into events or into a
 * refusal that a person can read. Times are given as "so long ago", in milliseconds, never as instants.
 */

const Ago = z.int().min(0).max(3_600_000);
/** The sequence number of an event in the log. */
const Seq = z.int().min(1);
const Text = z.string().trim().min(1).max(2_000);

const ask = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const CommandSchema = z.discriminatedUnion('type', [
  // agenda
  /** Starts the armed phase, `ago` earlier than now. */
  ask('phase.start', { ago: Ago }),
  /** Ends the running phase and starts the next one, at one instant; the last one ends the session. */
  ask('phase.next', {}),
  /** Ends the running phase; the next one stands armed. */
  ask('phase.end', {}),
  ask('phase.skip', {}),
  ask('phase.back', {}),
  ask('slot.stop', {}),
  ask('session.endNow', {}),
  ask('plan.repay', {
    amount: z
      .int()
      .min(1)
      .max(24 * 3_600_000),
  }),
  /** What the group agrees on instead of paying back. `extend` in whole minutes. */
  ask('plan.replan', {
    choice: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('dropPresenter') }),
      z.strictObject({ kind: z.literal('extend'), minutes: z.int().min(1).max(240) }),
      /** The same at any drift, to the second: the group ends `by` ms later. */
      z.strictObject({
        kind: z.literal('endLater'),
        by: z
          .int()
          .min(1_000)
          .max(4 * 3_600_000),
      }),
      z.strictObject({ kind: z.literal('end') }),
    ]),
  }),
  // clock
  ask('clock.pause', {}),
  ask('clock.resume', {}),
  ask('clock.extend', {
    target: z.enum(['phase', 'turn']),
    by: z.int().min(1_000).max(3_600_000),
    /** The group agreed: allowed beyond the phase's longest, and moves the end. */
    agreed: z.boolean(),
  }),
  /** Never below what has been used: as much of `by` as is left. */
  ask('clock.shorten', { target: z.enum(['phase', 'turn']), by: z.int().min(1_000).max(3_600_000) }),
  /**
   * "We began N s ago" or "it has run for N s": the phase's elapsed time is `elapsed` ms now. It reaches back to the
   * end of the phase before; with `endsBefore` that one ended earlier too, and both ends move together.
   */
  ask('clock.correct', {
    elapsed: z
      .int()
      .min(0)
      .max(6 * 3_600_000),
    endsBefore: z.literal(true).optional(),
  }),
  /** A break that counts down and ends by hand; what spare there is pays for it. */
  ask('break.begin', { length: z.int().min(60_000).max(3_600_000) }),
  ask('break.end', {}),
  ask('gap.answer', { count: z.boolean() }),
  // room screen
  ask('room.blank', {}),
  ask('room.show', {}),
  ask('room.message', { text: z.string().trim().min(1).max(200) }),
  ask('room.digits', { shown: z.boolean() }),
  // rounds
  /** Passes the stone on: to the next in order, or to `person` from any seat. */
  ask('turn.next', { person: PersonIdSchema.nullable() }),
  ask('turn.pass', {}),
  /** The floor is everybody's, or whose turn comes after the round. */
  ask('round.open', {}),
  /** The round starts at this seat: while it is armed, or in its first turn. */
  ask('round.startWith', { person: PersonIdSchema }),
  // answers
  /** The receiver's answer; `no` and `later` end the session without a trace but the date. */
  ask('consent.answer', { answer: z.enum(['yes', 'no', 'later']) }),
  /** Does the group agree on the question? If not, the round goes once more. */
  ask('question.agree', { agreed: z.boolean() }),
  /** The group's thumbs: more of this topic, or on to the next. */
  ask('topic.extend', { more: z.boolean() }),
  /** The topic gets a session of its own instead of the time of the close. */
  ask('topic.carryOver', {}),
  ask('autoAdvance.switch', { on: z.boolean() }),
  /** Whether Space on the observer's board may move the session on: off until the facilitator says so. */
  ask('board.lead', { on: z.boolean() }),
  // people
  /** Takes the seat after this person's; null: the first seat, left out: the last. */
  ask('person.arrive', { name: PersonNameSchema, after: PersonIdSchema.nullable().optional() }),
  /** The name was misspelt: the person is the same. */
  ask('person.rename', { person: PersonIdSchema, name: PersonNameSchema }),
  ask('person.stepOut', { person: PersonIdSchema }),
  ask('person.return', { person: PersonIdSchema }),
  ask('slot.pass', { person: PersonIdSchema }),
  ask('queue.order', { queue: z.array(PersonIdSchema).max(MOST_PEOPLE) }),
  ask('role.assign', { role: RoleSchema, person: PersonIdSchema.nullable() }),
  ask('role.standIn', { role: RoleSchema, person: PersonIdSchema }),
  // voices
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
  /** "Do not observe me", and its taking back. */
  ask('observation.refuse', { person: PersonIdSchema }),
  ask('observation.allow', { person: PersonIdSchema }),
  // words
  ask('note.write', { kind: NoteKindSchema, text: Text }),
  ask('note.takeBack', { note: ActIdSchema }),
  ask('commitment.write', { person: PersonIdSchema, text: Text, visible: z.enum(['owner', 'group']) }),
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
  ask('insight.write', { person: PersonIdSchema, text: Text, release: z.boolean() }),
  ask('insight.takeBack', { insight: ActIdSchema }),
  // undo, export
  ask('act.undo', {}),
  ask('act.redo', {}),
  ask('export.agree', { what: z.enum(['named', 'turns']) }),
]);
export type Command = z.infer<typeof CommandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** What an observer may do, the second one too. */
const OBSERVER_COMMANDS = [
  'voice.tap',
  'voice.silence',
  'voice.rejoin',
  'voice.redate',
  'voice.reassign',
  'code.mark',
  'code.move',
  'observation.refuse',
  'observation.allow',
  'act.undo',
  'act.redo',
] as const satisfies readonly CommandType[];
/** `board`: the first observer's window. The console may do all, the room nothing. */
const BOARD_COMMANDS = [
  // What Space does, where the facilitator lets the board do it: one person may hold both jobs.
  'phase.start',
  'phase.next',
  'turn.next',
  'round.open',
  'clock.resume',
  ...OBSERVER_COMMANDS,
] as const satisfies readonly CommandType[];
/**
 * After the end, the summary (in the library window) may record what the group agreed to let out, and put right
 * on the timeline what was tapped.
 */
const LIBRARY_COMMANDS = [
  'export.agree',
  'gap.answer',
  'voice.reassign',
  'voice.split',
  'voices.merge',
  'voice.move',
  'code.move',
  'act.undo',
  'act.redo',
] as const satisfies readonly CommandType[];

/** Which window may send which command: denied unless named. */
export function mayCommand(role: Actor | 'room', type: CommandType): boolean {
  if (role === 'console') return true;
  if (role === 'board') return (BOARD_COMMANDS as readonly string[]).includes(type);
  if (role === 'secondBoard') return (OBSERVER_COMMANDS as readonly string[]).includes(type);
  if (role === 'library') return (LIBRARY_COMMANDS as readonly string[]).includes(type);
  return false;
}
