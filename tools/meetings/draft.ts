import type { Format } from '#shared/format/schema.ts';
import { defaultQueue, defaultRoles } from '#shared/group/roles.ts';
import { PLAIN_DRAFT, type Draft } from '#shared/session/draft.ts';
import { Trouble } from '../trouble.ts';

/** Minutes the session is planned for; the one open phase runs on beyond its plan. */
const PLANNED_MINUTES = 240;

/** A trial session among the speakers of a recorded meeting, in this order. */
export function draftAmong(speakers: readonly string[], title: string, format: Format): Draft {
  if (speakers.length < format.size.min || speakers.length > format.size.max)
    throw new Trouble(
      `${format.name} takes ${format.size.min} to ${format.size.max} people; ${title} has ${speakers.length} speakers.`,
    );
  const people = speakers.map((name, i) => ({ id: `p${i + 1}`, name }));
  const circle = { format, people: people.map(({ id }) => id) };
  const roles = defaultRoles(circle);
  return {
    title,
    format,
    people,
    roles,
    queue: defaultQueue(circle, roles),
    minutes: PLANNED_MINUTES,
    reviewers: [],
    lockedPresenters: null,
    ...PLAIN_DRAFT,
    level: 'L1',
    trial: true,
  };
}
