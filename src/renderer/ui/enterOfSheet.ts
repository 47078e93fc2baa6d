import { createContext, useContext, useEffect, useRef, type RefObject } from 'react';

/** Tells a sheet which of its buttons bears the key Enter; what is given back forgets it. */
type Tell = (press: () => void) => () => void;

/** The sheet that a button lies in; null outside of one. */
export const EnterOfSheet = createContext<Tell | null>(null);

/** Something within a button: where the button bears the key Enter, its sheet presses it for whoever cannot use the key. */
export function useEnterOfSheet(keys: string | undefined): RefObject<HTMLSpanElement | null> {
  const within = useRef<HTMLSpanElement>(null);
  const tell = useContext(EnterOfSheet);
  useEffect(
    () => (keys === 'Enter' ? tell?.(() => within.current?.closest('button')?.click()) : undefined),
    [keys, tell],
  );
  return within;
}
