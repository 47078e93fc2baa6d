import type { EntryId } from './entryId.ts';
import type { GroupView } from './views.ts';

/** How somebody is called who is or ever was in a group; empty for anybody else. */
export const calledBy =
  ({ called }: Pick<GroupView, 'called'>) =>
  (person: EntryId): string =>
    called[person] ?? '';
