import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { keepIdentity } from './keepIdentity.ts';

/** Plain data that keeps its identity, part by part, for as long as it stays the same (`steady`). */
export function useSteady<T>(next: T): T {
  const [kept, keep] = useState(next);
  const now = keepIdentity(kept, next);
  if (now !== kept) keep(() => now);
  return now;
}

/** One function for ever, which does what the newest one does: whoever is handed it is not drawn anew for it. */
export function useSteadyCall<Given extends unknown[], Answer>(
  newest: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const call = useRef(newest);
  useLayoutEffect(() => {
    call.current = newest;
  });
  return useCallback((...given) => call.current(...given), []);
}
