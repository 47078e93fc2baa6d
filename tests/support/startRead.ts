import { bySoonest } from '#shared/group/register/soonest.ts';
import type { RegisterView } from '#shared/group/register/views.ts';
import type { StartRead } from '#shared/ipc/start.ts';

/** What main answers a start screen first, of a register like this. */
export function startReadOf(
  { groups }: Pick<RegisterView, 'groups'>,
  rest: Omit<StartRead, 'soonest' | 'groups'>,
): StartRead {
  return { ...rest, soonest: bySoonest(groups)[0] ?? null, groups: groups.length };
}
