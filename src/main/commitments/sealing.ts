import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Register } from '#shared/group/register/register.ts';
import type { RecordLine, SessionRecord } from '#shared/records/record.ts';
import { withSeal, wordsOf } from '#shared/records/sealed.ts';
import { sealsOf } from './opening.ts';
import { sealText, type Seal } from './seal.ts';

/** The lines of a record, where those that are one person's alone are sealed if they seal theirs. */
export const sealedLines = (
  { people }: Pick<SessionRecord, 'people'>,
  lines: readonly RecordLine[],
  sealOf: (owner: EntryId) => Seal | null,
): RecordLine[] =>
  lines.map((line) => {
    const owner = soleOwner(line);
    const person = owner === null ? null : (people[owner]?.person ?? null);
    const seal = person === null || line.sealed === true ? null : sealOf(person);
    return seal === null ? line : withSeal(line, sealText(seal, JSON.stringify(wordsOf(line))));
  });

/** Whoever a line is of alone; null where it is the group's, or whoever asks may see it too. */
export const soleOwner = ({ shown, owners, commitment }: RecordLine): number | null =>
  shown === 'owners' && owners.length === 1 && commitment?.visible !== 'pair' ? (owners[0] ?? null) : null;

/** The seal of whoever an entry stands for; null where they have none. */
export const sealIn =
  (register: Register) =>
  (owner: EntryId): Seal | null =>
    sealsOf(register, owner)[0] ?? null;
