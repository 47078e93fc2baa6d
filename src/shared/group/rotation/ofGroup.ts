import { membersNow, personOf, type Register } from '#shared/group/register/register.ts';
import { arrangementsOf, rolesArranged } from '#shared/group/register/arrangements.ts';
import type { EntryOf } from '#shared/group/register/entries.ts';
import { topicsOf } from '#shared/group/register/parking.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Day } from '#shared/group/register/day.ts';
import { rotate } from './rotate.ts';
import type { QueueProposal } from './proposeQueue.ts';
import type { RoleProposal } from './proposeRoles.ts';
import { satTogetherIn, type SatTogether } from './sitTogether.ts';
import { USUAL_ROLES, type Rotation } from './rotation.ts';

/** Who would present and who would hold which role the next time a group meets. */
export interface GroupProposal {
  readonly queue: readonly QueueProposal[];
  readonly roles: readonly RoleProposal[];
  /** Who sat in a small group with whom, over all sessions of the group. */
  readonly together: readonly SatTogether[];
  readonly seed: string;
  /** The days of sessions to come that count as if they had been held, oldest first. */
  readonly ahead: readonly Day[];
}

/** The draw of a day is drawn from its day and month: `1806` for 18 June. */
const seedOf = (day: Day): string => `${day.slice(8, 10)}${day.slice(5, 7)}`;

/**
 * The day from which a draw is drawn: that of the group's date. Without a date, whoever was told once stays it until the
 * next session, whatever day it is by now: that of the last session, or on which the first of them joined.
 */
function drawnFrom(
  { meeting }: Pick<Register, 'meeting'>,
  group: EntryOf<'group'>,
  { members, held, on }: { members: readonly { joined: Day }[]; held: readonly { day: Day }[]; on: Day },
): Day {
  const isDate = [...meeting.values()].some((each) => each.group === group.id && each.day === on);
  if (isDate) return on;
  return held.at(-1)?.day ?? members.map(({ joined }) => joined).toSorted()[0] ?? on;
}

/** Guests have no turn. `held`: the sessions of this group, oldest first; those of others count for nothing. */
export function proposalFor(
  register: Register,
  group: EntryOf<'group'>,
  held: readonly EntryOf<'session'>[],
  on: Day,
): GroupProposal {
  const who = (id: EntryId): EntryId => personOf(register, id)?.id ?? id;
  // Most registers have nobody twice, and groups meet for years.
  const merged = [...register.person.values()].some(({ mergedInto }) => mergedInto !== null);
  const members = membersNow(register, group).filter(({ guest }) => !guest);
  const rotation: Rotation = {
    people: members.map(({ person, joined }) => ({ id: person, since: joined })),
    sessions: held.map(({ day: date, present, roles, presented, together }) =>
      merged
        ? {
            date,
            present: present.map(who),
            roles: Object.fromEntries(Object.entries(roles).map(([role, by]) => [role, by.map(who)])),
            presented: presented.map(who),
            together: together?.map((group) => group.map(who)),
          }
        : { date, present, roles, presented, together },
    ),
    ...rolesArranged(arrangementsOf(register, group.id, on)),
    absent: [],
    fill: USUAL_ROLES,
    booked: [],
    carried: (held.at(-1)?.carried ?? []).map(who),
    topics: topicsOf(register, group.id, on).flatMap(({ owner, importance, urgency, raised }) =>
      owner === null ? [] : [{ owner: who(owner), importance, urgency, raised }],
    ),
    seed: seedOf(drawnFrom(register, group, { members, held, on })),
  };
  const here = new Set(rotation.people.map(({ id }) => id));
  return {
    ...rotateKeepingSlots(rotation),
    together: satTogetherIn(rotation.sessions).filter(({ people }) => people.every((one) => here.has(one))),
    seed: rotation.seed,
    ahead: [],
  };
}

/**
 * Who observes has no slot. So where nobody is free to observe but those who present first, nobody does, and the slots
 * that were promised are kept.
 */
function rotateKeepingSlots(rotation: Rotation): Pick<GroupProposal, 'queue' | 'roles'> {
  const { queue, roles } = rotate(rotation);
  const observes = roles.find(({ role }) => role === 'observer');
  const presents =
    observes?.id != null &&
    observes.reason.nevertheless.some((each) => each === 'presentsFirst' || each === 'presentsSecond');
  if (!presents) return { queue, roles };
  const unseen = rotate({ ...rotation, fill: rotation.fill.filter((role) => role !== 'observer') }).roles;
  const nobody: RoleProposal = { role: 'observer', id: null, reason: { code: 'freePresents' } };
  return {
    queue,
    roles: roles.map(({ role }) => unseen.find((other) => other.role === role) ?? nobody),
  };
}
