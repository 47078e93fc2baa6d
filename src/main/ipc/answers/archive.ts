import { setImmediate as turn } from 'node:timers/promises';
import { dayOf } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { trendsOf, type GroupTrends } from '#shared/records/archive/trends.ts';
import type { WallTime } from '#shared/time.ts';
import { archivedRecord } from '#shared/records/archive/archivedRecord.ts';
import { readSearch } from '#shared/records/archive/query.ts';
import type { archiveQueries } from '#shared/ipc/archive.ts';
import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { Store } from '../../store/store.ts';

export interface ArchiveAnswerDeps {
  readonly store: Pick<
    Store,
    'archivePage' | 'archiveShelves' | 'indexArchive' | 'searchArchive' | 'record' | 'register'
  >;
  readonly wall: () => WallTime;
}

export const archiveQueryAnswers = ({ store, wall }: ArchiveAnswerDeps): AnswersTo<typeof archiveQueries> => {
  let making: Promise<void> | null = null;
  /** The search's index is made once somebody looks into the archive, piece by piece: nothing else waits for it. */
  const index = (): Promise<void> =>
    (making ??= (async () => {
      while (store.indexArchive()) await turn();
    })().finally(() => (making = null)));
  return {
    'archive.page': ({ filter, from, count }) => {
      // The store may be closed meanwhile; whoever searches asks for the index again, and is told what is wrong.
      index().catch(() => undefined);
      return store.archivePage(filter, from, count);
    },
    'archive.shelves': async () => {
      await index();
      const { group } = store.register();
      const shelves = store.archiveShelves();
      const sessionsOf = new Map(shelves.groups.map((each) => [each.group, each.sessions]));
      return {
        ...shelves,
        // One that held no session yet has an agreement all the same, and topics that wait.
        groups: [...group.values()]
          .map(({ id, name }) => ({ group: id, name, sessions: sessionsOf.get(id) ?? 0 }))
          .toSorted((a, b) => a.name.localeCompare(b.name)),
      };
    },
    'archive.search': async ({ text, ...asked }) => {
      const read = readSearch(text);
      if (!read.ok) return read;
      await index();
      return store.searchArchive({ ...asked, terms: read.terms, today: dayOf(wall()) });
    },
    'archive.trends': ({ group }) => trendsFrom({ store, wall }, group),
    'archive.record': ({ session }) => {
      const kept = store.record(session);
      return kept === null ? null : archivedRecord(kept);
    },
  };
};

/** Null: there is no such group. */
export function trendsFrom({ store, wall }: ArchiveAnswerDeps, id: EntryId): GroupTrends | null {
  const register = store.register();
  const group = register.group.get(id);
  if (group === undefined) return null;
  return trendsOf(register, group, (session) => store.record(session)?.record ?? null, dayOf(wall()));
}
