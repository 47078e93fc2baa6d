import type { PersonId } from '#shared/session/ids.ts';
import { planAgenda } from '#shared/session/agenda/plan.ts';
import { fillsFromQueue } from '#shared/session/people/presenters.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { PlannedStart } from '#shared/session/keptPlan.ts';
import type { Day, TimeOfDay } from './day.ts';
import type { EntryOf, FieldsOf } from './entries.ts';
import type { EntryId } from './entryId.ts';
import { heldSession } from './heldSession.ts';

/** When a session begins. */
export interface Begin {
  readonly day: Day;
  readonly begins: TimeOfDay;
}

/** A session to come as it is prepared, and the date of its group that it is for; null: no date of the group. */
export interface PlannedSession extends Begin {
  readonly meeting: EntryId | null;
  readonly session: FieldsOf<'session'>;
}

/** What the register will remember of a session that goes as this draft plans it; null: it is no group's. */
export function sessionAsPlanned(draft: Draft, day: Day): FieldsOf<'session'> | null {
  const { group } = draft;
  if (group === undefined) return null;
  return heldSession(
    {
      group,
      format: draft.format.id,
      people: draft.people.map(({ id }) => id),
      roles: draft.roles,
      presented: presentersIn(draft),
      carried: [],
      trios: draft.trios,
    },
    day,
  );
}

/** In small groups side by side, whoever has a place with a slot in each. */
function presentersIn(draft: Draft): readonly PersonId[] {
  const slots = planAgenda(draft)?.slots ?? 0;
  if (draft.trios.length > 0) return draft.trios.flatMap((trio) => trio.slice(0, slots));
  return fillsFromQueue(draft) ? draft.queue.slice(0, slots) : [];
}

/** Plans as they are kept. */
export type Plans = readonly { readonly draft: Draft; readonly starts: PlannedStart | null }[];

/**
 * The plans of a group that are for a day from today on, by when they begin. A plan goes along where its date was moved;
 * one of a date that was cancelled is left out.
 */
export function plannedSessions(
  plans: Plans,
  group: EntryId,
  meetings: readonly Omit<EntryOf<'meeting'>, 'group'>[],
  today: Day,
): PlannedSession[] {
  return plans
    .flatMap(({ draft, starts }): PlannedSession[] => {
      if (starts === null || draft.trial || draft.group?.id !== group) return [];
      const date = meetings.find(({ id }) => id === starts.meeting);
      if (date?.cancelled === true) return [];
      const { day, begins } = date ?? starts;
      if (day < today) return [];
      const session = sessionAsPlanned(draft, day);
      return session === null ? [] : [{ day, begins, meeting: date?.id ?? null, session }];
    })
    .toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
}

/** The first time of a day. */
export const MIDNIGHT: TimeOfDay = '00:00';

export const isBefore = (a: Begin, b: Begin): boolean => a.day + a.begins < b.day + b.begins;
