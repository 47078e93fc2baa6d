import { formatForGroup, USUAL_MINUTES } from '#shared/format/formatForGroup.ts';
import type { PromptSet } from '#shared/format/own.ts';
import { withPrompts } from '#shared/format/withPrompts.ts';
import type { Format } from '#shared/format/schema.ts';
import {
  giveRole,
  neverTogether,
  pureObservers,
  rolesOfFormat,
  withoutExcluded,
  withPrepCoachApart,
  type RoleContext,
} from '#shared/group/roles.ts';
import type { NextSession } from '#shared/group/nextRows.ts';
import { formatOfDay } from '#shared/group/sprint/sprint.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { planAgenda } from '#shared/session/agenda/plan.ts';
import { fillsFromQueue } from '#shared/session/people/presenters.ts';
import { isExcluded } from '#shared/session/arranged.ts';
import { arrangedOnSeats } from '#shared/session/arrangedOnSeats.ts';
import type { Draft } from '#shared/session/draft.ts';
import { satOnSeats } from '#shared/session/satOnSeats.ts';
import { circleOf, consistent } from '#shared/session/draftPeople.ts';
import { holderOf, NOTHING_SWAPPED, presentersOf, type Swapped } from '#shared/group/swapped.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { Role, Roles } from '#shared/session/people/person.ts';
import { COUNCIL, newDraft, type LastTime } from './newDraft.ts';

/** What its next session is planned with: what its sprint has for that day, its usual format, else one that takes as many as it has. */
export function formatOf(group: GroupView, formats: readonly Format[], meeting: GroupView['next']): Format {
  const { minutes, people } = group;
  return formatForGroup(
    {
      usual: meantFor(group, meeting),
      minutes: meeting?.minutes ?? minutes ?? USUAL_MINUTES,
      people: people.length,
    },
    formats,
    COUNCIL.format,
  );
}

/** The id of the format that a date is meant for, whoever comes: its sprint's, else the usual one; null: nothing is said. */
export function meantFor({ format, sprint }: GroupView, meeting: GroupView['next']): string | null {
  const ofSprint = sprint === null || meeting === null ? null : formatOfDay(sprint.starts, meeting.day);
  return ofSprint?.format ?? format;
}

/**
 * The next session of a group: its people on their seats, roles and queue as rotation proposes or as they were
 * swapped, its usual format, and the minutes of the date.
 */
export function draftOfGroup(
  known: GroupView,
  formats: readonly Format[],
  last: LastTime | null,
  swapped: Swapped = NOTHING_SWAPPED,
  meeting: GroupView['next'] = known.next,
): Draft {
  // Made anew: whatever is prepared already is another plan.
  const group = { ...known, prepared: null };
  const format = formatOf(group, formats, meeting);
  const base = newDraft(
    group.people.map(({ name }) => name),
    last,
    { format, minutes: meeting?.minutes ?? group.minutes, trial: false },
  );
  const seats = new Map(
    group.people.map(({ person }, i): [EntryId, PersonId] => [person, base.people[i]?.id ?? '']),
  );
  const seated = Object.fromEntries([...seats].map(([person, seat]) => [seat, person]));
  const arranged = arrangedOnSeats(group.arrangements, seated);
  const circle = { format: base.format, people: base.people.map(({ id }) => id), arranged };
  const roles = rolesOfFormat(base.format).reduce(
    (given, role) => {
      const person = seats.get(holderOf(group, swapped, role) ?? '');
      return person === undefined ? given : giveRole(circle, given, person, role);
    },
    withoutExcluded(circle, base.roles),
  );
  const presenters = presentersOf(group, swapped).flatMap((person) => seats.get(person) ?? []);
  const watching = pureObservers(base.format, roles);
  const queued = base.queue.filter((id) => !watching.includes(id) && !isExcluded(arranged, 'presenter', id));
  const queue = [
    ...presenters.filter((id) => queued.includes(id)),
    ...queued.filter((id) => !presenters.includes(id)),
  ];
  return consistent({
    ...base,
    title: group.name,
    roles: withPrepCoachApart(helpedInTurn(circle, roles, queue, swapped), queue, arranged?.never ?? []),
    queue,
    level: group.level,
    reviewers: group.waits.flatMap((person) => seats.get(person) ?? []),
    reviewsWhatWaits: true,
    group: { id: group.id, people: seated },
    arranged,
    sat: satOnSeats(group.proposal, seated),
  });
}

/** What a group's next session is held in: as it is prepared already, else as it would be. */
export function nextSessionOf(
  group: GroupView,
  formats: readonly Format[],
  swapped: Swapped = NOTHING_SWAPPED,
): NextSession {
  const prepared = formats.find(({ id }) => id === group.prepared?.format);
  if (prepared !== undefined) return { format: prepared, slots: group.prepared?.presented.length ?? 0 };
  const draft = draftOfGroup(group, formats, null, swapped);
  return {
    format: draft.format,
    slots: fillsFromQueue(draft) ? Math.min(planAgenda(draft)?.slots ?? 0, draft.queue.length) : 0,
  };
}

/** The draft with the prompts of its group's own set, where it has one and that is still there. */
export function withPromptsOf(
  { prompts }: Pick<GroupView, 'prompts'>,
  sets: readonly PromptSet[],
  draft: Draft,
): Draft {
  const own = sets.find(({ id }) => id === prompts);
  return own === undefined ? draft : { ...draft, format: withPrompts(draft.format, own) };
}

/**
 * Who helps whoever presents first, where one person does: the next in the queue coaches or gives, and of three the last
 * one watches. The queue comes round, and so do they (docs/domain/rotation.md). What was swapped stays.
 */
function helpedInTurn(
  circle: RoleContext,
  roles: Roles,
  queue: readonly PersonId[],
  swapped: Swapped,
): Roles {
  const { format, people, arranged } = circle;
  const [first, ...others] = queue;
  if (first === undefined) return roles;
  const helps = (['coach', 'giver'] as const).filter((role) => rolesOfFormat(format).includes(role));
  const given = (before: Roles, role: Role, among: readonly PersonId[]): Roles => {
    const person = among.find((one) => !isExcluded(arranged, role, one));
    return person === undefined || swapped.roles[role] !== undefined
      ? before
      : giveRole(circle, before, person, role);
  };
  const willing = others.filter((one) => !neverTogether(arranged?.never ?? [], one, first));
  const helped = helps.reduce((before, role) => given(before, role, willing), roles);
  if (helps.length === 0 || people.length !== 3) return helped;
  return given(
    helped,
    'observer',
    others.filter((one) => helps.every((role) => helped[role] !== one)),
  );
}

/** A kept plan with what its group arranged by now, so that a small group that was fine is parted where it is not. */
export function withArranged(draft: Draft, groups: readonly GroupView[]): Draft {
  const group = groups.find(({ id }) => id === draft.group?.id);
  if (group === undefined || draft.group === undefined) return draft;
  const arranged = arrangedOnSeats(group.arrangements, draft.group.people);
  return JSON.stringify(arranged) === JSON.stringify(draft.arranged)
    ? draft
    : consistent({
        ...draft,
        arranged,
        roles: withPrepCoachApart(draft.roles, draft.queue, arranged?.never ?? []),
      });
}

/** A kept plan with what waits by now: whoever took something along since it was made reports on it, too. */
export function withWaiting(draft: Draft, groups: readonly GroupView[]): Draft {
  const group = groups.find(({ id }) => id === draft.group?.id);
  if (group === undefined || draft.reviewsWhatWaits !== true) return draft;
  const waits = (seat: PersonId): boolean => group.waits.includes(draft.group?.people[seat] ?? '');
  const reviewers = draft.people
    .map(({ id }) => id)
    .filter((id) => draft.reviewers.includes(id) || waits(id));
  return { ...draft, reviewers };
}

/** A kept plan with what was swapped since: the roles change hands, and presenters who were swapped in come first. */
export function withSwaps(draft: Draft, { roles, queue }: Swapped): Draft {
  const seatOf = (person: EntryId): PersonId | undefined =>
    Object.entries(draft.group?.people ?? {}).find(([, who]) => who === person)?.[0];
  const circle = circleOf(draft);
  const given = rolesOfFormat(draft.format).reduce((before, role) => {
    const seat = seatOf(roles[role] ?? '');
    return seat === undefined ? before : giveRole(circle, before, seat, role);
  }, draft.roles);
  const first = queue.flatMap((person) => seatOf(person) ?? []).filter((seat) => draft.queue.includes(seat));
  return {
    ...draft,
    roles: given,
    queue: [...first, ...draft.queue.filter((seat) => !first.includes(seat))],
  };
}
