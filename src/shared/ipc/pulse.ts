import { z } from '#shared/schema.ts';
import { LONGEST_PULSE_LINE, MOST_IN_PROGRAMME } from '#shared/limits.ts';
import { removeUnreadable } from '#shared/group/names.ts';
import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import { CountedSchema } from '#shared/group/pulse/countedSchema.ts';
import type { PrivateBox } from './privateWords.ts';
import type { Asked } from '#shared/group/pulse/askedIn.ts';
import { PULSE_KINDS, type PulseItem, type PulseKind } from '#shared/group/pulse/questions.ts';
import { AnswerSchema, ItemSchema } from '#shared/group/pulse/resultSchema.ts';
import type { Outcome } from '#shared/group/pulse/round.ts';
import { gives, type Entries } from './entry.ts';
import type { PulsePaper } from '#shared/group/pulse/pulsePaper.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

/** A pulse that goes round: who has answered, and not a word of what. */
export interface PulseRound extends Asked {
  readonly items: readonly PulseItem[];
  readonly sealed: readonly EntryId[];
  readonly passed: readonly EntryId[];
  /** What it came to once all are in; null: it goes on. */
  readonly outcome: Outcome | null;
}

/** What a group may be asked while its session is in the phase for it. */
export interface PulseHere {
  readonly group: EntryId;
  readonly name: string;
  /** Who is in the room, of the group: guests without a record are not asked. */
  readonly people: readonly { readonly person: EntryId; readonly name: string }[];
  readonly asks: PulseKind;
  readonly items: readonly PulseItem[];
  readonly boxes: readonly PrivateBox[];
  /** One that went round was cut off by an end of the app: its forms are gone. */
  readonly lost: boolean;
}

/** A pulse by passing the laptop (docs/domain/pulse.md). One goes round at a time. */
export const pulseRequests = {
  'pulse.begin': {
    from: ['library', 'console'],
    takes: {
      group: EntryIdSchema,
      asks: z.enum(PULSE_KINDS),
      people: z.array(EntryIdSchema).max(MOST_IN_PROGRAMME),
    },
    gives: gives<Done | NotDone>(),
  },
  /** Somebody's whole form. There is no way to read or to change it afterwards. */
  'pulse.seal': {
    from: ['library', 'console'],
    takes: {
      person: EntryIdSchema,
      answers: z.partialRecord(ItemSchema, AnswerSchema),
      line: z.string().max(2000).transform(removeUnreadable).pipe(z.string().trim().max(LONGEST_PULSE_LINE)),
      to: EntryIdSchema.nullable(),
    },
    gives: gives<Done | NotDone>(),
  },
  'pulse.pass': {
    from: ['library', 'console'],
    takes: { person: EntryIdSchema },
    gives: gives<Done | NotDone>(),
  },
  /** An empty form to print: asks where to put it, and prints it there as PDF. */
  'pulse.exportPaper': {
    from: ['library'],
    takes: { group: EntryIdSchema, asks: z.enum(PULSE_KINDS) },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
  /** The same, on a printer that the system asks for. */
  'pulse.printPaper': {
    from: ['library'],
    takes: { group: EntryIdSchema, asks: z.enum(PULSE_KINDS) },
    gives: gives<Done | Cancelled | NotDone>(),
  },
  /** What all showed each other in the phase of the pulse. */
  'pulse.count': {
    from: ['console'],
    takes: { group: EntryIdSchema, counted: CountedSchema },
    gives: gives<Done | NotDone>(),
  },
  /** Ends it: without a result while forms are out, else it was read. */
  'pulse.stop': { from: ['library', 'console'], takes: {}, gives: gives<Done>() },
} as const satisfies Entries;

export const pulseQueries = {
  /** Null: no group of the register is in the phase of its pulse, or at its level none is asked. */
  'pulse.here': { from: ['console'], takes: {}, gives: gives<PulseHere | null>() },
  /** The form that is being printed, for the page that shows it. */
  'pulse.onPaper': { from: ['library'], takes: {}, gives: gives<PulsePaper | null>() },
  /** The one that goes round; null: none. */
  'pulse.read': { from: ['library', 'console'], takes: {}, gives: gives<PulseRound | null>() },
} as const satisfies Entries;
