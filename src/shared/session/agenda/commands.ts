import { z } from '#shared/schema.ts';
import { PersonIdSchema } from '../ids.ts';
import { ask } from '../request.ts';
import { LONGEST_PROMPT } from '#shared/limits.ts';
import { TICKS } from './tick.ts';

const Ago = z.int().min(0).max(3_600_000);

/** About the agenda, its clock and its rounds. */
export const AGENDA_COMMANDS = [
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
      /** At any drift, and to the second: the group ends `by` ms later. */
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
  ask('break.begin', {
    length: z.int().min(60_000).max(3_600_000),
    /** The phase that is on ends with it: after the break the next one begins. */
    endsPhase: z.literal(true).optional(),
  }),
  ask('break.end', {}),
  ask('gap.answer', { count: z.boolean() }),
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
  /** A prompt of this phase hurts or leads. */
  ask('prompt.flag', { prompt: z.string().trim().min(1).max(LONGEST_PROMPT) }),
  /** Ticks something once more: undo takes it back. */
  ask('tick.make', { what: z.enum(TICKS) }),
  ask('autoAdvance.switch', { on: z.boolean() }),
  /** Whether Space on the observer's board may move the session on: off until the facilitator says so. */
  ask('board.lead', { on: z.boolean() }),
] as const;
