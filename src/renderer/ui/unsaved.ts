import { createContext, useCallback, useContext, useEffect, useState } from 'react';

/** Tells a sheet that something is written in it which would be gone with it; what is given back takes that back. */
export type TellUnsaved = () => () => void;

/** The sheet that a form lies in; null outside of one. */
export const UnsavedInSheet = createContext<TellUnsaved | null>(null);

/** Of a form in a sheet: whether something is written in it that is not saved. Its sheet asks before it closes. */
export function useUnsaved(unsaved: boolean): void {
  const tell = useContext(UnsavedInSheet);
  useEffect(() => (unsaved ? tell?.() : undefined), [unsaved, tell]);
}

/** Whether one of several forms told that it holds something unsaved, and the way to tell it. */
export function useToldUnsaved(): { readonly told: boolean; readonly tell: TellUnsaved } {
  const [forms, setForms] = useState(0);
  const tell = useCallback<TellUnsaved>(() => {
    setForms((n) => n + 1);
    return () => setForms((n) => n - 1);
  }, []);
  return { told: forms > 0, tell };
}
