import { useEffect, useState } from 'react';
import type { GroupView } from '#shared/group/register/views.ts';
import type { Draft } from '#shared/session/draft.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';

/** The group that a plan is for, as it is kept; null where it has none, and until it is read. */
export function useGroupOf({ group }: Draft): GroupView | null {
  const { store } = useWindow('library');
  const [found, setFound] = useState<GroupView | null>(null);
  const id = group?.id ?? null;
  useEffect(() => {
    if (id === null) return undefined;
    let current = true;
    void store.query({ type: 'register.read' }).then((reply) => {
      if (current && reply.ok) setFound(reply.answer.groups.find((one) => one.id === id) ?? null);
    });
    return () => {
      current = false;
    };
  }, [store, id]);
  return found;
}
