import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_FILTER } from '#shared/records/archive/archive.ts';
import { readSearch } from '#shared/records/archive/query.ts';
import { trendsOf } from '#shared/records/archive/trends.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { setFields, type Change } from '#shared/group/register/entries.ts';
import type { Register } from '#shared/group/register/register.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { wallTime } from '#shared/time.ts';
import { createOwnPages } from '../../src/main/commitments/ownPage.ts';
import { usualFormat } from '../../src/main/usualFormat.ts';
import { groupQueryAnswers } from '../../src/main/ipc/answers/groups.ts';
import { openStore } from '../../src/main/store/open.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { seedArchive } from '../../tools/seed/seedArchive.ts';

/** What somebody types, letter by letter: the first letters find the most. */
const TYPED = ['r', 're', 'rés', 'résumé', 'resume week', '"for an honest no"', '#time', 'the'];
const TIMES = 8;

/** Changes of every frequent kind, in several groups. */
function actsOf(register: Register): Change[][] {
  const of = <T>(entries: ReadonlyMap<string, T>): T[] => [...entries.values()].slice(-TIMES);
  return [
    ...of(register.group).map(({ id }) => setFields('group', id, { purpose: 'Another' })),
    ...of(register.person).map(({ id, name }) => setFields('person', id, { name: `${name} the second` })),
    ...of(register.meeting).map(({ id }) => setFields('meeting', id, { begins: '17:30' })),
    ...of(register.session).map(({ id, present }) => setFields('session', id, { present: present.slice(1) })),
  ];
}

/** Each in milliseconds, over ten thousand closed sessions of forty groups. */
export interface ArchiveTimes {
  readonly firstPage: readonly number[];
  readonly search: readonly number[];
  readonly trend: readonly number[];
  /** A person's own page, of those who were in most sessions. */
  readonly person: readonly number[];
  readonly register: readonly number[];
  /** The first look into the archive: taken in piece by piece, each of them so long. */
  readonly indexing: readonly number[];
}

/** Nothing is read of plans on a page. */
const NO_PLANS = { plans: () => [], keepPlan: () => undefined, dropPlan: () => undefined };

/** Whoever was in the most sessions first. */
function mostPresent({ session, person }: Register): EntryId[] {
  const times = new Map<EntryId, number>();
  for (const { present } of session.values())
    for (const who of present) times.set(who, (times.get(who) ?? 0) + 1);
  return [...person.keys()].toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}

export async function measureArchive(): Promise<ArchiveTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-archive-'));
  try {
    const file = join(folder, STORE_FILE);
    await seedArchive(file, { sessions: 10_000, groups: 40, seed: 1, now: Date.now() });
    const { store } = openStore(file);
    const today = dayOf(wallTime(Date.now()));
    const timed = (act: () => unknown): number => {
      const began = performance.now();
      act();
      return performance.now() - began;
    };
    const firstPage = Array.from({ length: TIMES }, () =>
      timed(() => [store.archivePage(NO_FILTER, 0, 60), store.archiveShelves()]),
    );
    const indexing: number[] = [];
    for (let more = true; more;) indexing.push(timed(() => (more = store.indexArchive())));
    const search = Array.from({ length: TIMES }, () =>
      TYPED.map((typed) =>
        timed(() => {
          const read = readSearch(typed);
          if (read.ok)
            store.searchArchive({
              terms: read.terms,
              filter: NO_FILTER,
              kind: null,
              from: 0,
              count: 60,
              today,
            });
        }),
      ),
    ).flat();
    const groups = [...store.register().group.values()];
    const trend = groups
      .slice(0, TIMES)
      .map((group) =>
        timed(() => trendsOf(store.register(), group, (id) => store.record(id)?.record ?? null, today)),
      );
    const ownPages = createOwnPages({ store, plans: NO_PLANS, wall: () => wallTime(Date.now()) });
    const person: number[] = [];
    for (const who of mostPresent(store.register()).slice(0, TIMES)) {
      const began = performance.now();
      await ownPages.read(who, null);
      person.push(performance.now() - began);
    }
    const { 'register.read': readRegister } = groupQueryAnswers({
      store,
      settings: { plans: () => [] },
      usualFormat: (usual, minutes, people) => usualFormat(usual, { minutes, people }, store),
      wall: () => wallTime(Date.now()),
    });
    const asked = () => readRegister({ type: 'register.read' }, 'library');
    await asked();
    const register: number[] = [];
    for (const change of actsOf(store.register())) {
      store.keepChanges(change, wallTime(Date.now()));
      const began = performance.now();
      await asked();
      register.push(performance.now() - began);
    }
    store.close();
    return { firstPage, search, trend, person, register, indexing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
