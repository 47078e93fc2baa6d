import { formatForGroup } from '#shared/format/formatForGroup.ts';
import type { Format } from '#shared/format/schema.ts';
import { WEEK_FORMATS } from '#shared/group/sprint/sprint.ts';
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

/** What the first session of a sprint would be in this group, and what it is meant to be. */
export function firstSession(
  group: Pick<GroupView, 'people'>,
  formats: readonly Format[],
): readonly [format: Format, meant: Format] {
  const [planned = null] = WEEK_FORMATS;
  const meant = formats.find(({ id }) => id === planned?.format) ?? COUNCIL.format;
  return [formatOfItem(group, formats, { planned }) ?? meant, meant];
}

/** Where a group's thirty days stand, and what is due in them; null: it has none, or looked back at them. */
export function sprintLine(group: GroupView, formats: readonly Format[]): string | null {
  const { sprint } = group;
  if (sprint === null || sprint.isOver) return null;
  const due = sprint.due.map((item) => words.brief(item, formatOfItem(group, formats, item)?.name ?? null));
  return words.due(sprint, due);
}
