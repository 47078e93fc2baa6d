import type { GoneEntry } from '#shared/bundle/keep.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { withoutPeople } from '#shared/session/draftPeople.ts';
import type { KeptPlan } from '#shared/session/keptPlan.ts';
import type { Settings } from '../platform/settings.ts';

/** Plans of sessions to come: they name who is to be there. */
export type KeptPlans = Pick<Settings, 'plans' | 'keepPlan' | 'dropPlan'>;

/** The plans that name somebody who was removed, or are of a group that was, as they have to be; null: not at all. */
function forgotten(
  plans: ReturnType<KeptPlans['plans']>,
  gone: readonly Pick<GoneEntry, 'kind' | 'id'>[],
): readonly { readonly plan: KeptPlan; readonly left: KeptPlan['draft'] | null }[] {
  const ofKind = (kind: GoneEntry['kind']): ReadonlySet<EntryId> =>
    new Set(gone.flatMap((one) => (one.kind === kind ? [one.id] : [])));
  const [people, groups] = [ofKind('person'), ofKind('group')];
  return plans.flatMap((plan) => {
    const left = groups.has(plan.draft.group?.id ?? '') ? null : withoutPeople(plan.draft, people);
    return left === plan.draft ? [] : [{ plan, left }];
  });
}

/** Whether a plan names what was removed. */
export const plansName = (
  plans: Pick<KeptPlans, 'plans'>,
  gone: readonly Pick<GoneEntry, 'kind' | 'id'>[],
): boolean => forgotten(plans.plans(), gone).length > 0;

/**
 * Takes whoever was removed out of the plans, and whole plans of groups that were. To be called after whatever brings
 * such marks, and at the start, for a kill may fall between.
 */
export function forgetInPlans(plans: KeptPlans, gone: readonly Pick<GoneEntry, 'kind' | 'id'>[]): boolean {
  const changed = forgotten(plans.plans(), gone);
  for (const { plan, left } of changed)
    if (left === null) plans.dropPlan(plan.id);
    else plans.keepPlan({ ...plan, draft: left });
  return changed.length > 0;
}
