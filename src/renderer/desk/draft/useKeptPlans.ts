import { useEffect, useState } from 'react';
import type { Plan } from '#shared/session/keptPlan.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';

/** The plans that are kept, as they are when the screen opens; null until they are read. */
export function useKeptPlans(): readonly Plan[] | null {
  const { store } = useWindow('library');
  const [plans, setPlans] = useState<readonly Plan[] | null>(null);
  useEffect(() => {
    let current = true;
    void store.query({ type: 'plans.kept' }).then((reply) => {
      if (current) setPlans(reply.ok ? reply.answer : []);
    });
    return () => {
      current = false;
    };
  }, [store]);
  return plans;
}
