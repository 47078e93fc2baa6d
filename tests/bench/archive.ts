import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_FILTER } from '#shared/records/archive/archive.ts';
import { readSearch } from '#shared/records/archive/query.ts';
import { trendsOf } from '#shared/records/archive/trends.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { wallTime } from '#shared/time.ts';
import { openStore } from '../../src/main/store/open.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { seedArchive } from '../../tools/seed/seedArchive.ts';

/** What somebody types, letter by letter: the first letters find the most. */
const TYPED = ['r', 're', 'rés', 'résumé', 'resume week', '"for an honest no"', '#time', 'the'];
const TIMES = 8;

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
    const register = groups.slice(0, TIMES).map((group) => {
      store.keepChanges([{ kind: 'group', id: group.id, field: 'purpose', value: 'Another' }], wallTime(0));
      return timed(() => viewOfRegister(store.register(), today));
    });
    store.close();
    return { firstPage, search, trend, register, indexing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
