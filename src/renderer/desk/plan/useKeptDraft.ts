import { useEffect, useRef } from 'react';
import type { Draft } from '#shared/session/draft.ts';
import type { WindowStore } from '../../bridge/windowStore.ts';

const KEEP_AFTER = 300;

/** Keeps the plan on disk shortly after each edit, so that a crash loses no plan. */
export function useKeptDraft(store: WindowStore<'library'>, draft: Draft): { readonly stop: () => void } {
  const stopped = useRef(false);
  useEffect(() => {
    // A try-out takes no real plan's place.
    if (draft.trial) return undefined;
    const cancel = store.waiting.timeout(KEEP_AFTER, () => {
      if (!stopped.current) void store.request({ type: 'draft.keep', draft });
    });
    return cancel;
  }, [store, draft]);
  return {
    stop: () => {
      stopped.current = true;
    },
  };
}
