import { useEffect, useState } from 'react';

/** The computer's wall clock, for labels: renders anew at each full minute. */
export function useWallMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 60_000 - (now % 60_000) + 20);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
