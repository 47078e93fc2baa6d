import { z } from '#shared/schema.ts';
import { removeUnreadable } from '#shared/group/names.ts';
import { LONGEST_PASSPHRASE, LONGEST_PRIVATE_WORD, SHORTEST_PASSPHRASE } from '#shared/limits.ts';
import type { Day } from '#shared/group/register/day.ts';
import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

/** What somebody wishes of whoever reads it: to know, to talk with them, or to raise it as a theme without them. */
export const WISHES = ['know', 'talk', 'raise'] as const;
export type Wish = (typeof WISHES)[number];

/** A box for private words to one person of a group. How many lie in it nobody is told without the passphrase. */
export interface PrivateBox {
  readonly box: EntryId;
  readonly person: EntryId;
  /** They are in the group no more: nothing is put in, and what lies in it they may still read. */
  readonly left: boolean;
}

/** A word, for whoever opened the box. It says nowhere who wrote it. */
export interface PrivateWord {
  readonly word: EntryId;
  readonly day: Day;
  readonly wish: Wish;
  readonly text: string;
}

const PassphraseSchema = z.string().max(LONGEST_PASSPHRASE);

/** Private words (docs/domain/private-word.md): in a file of their own, sealed for one reader. */
export const privateWordRequests = {
  /** A box for somebody, which this passphrase alone opens. */
  'words.box': {
    from: ['library'],
    takes: {
      group: EntryIdSchema,
      person: EntryIdSchema,
      passphrase: PassphraseSchema.refine((words) => words.trim().length >= SHORTEST_PASSPHRASE),
    },
    gives: gives<Done | NotDone>(),
  },
  'words.write': {
    from: ['library'],
    takes: {
      box: EntryIdSchema,
      wish: z.enum(WISHES),
      text: z
        .string()
        .max(10_000)
        .transform(removeUnreadable)
        .pipe(z.string().trim().min(1).max(LONGEST_PRIVATE_WORD)),
    },
    gives: gives<Done | NotDone>(),
  },
  /** It was read and dealt with: it is deleted. */
  'words.close': {
    from: ['library'],
    takes: { box: EntryIdSchema, word: EntryIdSchema },
    gives: gives<Done | NotDone>(),
  },
  /** The box goes with everything in it, read or not. */
  'words.discard': { from: ['library'], takes: { box: EntryIdSchema }, gives: gives<Done | NotDone>() },
} as const satisfies Entries;

export const privateWordQueries = {
  'words.boxes': {
    from: ['library'],
    takes: { group: EntryIdSchema },
    gives: gives<readonly PrivateBox[]>(),
  },
  /** What lies in a box; null: it is another passphrase. */
  'words.read': {
    from: ['library'],
    takes: { box: EntryIdSchema, passphrase: PassphraseSchema },
    gives: gives<readonly PrivateWord[] | null>(),
  },
} as const satisfies Entries;
