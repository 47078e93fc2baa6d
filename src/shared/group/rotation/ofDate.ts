import { fit } from '#shared/format/fit.ts';
import type { Format } from '#shared/format/schema.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { EntryOf, FieldsOf } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { sessionsHeldBy } from '#shared/group/register/heldOrder.ts';
import { byBegin, meetingsAhead } from '#shared/group/register/meetingsAhead.ts';
import {
  isBefore,
  plannedSessions,
  type Begin,
  type PlannedSession,
  type Plans,
} from '#shared/group/register/plannedSession.ts';
import { membersNow, type Register } from '#shared/group/register/register.ts';
import { arrangementsOf } from '#shared/group/register/arrangements.ts';
import { companyArranged } from '#shared/group/register/companyArranged.ts';
import { divideIntoGroups, groupCount } from '#shared/group/smallGroups.ts';
import { fillsFromQueue } from '#shared/session/people/presenters.ts';
import { formatOfDay, sprintOf } from '#shared/group/sprint/sprint.ts';
import { proposalFor, type GroupProposal } from './ofGroup.ts';
import { sitTogetherLeast } from './sitTogether.ts';

type Meeting = Omit<EntryOf<'meeting'>, 'group'>;

/** What a group has ahead of it. */
export interface Ahead {
  /** Its dates that are neither over nor cancelled, by when they begin. */
  readonly meetings: readonly Meeting[];
  /** Its sessions that are prepared already. */
  readonly planned: readonly PlannedSession[];
  /** How many slots a date of its usual format has. */
  readonly slots: (meeting: Meeting) => number;
  /** In how many small groups side by side its people sit; 1: all together. */
  readonly groups: (meeting: Meeting) => number;
}

/**
 * Who would do what at a date, as if those before it had gone as they are planned, and those that nobody has prepared
 * yet as they would be proposed: otherwise two dates that are prepared ahead would name the same people.
 */
export function proposalForDate(
  register: Register,
  group: EntryOf<'group'>,
  held: readonly EntryOf<'session'>[],
  { meetings, planned, slots, groups }: Ahead,
  date: Begin,
): GroupProposal {
  const asPlanned = planned.filter((plan) => isBefore(plan, date));
  const unprepared = meetings.filter(
    (meeting) => isBefore(meeting, date) && !planned.some((plan) => plan.meeting === meeting.id),
  );
  const before = [
    ...asPlanned,
    ...unprepared.map((meeting) => ({ day: meeting.day, begins: meeting.begins, meeting })),
  ].toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  const supposed = before.reduce<EntryOf<'session'>[]>((soFar, each) => {
    if ('session' in each) return [...soFar, { id: `ahead ${soFar.length}`, ...each.session }];
    const proposal = proposalFor(register, group, [...held, ...soFar], each.day);
    const session = {
      ...asProposed(group, proposal, each.day, slots(each.meeting)),
      ...inSmallGroups(register, group, proposal, each.day, groups(each.meeting)),
    };
    return [...soFar, { id: `ahead ${soFar.length}`, ...session }];
  }, []);
  return {
    ...proposalFor(register, group, [...held, ...supposed], date.day),
    ahead: supposed.map(({ day }) => day),
  };
}

/** The format that a date is planned with: `usual`, or what is planned where that is null or gone, for so many people. */
export type FormatOf = (usual: string | null, minutes: number, people: number) => Format;

/** Who would do what at a date of a group; null: there is no such group. */
export function proposalAt(
  register: Register,
  id: EntryId,
  at: Begin,
  { today, plans, formatOf }: { readonly today: Day; readonly plans: Plans; readonly formatOf: FormatOf },
): GroupProposal | null {
  const group = register.group.get(id);
  if (group === undefined) return null;
  const meetings = [...register.meeting.values()].filter((each) => each.group === id).toSorted(byBegin);
  const held = sessionsHeldBy(register, id);
  const members = membersNow(register, group).length;
  const sprint = sprintOf(register, id);
  const usualOn = (day: Day): string | null =>
    (sprint && formatOfDay(sprint.starts, day)?.format) ?? group.format;
  return proposalForDate(
    register,
    group,
    held,
    {
      meetings: meetingsAhead(meetings, held, today),
      planned: plannedSessions(plans, id, meetings, today),
      slots: ({ minutes, day }) => slotsIn(formatOf(usualOn(day), minutes, members), minutes, members),
      groups: ({ minutes, day }) => groupCount(formatOf(usualOn(day), minutes, members), members),
    },
    at,
  );
}

/** As many slots as fit, each of somebody who waits for one. In small groups side by side no queue fills them. */
export function slotsIn(format: Format, minutes: number, people: number, review = 0): number {
  if (!fillsFromQueue({ format, trios: [] }) || groupCount(format, people) > 1) return 0;
  const plan = fit(format, { minutes, people, observers: 1, review, lockedPresenters: null });
  return plan.ok ? plan.presenters : 0;
}

/** A session that goes as it is proposed, with everybody there who may be. */
function asProposed(
  group: EntryOf<'group'>,
  { queue, roles }: GroupProposal,
  day: string,
  slots: number,
): FieldsOf<'session'> {
  const observer = roles.find(({ role }) => role === 'observer')?.id ?? null;
  return {
    group: group.id,
    day,
    format: group.format ?? '',
    present: queue.map(({ id }) => id),
    roles: Object.fromEntries(roles.flatMap(({ role, id }) => (id === null ? [] : [[role, [id]]]))),
    // Who observes has no slot.
    presented: queue
      .map(({ id }) => id)
      .filter((id) => id !== observer)
      .slice(0, slots),
  };
}

/** Who sits together and presents where people sit in small groups: each of them has somebody in every slot. */
function inSmallGroups(
  register: Register,
  group: EntryOf<'group'>,
  { together: sat, seed }: GroupProposal,
  day: Day,
  groups: number,
): Partial<Pick<FieldsOf<'session'>, 'together' | 'presented'>> {
  if (groups < 2) return {};
  const people = membersNow(register, group).map(({ person }) => person);
  const company = companyArranged(arrangementsOf(register, group.id, day));
  const nameOf = (person: string): string => person;
  const together = sitTogetherLeast(divideIntoGroups(people, groups), { sat, company, seed, nameOf });
  return { together, presented: people };
}
