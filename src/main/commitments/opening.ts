import type { KeyObject } from 'node:crypto';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { recordsOfPerson } from '#shared/group/register/leaving.ts';
import type { Register } from '#shared/group/register/register.ts';
import type { RecordLine } from '#shared/records/record.ts';
import { SealedWordsSchema, withoutSeal } from '#shared/records/sealed.ts';
import { openSeal, openText, type Seal } from './seal.ts';

/** The seals of somebody: one, or several where records that were found to be of one person each had theirs. */
export const sealsOf = (register: Register, person: EntryId): Seal[] =>
  [...recordsOfPerson(register, person)].flatMap((id) => register.seal.get(id) ?? []);

/** What a word opened of some seals. */
export interface Opened {
  /** Null: it was tried and did not open, or it was not tried. */
  readonly keyOf: (seal: Seal) => KeyObject | null;
}

/** Tries a word at each seal, once. Null: no word was given. */
export async function tried(seals: Iterable<Seal>, word: string | null): Promise<Opened> {
  const keys = new Map<string, KeyObject>();
  if (word !== null)
    for (const seal of seals) {
      const key = await openSeal(seal, word);
      if (key !== null) keys.set(seal.secret, key);
    }
  return { keyOf: ({ secret }) => keys.get(secret) ?? null };
}

/** Opens lines with what the word of whoever they are of opened. */
export interface Opening {
  /** The line in words; null where it is sealed, and the word is none or another one. */
  readonly open: (line: RecordLine, owner: EntryId | null) => RecordLine | null;
  /** A sealed text of theirs; null where the word is none or another one. */
  readonly text: (sealed: string, owner: EntryId) => string | null;
}

export function openingWith(register: Register, { keyOf }: Opened): Opening {
  const text = (sealed: string, owner: EntryId): string | null => {
    const keys = sealsOf(register, owner).flatMap((seal) => keyOf(seal) ?? []);
    return keys.flatMap((key) => openText(key, sealed) ?? [])[0] ?? null;
  };
  return {
    open(line, owner) {
      if (line.sealed !== true) return line;
      const plain = owner === null ? null : text(line.text, owner);
      if (plain === null) return null;
      const words = SealedWordsSchema.safeParse(JSON.parse(plain));
      return words.success ? withoutSeal(line, words.data) : null;
    },
    text,
  };
}
