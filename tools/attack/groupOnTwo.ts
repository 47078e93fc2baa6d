import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decideRegister } from '#shared/group/register/decide.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { wallTime } from '#shared/time.ts';
import { createBundleDesk, type BundleDesk } from '../../src/main/bundle/desk.ts';
import { createClosing } from '../../src/main/closing/closing.ts';
import { createSettings } from '../../src/main/platform/settings.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { draft } from '../../tests/support/conducting.ts';
import { keepingOn, keptSessions, type KeptDesk } from '../../tests/support/keptDesk.ts';

/** A group that went to another computer, was changed there, and lies beside the file it came from. */

const PASSPHRASE = 'six stones in a row';
/** Cheap to try: what costs time is scrypt's, and not what is attacked. */
const CHEAP = { n: 2 ** 10, r: 8, p: 1 };

/** How it is written: encrypted, or as plain JSON. */
export type Way = 'bundle' | 'plain';

const handedOn = (file: string, way: Way): string => join(dirname(file), `back.${way}`);

/** What takes files out of a computer, to `path`, and in from there. */
const bundlesOf = ({ keeping, desk }: KeptDesk, path: string): BundleDesk =>
  createBundleDesk({
    store: keeping.store,
    plans: createSettings(keeping.store),
    wall: () => wallTime(desk.time.wall()),
    choosePath: () => Promise.resolve(path),
    chooseFile: () => Promise.resolve(path),
    cost: CHEAP,
  });

/** Takes in what lies beside the file; whether it was acknowledged. */
export async function takeInBeside(kept: KeptDesk, file: string, way: Way): Promise<boolean> {
  const bundles = bundlesOf(kept, handedOn(file, way));
  const chosen = await bundles.choose();
  if (chosen.ok && chosen.arriving === null) await bundles.unlock(PASSPHRASE);
  return bundles.take([]).ok;
}

/**
 * Makes `file` with a group whose one session is closed, a plan, and somebody called `gone`; and beside it the group as it
 * came back from another computer, where they were removed, a session was held and the purpose was written.
 */
export async function groupOnTwo(file: string, gone: string, way: Way): Promise<void> {
  const elsewhere = join(dirname(dirname(file)), 'elsewhere');
  mkdirSync(elsewhere);
  keptSessions(file, ['Kept']);
  const here = keepingOn(file);
  const { store } = here.keeping;
  const now = () => wallTime(here.desk.time.wall());
  const people = draft.people.map((person, i) => (i === 0 ? { ...person, name: gone } : person));
  const begun = decideRegister(store.register(), {
    act: 'group.begin',
    ...{ group: 'g1', name: 'Thursday Council', kind: 'council', on: '2026-03-01' },
    people: people.map(({ id, name }) => ({ member: `m-${id}`, person: id, name })),
  });
  if (!begun.ok) throw new Error(begun.refusal.code);
  store.keepChanges(begun.changes, now());
  const ofGroup = {
    ...draft,
    people,
    title: 'Of the group',
    group: { id: 'g1', people: Object.fromEntries(people.map(({ id }) => [id, id])) },
  };
  here.desk.conductor.open(ofGroup);
  here.desk.does({ type: 'commitment.write', person: 'p2', text: `Ask ${gone}`, visible: 'group' });
  here.desk.goesToTheEnd();
  const session = here.desk.conductor.current()?.id ?? '';
  here.desk.conductor.leave();
  createClosing({ store, conductor: here.desk.conductor, wall: now }).close(session);
  createSettings(store).keepPlan({ id: 'next', draft: ofGroup, starts: null, changed: 1 });

  const across = join(elsewhere, 'there.json');
  await bundlesOf(here, across).save({ group: null, adding: [], passphrase: null });
  const there = keepingOn(join(elsewhere, STORE_FILE));
  const bundles = bundlesOf(there, across);
  await bundles.choose();
  bundles.take([]);
  const later = wallTime(there.desk.time.wall() + 3_600_000);
  there.keeping.store.keepChanges(
    [
      ...setFields('group', 'g1', { purpose: 'We decide together' }),
      ...setFields('session', 'held-there', {
        ...{ group: 'g1', day: '2026-03-08', format: 'council', present: ['p2', 'p3'], roles: {} },
        presented: ['p2'],
      }),
    ],
    later,
  );
  there.keeping.store.removePerson('p1', later);
  await bundlesOf(there, handedOn(file, way)).save({
    group: 'g1',
    adding: [],
    passphrase: way === 'plain' ? null : PASSPHRASE,
  });
  there.keeping.close();
  here.keeping.backUp();
  here.keeping.close();
}
