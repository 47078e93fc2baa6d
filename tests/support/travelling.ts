import type { Day } from '#shared/group/register/day.ts';
import { NO_FILTER } from '#shared/records/archive/archive.ts';
import { readSearch } from '#shared/records/archive/query.ts';
import type { Store } from '../../src/main/store/store.ts';

/** The lines with this word that the archive finds; `released`: among those that may leave without a name. */
export function foundIn(
  store: Pick<Store, 'searchArchive'>,
  word: string,
  today: Day,
  released = false,
): string[] {
  const read = readSearch(word);
  if (!read.ok) throw new Error(read.why);
  const filter = { ...NO_FILTER, released };
  const search = { terms: read.terms, filter, kind: null, from: 0, count: 20, today };
  return store.searchArchive(search).hits.map(({ text }) => text);
}

export const foundToTravel = (store: Pick<Store, 'searchArchive'>, word: string, today: Day): string[] =>
  foundIn(store, word, today, true);
