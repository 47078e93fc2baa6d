import type { EntryKind, EntryOf } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';

/** Whose an entry is: a group's, or one of its members' alone, who says whether it goes along. */
export interface Belongs {
  readonly group: EntryId;
  /** Null: the whole group's. */
  readonly owner: EntryId | null;
}

/** For each kind of entry, whose one is. `null`: nobody's; people go along with whatever names them. */
export const BELONGS: { readonly [K in EntryKind]: (entry: EntryOf<K>) => Belongs | null } = {
  person: () => null,
  group: ({ id }) => ({ group: id, owner: null }),
  member: ({ group }) => ({ group, owner: null }),
  meeting: ({ group }) => ({ group, owner: null }),
  agreement: ({ group }) => ({ group, owner: null }),
  session: ({ group }) => ({ group, owner: null }),
  topic: ({ group }) => ({ group, owner: null }),
  commitment: ({ group, person, visible }) =>
    group === null ? null : { group, owner: visible === 'group' ? null : person },
  // It names neither the commitment's words nor whose it is.
  review: ({ group }) => (group === null ? null : { group, owner: null }),
  // What opens somebody's own lines stays where they set it.
  seal: () => null,
  // It names neither the line's words nor whose it is.
  release: ({ group }) => (group === null ? null : { group, owner: null }),
  // What somebody wrote for themselves stays where they wrote it, as what opens it does.
  reflection: () => null,
  story: ({ group }) => ({ group, owner: null }),
  arrangement: ({ group }) => ({ group, owner: null }),
  programme: ({ group }) => ({ group, owner: null }),
  background: ({ group }) => ({ group, owner: null }),
  pair: ({ group }) => ({ group, owner: null }),
  pulse: ({ group }) => ({ group, owner: null }),
  // Until it is free it stays here: `gather` sees to that.
  learning: ({ group }) => ({ group, owner: null }),
  sprint: ({ group }) => ({ group, owner: null }),
  win: ({ group }) => ({ group, owner: null }),
  lookBack: ({ group }) => ({ group, owner: null }),
  guide: ({ group }) => ({ group, owner: null }),
  question: ({ group }) => ({ group, owner: null }),
  term: ({ group }) => ({ group, owner: null }),
  flag: ({ group }) => ({ group, owner: null }),
  ritual: ({ group }) => ({ group, owner: null }),
  signal: ({ group }) => ({ group, owner: null }),
};

/** For each kind of entry, the people it names. */
export const NAMES: { readonly [K in EntryKind]: (entry: EntryOf<K>) => readonly EntryId[] } = {
  person: ({ mergedInto }) => (mergedInto === null ? [] : [mergedInto]),
  group: ({ seats }) => seats,
  member: ({ person }) => [person],
  meeting: () => [],
  agreement: ({ present }) => present,
  session: ({ present, roles, presented, carried = [], together = [] }) => [
    ...present,
    ...Object.values(roles).flat(),
    ...presented,
    ...carried,
    ...together.flat(),
  ],
  topic: ({ owner }) => (owner === null ? [] : [owner]),
  commitment: ({ person }) => (person === null ? [] : [person]),
  review: () => [],
  seal: () => [],
  release: () => [],
  reflection: ({ person }) => [person],
  story: ({ teller }) => (teller === null ? [] : [teller]),
  arrangement: ({ person, other }) => (other === null ? [person] : [person, other]),
  programme: () => [],
  background: ({ person }) => [person],
  pair: ({ people }) => people,
  pulse: ({ people }) => people,
  learning: ({ owner }) => (owner === null ? [] : [owner]),
  sprint: () => [],
  win: ({ by }) => (by === null ? [] : [by]),
  lookBack: () => [],
  guide: () => [],
  question: () => [],
  term: () => [],
  flag: () => [],
  ritual: () => [],
  signal: () => [],
};
