import type { EntryOf } from './entries.ts';

/** For sorting groups by name. */
export const compareGroups = (
  a: Pick<EntryOf<'group'>, 'id' | 'name'>,
  b: Pick<EntryOf<'group'>, 'id' | 'name'>,
): number => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
