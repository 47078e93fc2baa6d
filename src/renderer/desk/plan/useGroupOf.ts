import { useEffect, useState } from 'react';
import type { GroupView } from '#shared/group/register/views.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { PlannedStart } from '#shared/session/keptPlan.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';

/**
 * The group that a plan is for, as it is kept, with what its rotation proposes for when the plan begins; null where it
 * has none, and until it is read.
 */
export function useGroupOf({ group }: Draft, starts: PlannedStart | null): GroupView | null {
  const { store } = useWindow('library');
  const [found, setFound] = useState<GroupView | null>(null);
  const id = group?.id ?? null;
  const { day, begins } = starts ?? {};
  useEffect(() => {
    if (id === null) return undefined;
    let current = true;
    void Promise.all([
      store.query({ type: 'register.read' }),
      day === undefined || begins === undefined
        ? null
        : store.query({ type: 'register.proposal', group: id, day, begins }),
    ]).then(([read, proposed]) => {
      if (!current || !read.ok) return;
      const own = read.answer.groups.find((one) => one.id === id) ?? null;
      const proposal = proposed?.ok ? proposed.answer : null;
      setFound(own && { ...own, proposal: proposal ?? own.proposal });
    });
    return () => {
      current = false;
    };
  }, [store, id, day, begins]);
  return found;
}
