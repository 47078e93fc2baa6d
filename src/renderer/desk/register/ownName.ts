import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { RegisterView } from '#shared/group/register/views.ts';
import { ownPageWords as words } from '../../words.ts';

/** The group whose circle somebody sits in: the one that was asked for, else the first they are in. */
export const circleOf = (
  { groups }: Pick<RegisterView, 'groups'>,
  person: EntryId,
  group: EntryId | null,
): RegisterView['groups'][number] | undefined =>
  groups.find((one) =>
    group === null ? one.people.some((each) => each.person === person) : one.id === group,
  );

/**
 * How somebody is called to whom the laptop goes: by their number among the namesakes of their group, and where the page
 * is of no one group by that group too, if somebody elsewhere has the same name. Else the wrong one says ‘I am’.
 */
export function ownName(
  view: Pick<RegisterView, 'groups' | 'people'>,
  person: EntryId,
  group: EntryId | null,
): string {
  const name = view.people.find((one) => one.person === person)?.name ?? '';
  // Whoever left has the number that they had.
  const circle = circleOf(view, person, group) ?? view.groups.find((one) => calledBy(one)(person) !== '');
  const called = (circle && calledBy(circle)(person)) || name;
  const isElsewhere = view.people.some(
    (other) =>
      other.person !== person &&
      sameNameKey(other.name) === sameNameKey(name) &&
      (circle === undefined || calledBy(circle)(other.person) === ''),
  );
  return group === null && circle !== undefined && isElsewhere ? words.ofGroup(called, circle.name) : called;
}
