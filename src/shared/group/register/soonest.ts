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
  const dated = [...register.group.values()].flatMap((group) => {
    const [next] = meetingsAhead(
      meetings.filter((meeting) => meeting.group === group.id),
      sessions.filter((session) => session.group === group.id),
      today,
    );
    return next === undefined ? [] : [{ group, next }];
  });
  // Names are compared for those that begin at the same time alone: the first comparison in a language is slow.
  const [first] = dated.toSorted((a, b) => compareBegins(a.next, b.next) || compareGroups(a.group, b.group));
  return first?.group.id ?? null;
}
