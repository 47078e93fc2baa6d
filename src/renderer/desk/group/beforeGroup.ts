import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';

/**
 * The ended sessions that may have been this group's before there was one: in no group, and at least half of the people
 * in them have a name of the group.
 */
export function beforeGroup(
  recent: readonly RecentSession[],
  group: Pick<GroupView, 'people'>,
  groups: readonly Pick<GroupView, 'sessions'>[],
): RecentSession[] {
  const held = new Set(groups.flatMap(({ sessions }) => sessions.map(({ id }) => id)));
  const names = new Set(group.people.map(({ name }) => sameNameKey(name)));
  return recent.filter(({ session, state, trial, people, group: of }) => {
    const known = people.filter((name) => names.has(sameNameKey(name))).length;
    return (
      state === 'ended' &&
      !trial &&
      of === null &&
      !held.has(session) &&
      known > 0 &&
      known * 2 >= people.length
    );
  });
}

/** Somebody of a session, and who of the group has their name. */
export interface NamedSeat {
  readonly seat: PersonId;
  readonly name: string;
  readonly fits: readonly EntryId[];
}

/** Who of the group each of a session may be. */
export function seatsByName(
  people: readonly { readonly person: PersonId; readonly name: string }[],
  members: GroupView['people'],
): NamedSeat[] {
  return people.map(({ person, name }) => ({
    seat: person,
    name,
    fits: members.filter((one) => sameNameKey(one.name) === sameNameKey(name)).map((one) => one.person),
  }));
}
