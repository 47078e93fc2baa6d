import type { EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';

type Pair = Pick<EntryOf<'pair'>, 'id' | 'period' | 'people' | 'from' | 'until'>;

/** Who meets at the hour that suits them worst, by pair and week. */
export type InconvenientHours = (pair: EntryId, week: number) => EntryId | null;

/**
 * Pairs across time zones: the inconvenient hour goes round like a role (docs/domain/pairs.md). Each week it is whoever of a
 * pair has had it least so far in the whole programme, then whoever had it longest ago, then whoever stands first.
 */
export function inconvenientHours(pairs: readonly Pair[]): InconvenientHours {
  const times = new Map<EntryId, number>();
  const last = new Map<EntryId, number>();
  const whose = new Map<string, EntryId>();
  const weeks = pairs
    .flatMap((pair) =>
      Array.from({ length: pair.until - pair.from + 1 }, (_, i) => ({ pair, week: pair.from + i })),
    )
    .toSorted((a, b) => a.pair.period - b.pair.period || a.week - b.week);
  for (const [at, { pair, week }] of weeks.entries()) {
    const [person] = pair.people.toSorted(
      (a, b) =>
        (times.get(a) ?? 0) - (times.get(b) ?? 0) ||
        (last.get(a) ?? -1) - (last.get(b) ?? -1) ||
        pair.people.indexOf(a) - pair.people.indexOf(b),
    );
    if (person === undefined) continue;
    whose.set(`${pair.id} ${week}`, person);
    times.set(person, (times.get(person) ?? 0) + 1);
    last.set(person, at);
  }
  return (pair, week) => whose.get(`${pair} ${week}`) ?? null;
}
