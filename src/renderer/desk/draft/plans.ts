import type { GroupView } from '#shared/group/register/views.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Plan, PlannedStart } from '#shared/session/keptPlan.ts';
import { newEntryId } from '../register/useRegister.ts';

/** A plan made anew. */
export const newPlan = (draft: Draft, starts: PlannedStart | null = null): Plan => ({
  id: newEntryId(),
  draft,
  starts,
});

type Meeting = GroupView['meetings'][number];

export const startOf = ({ id, day, begins }: Meeting): PlannedStart => ({ day, begins, meeting: id });

/** A plan as the dates of its group stand now. */
export interface PlanNow {
  readonly plan: Plan;
  /** Null: whenever its room is opened. */
  readonly starts: PlannedStart | null;
  /** The date it is planned for was cancelled. */
  readonly cancelled: boolean;
}

/** The plan goes along where the date it is planned for is moved. */
function planNow(plan: Plan, groups: readonly GroupView[]): PlanNow {
  const { starts } = plan;
  const meeting = groups
    .flatMap(({ meetings }) => meetings)
    .find(({ id }) => starts !== null && id === starts.meeting);
  const now = meeting === undefined ? starts : startOf(meeting);
  return { plan: { ...plan, starts: now }, starts: now, cancelled: meeting?.cancelled ?? false };
}

/** By when they begin; those for no day come last, the one that was changed last first. */
export const plansByStart = (plans: readonly Plan[], groups: readonly GroupView[]): PlanNow[] => {
  const key = ({ starts }: PlanNow) => (starts === null ? 'later' : `${starts.day} ${starts.begins}`);
  return plans
    .map((plan) => planNow(plan, groups))
    .toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1));
};

/** The kept plan for a date of a group; a plan that is for no day is for the group's next one. */
export function planFor(
  group: Pick<GroupView, 'id' | 'next'>,
  meeting: Meeting | null,
  plans: readonly Plan[],
): Plan | null {
  const own = plans.filter(({ draft }) => draft.group?.id === group.id);
  const starts = meeting && startOf(meeting);
  const dated = own.find((plan) => meeting !== null && plan.starts?.meeting === meeting.id);
  const undated = meeting?.id === group.next?.id ? own.find((plan) => plan.starts === null) : undefined;
  const kept = dated ?? undated;
  return kept === undefined ? null : { ...kept, starts };
}
