import { z } from '#shared/schema.ts';
import { LONGEST_PULSE_LINE, MOST_MEMBERS } from '#shared/limits.ts';
import { removeUnreadable } from '#shared/group/names.ts';
import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import type { Asked } from '#shared/group/pulse/askedIn.ts';
import { PULSE_KINDS, type PulseItem } from '#shared/group/pulse/questions.ts';
import { AnswerSchema, ItemSchema } from '#shared/group/pulse/resultSchema.ts';
import type { Outcome } from '#shared/group/pulse/round.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

/** A pulse that goes round: who has answered, and not a word of what. */
export interface PulseRound extends Asked {
  readonly items: readonly PulseItem[];
  readonly sealed: readonly EntryId[];
  readonly passed: readonly EntryId[];
  /** What it came to once all are in; null: it goes on. */
  readonly outcome: Outcome | null;
}

/** A pulse by passing the laptop (docs/domain/pulse.md). One goes round at a time. */
export const pulseRequests = {
  'pulse.begin': {
    from: ['library'],
    takes: {
      group: EntryIdSchema,
      asks: z.enum(PULSE_KINDS),
      people: z.array(EntryIdSchema).max(MOST_MEMBERS),
    },
    gives: gives<Done | NotDone>(),
  },
  /** Somebody's whole form. There is no way to read or to change it afterwards. */
  'pulse.seal': {
    from: ['library'],
    takes: {
      person: EntryIdSchema,
      answers: z.partialRecord(ItemSchema, AnswerSchema),
      line: z.string().max(2000).transform(removeUnreadable).pipe(z.string().trim().max(LONGEST_PULSE_LINE)),
      to: EntryIdSchema.nullable(),
    },
    gives: gives<Done | NotDone>(),
  },
  'pulse.pass': { from: ['library'], takes: { person: EntryIdSchema }, gives: gives<Done | NotDone>() },
  /** Ends it: without a result while forms are out, else it was read. */
  'pulse.stop': { from: ['library'], takes: {}, gives: gives<Done>() },
} as const satisfies Entries;

export const pulseQueries = {
  /** The one that goes round; null: none. */
  'pulse.read': { from: ['library'], takes: {}, gives: gives<PulseRound | null>() },
} as const satisfies Entries;
