import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { keepIdentity } from './keepIdentity.ts';

/** Plain data that stays the same object, part by part, for as long as it is equal: what it is handed to is not drawn anew. */
export function useSteady<T>(next: T): T {
  const [kept, keep] = useState(next);
  const now = keepIdentity(kept, next);
  if (now !== kept) keep(() => now);
  return now;
}

/** One function that never changes and calls the newest one: what it is handed to is not drawn anew for it. */
export function useSteadyCall<Given extends unknown[], Answer>(
  newest: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const call = useRef(newest);
  useLayoutEffect(() => {
    call.current = newest;
  });
  return useCallback((...given) => call.current(...given), []);
}
