import type { Arriving } from '#shared/bundle/arriving.ts';
import type { Leaving } from '#shared/bundle/gather.ts';
import type { Question } from '#shared/bundle/questions.ts';
import { ENTRY_KINDS, type EntryKind } from '#shared/group/register/entries.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { LONGEST_PASSPHRASE, MOST_MEMBERS, SHORTEST_PASSPHRASE } from '#shared/limits.ts';
import { z } from '#shared/schema.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

export interface BundleChosen extends Done {
  /** The file's name, without its folder. */
  readonly name: string;
  /** What taking it in would do; null: a passphrase opens it first. */
  readonly arriving: Arriving | null;
}
export interface BundleUnlocked extends Done {
  readonly arriving: Arriving;
}

const PassphraseSchema = z
  .string()
  .max(LONGEST_PASSPHRASE)
  .refine((words) => words.trim().length >= SHORTEST_PASSPHRASE);
/** What leaves: a group, or everything (null), and what is their own of whoever adds it. */
const WHAT_LEAVES = {
  group: EntryIdSchema.nullable(),
  adding: z.array(EntryIdSchema).max(MOST_MEMBERS * 50),
};

/** A group, or all that is kept, as one file, encrypted or plain, and back. */
export const bundleRequests = {
  /** Asks where to put the file, and writes it; without a passphrase as JSON that everybody can read. */
  'bundle.save': {
    from: ['library'],
    takes: { ...WHAT_LEAVES, passphrase: PassphraseSchema.nullable() },
    gives: gives<FileWritten | Cancelled | NotDone>(),
  },
  /** Asks for a file; it is in hand until it is taken in or put away. */
  'bundle.choose': { from: ['library'], takes: {}, gives: gives<BundleChosen | Cancelled | NotDone>() },
  /** Opens it, and says what taking it in would do. */
  'bundle.unlock': {
    from: ['library'],
    takes: { passphrase: z.string().max(LONGEST_PASSPHRASE) },
    gives: gives<BundleUnlocked | NotDone>(),
  },
  /** Takes in what was opened. `same`: who of it is somebody who is here already. */
  'bundle.take': {
    from: ['library'],
    takes: {
      same: z.array(z.strictObject({ person: EntryIdSchema, into: EntryIdSchema })).max(MOST_MEMBERS * 50),
    },
    gives: gives<Done | NotDone>(),
  },
  'bundle.putAway': { from: ['library'], takes: {}, gives: gives<Done>() },
  /** Of a field that two computers changed, the nth that does not stand takes its place; null: what stands stays. */
  'bundle.settle': {
    from: ['library'],
    takes: {
      kind: z.enum(ENTRY_KINDS as [EntryKind, ...EntryKind[]]),
      id: EntryIdSchema,
      field: z.string().min(1).max(40),
      nth: z.int().min(0).nullable(),
    },
    gives: gives<Done | NotDone>(),
  },
} as const satisfies Entries;

export const bundleQueries = {
  /** What would leave, before anything does. */
  'bundle.leaving': { from: ['library'], takes: WHAT_LEAVES, gives: gives<Leaving>() },
  /** What two facilitators changed without knowing of each other. */
  'bundle.questions': { from: ['library'], takes: {}, gives: gives<readonly Question[]>() },
} as const satisfies Entries;
