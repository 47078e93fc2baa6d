import type { Day } from './day.ts';
import type { EntryId } from './entryId.ts';
import { compareGroups } from './groupOrder.ts';
import { byBegin, meetingsAhead } from './meetingsAhead.ts';
import type { Register } from './register.ts';
import type { GroupView } from './views.ts';

type Begins = Pick<NonNullable<GroupView['next']>, 'day' | 'begins'>;

const compareBegins = (a: Begins, b: Begins): number => {
  const [one, other] = [a.day + a.begins, b.day + b.begins];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Groups as they meet next: by their next date, then those without one, whoever met last first. */
export const bySoonest = (groups: readonly GroupView[]): GroupView[] =>
  groups.toSorted((a, b) => {
    const [one, other] = [a.next, b.next];
    if (one && other) return compareBegins(one, other);
    if (one || other) return one ? -1 : 1;
    return (b.sessions[0]?.day ?? '').localeCompare(a.sessions[0]?.day ?? '');
  });

/**
 * The group that meets next, as `bySoonest` finds it, of a register with all groups, every date from today on and every
 * session of today; null: no group has a date.
 */
export function soonestWithDate(
  register: Pick<Register, 'group' | 'meeting' | 'session'>,
  today: Day,
): EntryId | null {
  const sessions = [...register.session.values()];
  const meetings = [...register.meeting.values()].toSorted(byBegin);
  const dated = [...register.group.values()].toSorted(compareGroups).flatMap(({ id }) => {
    const [next] = meetingsAhead(
      meetings.filter(({ group }) => group === id),
      sessions.filter(({ group }) => group === id),
      today,
    );
    return next === undefined ? [] : [{ id, next }];
  });
  return dated.toSorted((a, b) => compareBegins(a.next, b.next))[0]?.id ?? null;
}
