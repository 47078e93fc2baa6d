import { dayOf, type Day } from '#shared/group/register/day.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { KeptPlan } from '#shared/session/keptPlan.ts';
import { wallTime } from '#shared/time.ts';
import type { PlanNow } from '../draft/plans.ts';

/**
 * The plan without a group that somebody most likely wants to go on with: one for no day that was changed today, or one
 * that begins before any group meets. Where there are no groups it is any that is not over. Null: groups come first.
 */
export function firstPlan(
  kept: readonly KeptPlan[],
  byStart: readonly PlanNow[],
  groups: readonly GroupView[],
  today: Day,
): PlanNow | null {
  const own = byStart.filter(
    ({ plan, starts }) => plan.draft.group === undefined && (starts === null || starts.day >= today),
  );
  const changedToday = new Set(
    kept.filter(({ changed }) => dayOf(wallTime(changed)) === today).map(({ id }) => id),
  );
  const atOnce = own.find(
    ({ plan, starts }) => starts === null && (groups.length === 0 || changedToday.has(plan.id)),
  );
  if (atOnce !== undefined) return atOnce;
  const next = groups[0]?.next ?? null;
  const dated = own.find(({ starts }) => starts !== null);
  if (dated?.starts == null) return null;
  const isSooner = next === null || dated.starts.day + dated.starts.begins < next.day + next.begins;
  return isSooner ? dated : null;
}
