import { z } from '#shared/schema.ts';
import { fact } from '../fact.ts';
import { ActIdSchema, PersonIdSchema, StepIdSchema } from '../ids.ts';
import { PhaseIdSchema } from '#shared/format/vocabulary.ts';
import { LONGEST_PROMPT, MOST_CARDS, MOST_SEATS, MOST_SLOTS } from '#shared/limits.ts';
import { DurationSchema, InstantSchema } from '../moments.ts';
import { TICKS } from './tick.ts';

/** What is left of the phases of a slot. */
const LeftSchema = z
  .array(z.strictObject({ step: StepIdSchema, length: DurationSchema }))
  .min(1)
  .max(40);

/** What happens to the agenda, its clock and its rounds. */
export const AGENDA_FACTS = [
  // agenda: through the machine
  fact('phase.started', { step: StepIdSchema }),
  fact('phase.ended', { step: StepIdSchema, how: z.enum(['onward', 'early']) }),
  fact('phase.skipped', { step: StepIdSchema }),
  fact('phase.reopened', { step: StepIdSchema }),
  fact('slot.stopped', { step: StepIdSchema }),
  /** Whose slot it is stepped out: what is left of it, from `step` on, waits until they are back. */
  fact('slot.putOff', { step: StepIdSchema, rest: z.array(StepIdSchema).min(1).max(40) }),
  /** They are back: what is left, `steps`, comes now; `past` is what was gone through since. */
  fact('slot.takenUp', {
    steps: z.array(StepIdSchema).min(1).max(40),
    past: z.array(StepIdSchema).max(400),
    /** In small groups side by side: for whom, and how long each phase is for them. */
    again: z
      .strictObject({ people: z.array(PersonIdSchema).min(1).max(MOST_SEATS), rest: LeftSchema })
      .optional(),
  }),
  /** Small groups side by side: somebody stepped out of the own slot, and misses `rest` of it; it waits. */
  fact('slot.missed', { slot: z.int().min(1).max(MOST_SLOTS), person: PersonIdSchema, rest: LeftSchema }),
  /** `absent`: nobody was there to fill it. Such a slot comes back (`slot.restored`) with somebody who does. */
  fact('slot.dropped', { absent: z.literal(true).optional() }),
  fact('slot.restored', {}),
  fact('close.jumped', { step: StepIdSchema }),
  /** `amount` of overrun was paid: `spare` of it from unused minutes, the rest by `changes` to later steps
   * (`planned` of the whole step; null leaves it out). */
  fact('plan.repaid', {
    amount: DurationSchema,
    spare: DurationSchema,
    changes: z.array(z.strictObject({ step: StepIdSchema, planned: DurationSchema.nullable() })).max(400),
  }),
  /** Phases that count nobody any more (the observer left), and phases that count somebody again. */
  fact('steps.leftOut', { steps: z.array(StepIdSchema).min(1).max(400) }),
  fact('steps.restored', {
    steps: z.array(StepIdSchema).min(1).max(400),
    /** Those of them that no plan had yet, with their lengths: nobody was to observe when it was made. */
    added: z
      .array(z.strictObject({ step: StepIdSchema, planned: DurationSchema }))
      .min(1)
      .max(40)
      .optional(),
  }),
  /** The group's thumbs on a topic; `more`: it runs again, `by` longer. */
  fact('thumbs.counted', { step: StepIdSchema, more: z.boolean(), by: DurationSchema }),
  // clock: through the machine
  fact('clock.paused', {}),
  fact('clock.resumed', {}),
  /**
   * `agreed`: the group said so, it moves the end and is no overrun. `alike`: the same phase of later slots that must
   * stay as long.
   */
  fact('clock.extended', {
    step: StepIdSchema,
    target: z.enum(['phase', 'turn']),
    by: DurationSchema,
    agreed: z.boolean(),
    alike: z.array(StepIdSchema).max(MOST_SLOTS).optional(),
  }),
  /** The phase, or the turn, became shorter; `alike` as above. */
  fact('clock.shortened', {
    step: StepIdSchema,
    target: z.enum(['phase', 'turn']),
    by: DurationSchema,
    alike: z.array(StepIdSchema).max(MOST_SLOTS).optional(),
  }),
  /** Everybody has a break of `length`; `spare` of it comes from unused minutes. It ends with this or the next start. */
  fact('break.began', { length: DurationSchema, spare: DurationSchema }),
  fact('break.ended', {}),
  /** The last phase that ran really ended at `to`. */
  fact('end.corrected', { step: StepIdSchema, to: InstantSchema }),
  /** The running (or armed) phase really began at `from`. */
  fact('clock.corrected', { step: StepIdSchema, from: InstantSchema }),
  fact('gap.found', { cause: z.enum(['crash', 'sleep']) }),
  /** `length` was added to the session clock; 0 where the gap was left out. */
  fact('gap.answered', {
    counted: z.boolean(),
    length: DurationSchema,
    /** How long it was, where it was left out. */
    leftOut: DurationSchema.optional(),
  }),
  // rounds
  fact('turn.began', { step: StepIdSchema, person: PersonIdSchema }),
  fact('turn.passed', { step: StepIdSchema, person: PersonIdSchema }),
  /** The second part of a phase began: the open floor after a round, the group's talk after the owner's words. */
  fact('round.opened', { step: StepIdSchema }),
  /** The round starts at this seat. */
  fact('round.startChosen', { step: StepIdSchema, person: PersonIdSchema }),
  /** The round goes once more: the group does not agree yet on what it is to agree on. */
  fact('round.restarted', { step: StepIdSchema }),
  fact('question.agreed', { step: StepIdSchema }),
  // answers
  fact('consent.given', { answer: z.enum(['yes', 'no', 'later']) }),
  fact('autoAdvance.switched', { on: z.boolean() }),
  /** The topic of this slot gets a session of its own. */
  fact('topic.carried', { slot: z.int().min(1).max(MOST_SLOTS) }),
  /** A sentence of the format, not of anybody: its blanks are not filled. */
  fact('prompt.flagged', { phase: PhaseIdSchema, prompt: z.string().trim().min(1).max(LONGEST_PROMPT) }),
  /** The group ticked something once more; of whom it was is not known. */
  fact('tick.made', { what: z.enum(TICKS) }),
  /** From here on the observer's board may, or may not, move the session on. */
  fact('board.leads', { on: z.boolean() }),
  /** In the order in which they are talked about. */
  fact('topics.ordered', { cards: z.array(ActIdSchema).max(MOST_CARDS) }),
] as const;

/** The kinds of these facts. */
export type AgendaFactType = z.infer<(typeof AGENDA_FACTS)[number]>['type'];
