import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from '#shared/schema.ts';
import { PULSE_MONTHS } from '#shared/care/care.ts';
import { MOST_PRIVATE_WORDS } from '#shared/limits.ts';
import { addMonths, dayOf, type Day } from '#shared/group/register/day.ts';
import { DaySchema } from '#shared/group/register/daySchemas.ts';
import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import { membersNow, personOf, type Register } from '#shared/group/register/register.ts';
import { WISHES, type PrivateBox, type PrivateWord, type Wish } from '#shared/ipc/privateWords.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { WallTime } from '#shared/time.ts';
import { makeSeal, openSeal, openText, sealText } from '../commitments/seal.ts';
import { writeFileAtomically } from '../export/atomicFile.ts';

/**
 * Private words lie in a file of their own beside the database, which no copy, bundle, export or search reads. Each is
 * sealed for one reader (X25519, AES-256-GCM), whose key a passphrase of theirs opens (scrypt): whoever has the file knows
 * that there are words, for whom, and of which day, and nothing of what they say.
 */
export const PRIVATE_WORDS_FILE = 'private-words.json';

const BoxSchema = z.strictObject({
  box: EntryIdSchema,
  group: EntryIdSchema,
  person: EntryIdSchema,
  seal: z.strictObject({ publicKey: z.string(), salt: z.string(), secret: z.string() }),
});
const SealedSchema = z.strictObject({
  word: EntryIdSchema,
  box: EntryIdSchema,
  day: DaySchema,
  /** The day it goes by itself, read or not. */
  until: DaySchema,
  sealed: z.string(),
});
const FileSchema = z.strictObject({ boxes: z.array(BoxSchema), words: z.array(SealedSchema) });
type Kept = z.infer<typeof FileSchema>;
const NOTHING: Kept = { boxes: [], words: [] };

/** What is sealed of a word. */
const WordSchema = z.strictObject({ wish: z.enum(WISHES), text: z.string() });

export interface PrivateWords {
  readonly boxes: (group: EntryId) => Promise<readonly PrivateBox[]>;
  readonly makeBox: (group: EntryId, person: EntryId, passphrase: string) => Promise<Why | null>;
  readonly write: (box: EntryId, wish: Wish, text: string) => Promise<Why | null>;
  /** Null: it is another passphrase. */
  readonly read: (box: EntryId, passphrase: string) => Promise<readonly PrivateWord[] | null>;
  readonly close: (box: EntryId, word: EntryId) => Promise<Why | null>;
  readonly discard: (box: EntryId) => Promise<Why | null>;
}

interface WordsDeps {
  readonly file: string;
  readonly register: () => Register;
  readonly wall: () => WallTime;
}

const NOT_THERE: Why = { code: 'notRegistered', refusal: { code: 'notThere' } };

export function createPrivateWords({ file, register, wall }: WordsDeps): PrivateWords {
  /** Each waits for the one before: of two that write at once neither loses the other's. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
  const today = (): Day => dayOf(wall());

  /** Null: there is a file that cannot be read. It is left as it is. */
  const readKept = async (): Promise<Kept | null> => {
    try {
      const parsed = FileSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
      return parsed.success ? parsed.data : null;
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? NOTHING : null;
    }
  };
  /** Without boxes of groups and people who are gone for good, and without words whose time is over. */
  const standing = ({ boxes, words }: Kept): Kept => {
    const known = register();
    const left = boxes.filter(
      ({ group, person }) => known.group.has(group) && personOf(known, person) !== null,
    );
    const ids = new Set(left.map(({ box }) => box));
    return { boxes: left, words: words.filter(({ box, until }) => ids.has(box) && until >= today()) };
  };
  const keep = async (kept: Kept): Promise<Why | null> => {
    const written = await writeFileAtomically(file, JSON.stringify(kept));
    return written.ok ? null : { code: 'notWritten', disk: written.why };
  };
  /** What stands; what should be gone by now is gone from the file, too. */
  const tidied = async (): Promise<Kept | null> => {
    const kept = await readKept();
    if (kept === null) return null;
    const left = standing(kept);
    if (left.boxes.length < kept.boxes.length || left.words.length < kept.words.length) await keep(left);
    return left;
  };
  const change = (make: (kept: Kept) => Promise<Kept | Why> | Kept | Why): Promise<Why | null> =>
    inTurn(async () => {
      const kept = await tidied();
      if (kept === null) return { code: 'wordsUnreadable' };
      const made = await make(kept);
      return 'code' in made ? made : keep(made);
    });
  const isIn = (group: EntryId, person: EntryId): boolean => {
    const known = register();
    const entry = known.group.get(group);
    const who = personOf(known, person)?.id;
    return entry !== undefined && membersNow(known, entry).some((one) => one.person === who);
  };
  const monthsIn = (group: EntryId): number | null =>
    PULSE_MONTHS[register().group.get(group)?.level ?? 'L3'];

  return {
    boxes: (group) =>
      inTurn(async () =>
        ((await tidied())?.boxes ?? [])
          .filter((one) => one.group === group)
          .map(({ box, person }) => ({
            box,
            person: personOf(register(), person)?.id ?? person,
            left: !isIn(group, person),
          })),
      ),
    async makeBox(group, person, passphrase) {
      const seal = await makeSeal(passphrase);
      return change((kept) => {
        if (!isIn(group, person)) return NOT_THERE;
        if (monthsIn(group) === null) return { code: 'levelTakesNoWords' };
        const who = personOf(register(), person)?.id ?? person;
        if (kept.boxes.some((one) => one.group === group && personOf(register(), one.person)?.id === who))
          return { code: 'sealedAlready' };
        return { ...kept, boxes: [...kept.boxes, { box: randomUUID(), group, person: who, seal }] };
      });
    },
    write: (box, wish, text) =>
      change((kept) => {
        const into = kept.boxes.find((one) => one.box === box);
        if (into === undefined || !isIn(into.group, into.person)) return NOT_THERE;
        const months = monthsIn(into.group);
        if (months === null) return { code: 'levelTakesNoWords' };
        if (kept.words.filter((one) => one.box === box).length >= MOST_PRIVATE_WORDS)
          return { code: 'wordsFull', most: MOST_PRIVATE_WORDS };
        const day = today();
        const sealed = sealText(into.seal, JSON.stringify({ wish, text }));
        const word = { word: randomUUID(), box, day, until: addMonths(day, months), sealed };
        // In no order that would tell which was written when on a day.
        const words = [...kept.words, word].toSorted((a, b) => (a.word < b.word ? -1 : 1));
        return { ...kept, words };
      }),
    read: (box, passphrase) =>
      inTurn(async () => {
        const kept = await tidied();
        const into = kept?.boxes.find((one) => one.box === box);
        const key = into === undefined ? null : await openSeal(into.seal, passphrase);
        if (kept === null || key === null) return null;
        return kept.words
          .filter((one) => one.box === box)
          .flatMap(({ word, day, sealed }) => {
            const plain = openText(key, sealed);
            const said = plain === null ? null : WordSchema.safeParse(JSON.parse(plain));
            return said?.success === true ? [{ word, day, ...said.data }] : [];
          })
          .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      }),
    close: (box, word) =>
      change((kept) => ({
        ...kept,
        words: kept.words.filter((one) => one.box !== box || one.word !== word),
      })),
    discard: (box) =>
      change((kept) => ({
        boxes: kept.boxes.filter((one) => one.box !== box),
        words: kept.words.filter((one) => one.box !== box),
      })),
  };
}
