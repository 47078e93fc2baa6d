import { formatForGroup } from '#shared/format/formatForGroup.ts';
import type { Format } from '#shared/format/schema.ts';
import type { SprintItem } from '#shared/group/sprint/sprintView.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { COUNCIL } from './newDraft.ts';
import { sprintWords as words } from '../../words.ts';

/** What a part of a sprint is planned with in this group; null: no session. */
export const formatOfItem = (
  { people }: Pick<GroupView, 'people'>,
  formats: readonly Format[],
  { planned }: Pick<SprintItem, 'planned'>,
): Format | null =>
  planned === null
    ? null
    : formatForGroup(
        { usual: planned.format, minutes: planned.minutes, people: people.length },
        formats,
        COUNCIL.format,
      );

/** Where a group's thirty days stand, and what is due in them; null: it has none, or looked back at them. */
export function sprintLine(group: GroupView, formats: readonly Format[]): string | null {
  const { sprint } = group;
  if (sprint === null || sprint.isOver) return null;
  const due = sprint.due.map((item) => words.brief(item, formatOfItem(group, formats, item)?.name ?? null));
  return words.due(sprint, due);
}
