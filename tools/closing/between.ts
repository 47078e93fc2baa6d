import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { WallTime } from '#shared/time.ts';
import { createPrivateWords, PRIVATE_WORDS_FILE } from '../../src/main/privateWords/privateWords.ts';
import { createPulseRounds } from '../../src/main/pulse/rounds.ts';
import type { Store } from '../../src/main/store/store.ts';
import { planted, type PlantedKind } from './plan.ts';

const PASSPHRASE = 'six sample stones in a row';

/** The level lets it not be asked. */
const isLevels = (why: Why | null): boolean =>
  why?.code === 'levelTakesNoWords' ||
  (why?.code === 'notRegistered' && why.refusal.code === 'levelAsksNoPulse');
const mustBe = (why: Why | null): void => {
  if (why !== null) throw new Error(why.code);
};

/**
 * What a group is asked between its sessions, with the word in every text: a pulse with a line on each form, and a private
 * word to one reader. Gives what is kept of it: totals, and what is sealed.
 */
export async function asksBetween(
  { store, folder, wall }: { readonly store: Store; readonly folder: string; readonly wall: () => WallTime },
  { group, members }: { readonly group: EntryId; readonly members: readonly EntryId[] },
  word: string,
): Promise<readonly PlantedKind[]> {
  const [reader = ''] = members;
  const privateWords = createPrivateWords({
    file: join(folder, PRIVATE_WORDS_FILE),
    register: () => store.register(),
    wall,
  });
  const noBox = await privateWords.makeBox(group, reader, PASSPHRASE);
  if (!isLevels(noBox)) {
    mustBe(noBox);
    for (const { box } of await privateWords.boxes(group))
      mustBe(await privateWords.write(box, 'know', planted(word, 'private')));
  }
  const rounds = createPulseRounds({ store, privateWords, wall, newId: randomUUID, chance: () => 0 });
  const notAsked = rounds.begin({ group, asks: 'session', people: members });
  if (!isLevels(notAsked)) {
    mustBe(notAsked);
    const form = { answers: { worth: 4, said: 4 }, line: planted(word, 'pulse'), to: null };
    for (const person of members) mustBe(await rounds.seal(person, form));
  }
  const words = (await privateWords.boxes(group)).length;
  return [
    ...(store.register().pulse.size > 0 ? (['pulse'] as const) : []),
    ...(words > 0 ? (['private'] as const) : []),
  ];
}
