import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_FILTER } from '#shared/records/archive/archive.ts';
import { readSearch } from '#shared/records/archive/query.ts';
import { trendsOf } from '#shared/records/archive/trends.ts';
import { setFields, type Change } from '#shared/group/register/entries.ts';
import type { Register } from '#shared/group/register/register.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { wallTime } from '#shared/time.ts';
import { usualFormat } from '../../src/main/ipc/usualFormat.ts';
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
  readonly register: readonly number[];
  /** The first look into the archive: taken in piece by piece, each of them so long. */
  readonly indexing: readonly number[];
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
            store.searchArchive({ terms: read.terms, filter: NO_FILTER, kind: null, from: 0, count: 60 });
        }),
      ),
    ).flat();
    const groups = [...store.register().group.values()];
    const trend = groups
      .slice(0, TIMES)
      .map((group) =>
        timed(() => trendsOf(store.register(), group, (id) => store.record(id)?.record ?? null, today)),
      );
    const { 'register.read': readRegister } = groupQueryAnswers({
      store,
      settings: { plans: () => [] },
      usualFormat: (usual) => usualFormat(usual, store),
      wall: () => wallTime(Date.now()),
      checked: () => true,
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
    return { firstPage, search, trend, register, indexing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
