import type { KeyObject } from 'node:crypto';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { personOf, type Register } from '#shared/group/register/register.ts';
import type { RecordLine } from '#shared/records/record.ts';
import { SealedWordsSchema, withoutSeal } from '#shared/records/sealed.ts';
import { openSeal, openText } from './seal.ts';

/** Opens lines with the word of whoever they are of; a word is tried once. */
export interface Opening {
  /** The line in words; null where it is sealed, and the word is none or another one. */
  readonly open: (line: RecordLine, owner: EntryId | null) => RecordLine | null;
}

export function openingWith(register: Register, word: string | null): Opening {
  const keys = new Map<EntryId, KeyObject | null>();
  const keyOf = (owner: EntryId | null): KeyObject | null => {
    const who = owner === null ? null : (personOf(register, owner)?.id ?? null);
    const seal = who === null ? undefined : register.seal.get(who);
    if (who === null || seal === undefined || word === null) return null;
    if (!keys.has(who)) keys.set(who, openSeal(seal, word));
    return keys.get(who) ?? null;
  };
  return {
    open(line, owner) {
      if (line.sealed !== true) return line;
      const key = keyOf(owner);
      const text = key && openText(key, line.text);
      if (text === null) return null;
      const words = SealedWordsSchema.safeParse(JSON.parse(text));
      return words.success ? withoutSeal(line, words.data) : null;
    },
  };
}
