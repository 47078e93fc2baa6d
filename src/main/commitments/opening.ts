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

/** Opens lines with the word of whoever they are of; a word is tried once. */
export interface Opening {
  /** The line in words; null where it is sealed, and the word is none or another one. */
  readonly open: (line: RecordLine, owner: EntryId | null) => RecordLine | null;
}

export function openingWith(register: Register, word: string | null): Opening {
  const known = new Map<EntryId, readonly KeyObject[]>();
  const keysOf = (owner: EntryId | null): readonly KeyObject[] => {
    if (owner === null || word === null) return [];
    const keys = known.get(owner) ?? sealsOf(register, owner).flatMap((seal) => openSeal(seal, word) ?? []);
    known.set(owner, keys);
    return keys;
  };
  return {
    open(line, owner) {
      if (line.sealed !== true) return line;
      const [text] = keysOf(owner).flatMap((key) => openText(key, line.text) ?? []);
      if (text === undefined) return null;
      const words = SealedWordsSchema.safeParse(JSON.parse(text));
      return words.success ? withoutSeal(line, words.data) : null;
    },
  };
}
