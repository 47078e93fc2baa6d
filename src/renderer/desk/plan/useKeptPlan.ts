import { useEffect, useRef } from 'react';
import type { Plan } from '#shared/session/keptPlan.ts';
import type { WindowStore } from '../../bridge/windowStore.ts';

const KEEP_AFTER = 300;

/** Keeps the plan on disk shortly after each edit, and at once when it is left: neither a crash nor another plan loses it. */
export function useKeptPlan(
  store: WindowStore<'library'>,
  { id, draft, starts }: Plan,
): {
  /** It is kept as it is, and then no more: the room is about to open. */
  readonly stop: () => void;
  /** It did not open: the plan is kept as it is. */
  readonly goOn: () => void;
} {
  /** What is not kept yet; null: nothing. */
  const waiting = useRef<Plan | null>(null);
  const stopped = useRef(false);
  useEffect(() => {
    // A try-out takes no real plan's place.
    if (draft.trial || stopped.current) return undefined;
    waiting.current = { id, draft, starts };
    return store.waiting.timeout(KEEP_AFTER, () => keepNow(store, waiting));
  }, [store, id, draft, starts]);
  useEffect(() => () => keepNow(store, waiting), [store]);
  return {
    stop: () => {
      stopped.current = true;
      keepNow(store, waiting);
    },
    goOn: () => {
      stopped.current = false;
      if (!draft.trial) waiting.current = { id, draft, starts };
      keepNow(store, waiting);
    },
  };
}

function keepNow(store: WindowStore<'library'>, waiting: { current: Plan | null }): void {
  const plan = waiting.current;
  waiting.current = null;
  if (plan !== null) void store.request({ type: 'plan.keep', plan });
}
