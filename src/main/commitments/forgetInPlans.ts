import type { GoneEntry } from '#shared/bundle/keep.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { withoutPeople } from '#shared/session/draftPeople.ts';
import type { Settings } from '../platform/settings.ts';

/** Plans of sessions to come: they name who is to be there. */
export type KeptPlans = Pick<Settings, 'plans' | 'keepPlan' | 'dropPlan'>;

/**
 * Takes whoever was removed out of the plans, and whole plans of groups that were. To be called after whatever brings
 * such marks, and at the start, for a kill may fall between.
 */
export function forgetInPlans(plans: KeptPlans, gone: readonly Pick<GoneEntry, 'kind' | 'id'>[]): boolean {
  const ofKind = (kind: GoneEntry['kind']): ReadonlySet<EntryId> =>
    new Set(gone.flatMap((one) => (one.kind === kind ? [one.id] : [])));
  const [people, groups] = [ofKind('person'), ofKind('group')];
  let changed = false;
  for (const plan of plans.plans()) {
    const left = groups.has(plan.draft.group?.id ?? '') ? null : withoutPeople(plan.draft, people);
    if (left === plan.draft) continue;
    if (left === null) plans.dropPlan(plan.id);
    else plans.keepPlan({ ...plan, draft: left });
    changed = true;
  }
  return changed;
}
