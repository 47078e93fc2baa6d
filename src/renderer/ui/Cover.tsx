import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { uiWords as words } from '../words.ts';
import './cover.css';

/** Milliseconds without a key, a click or a movement, after which texts are covered (docs/domain/confidentiality.md). */
const IDLE = 2 * 60_000;

const CoverContext = createContext(false);

/**
 * Covers the texts that people wrote, once nobody has touched this window for a while. Names, the clock and prompts stay. The
 * next key or click brings them back, and does what it always does: nothing that somebody does is lost to the cover.
 */
export function CoverWhenIdle({ children }: { readonly children: ReactNode }) {
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setCovered(true), IDLE);
    const touched = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setCovered(true), IDLE);
    };
    const back = (): void => {
      touched();
      setCovered(false);
    };
    const heard = { capture: true, passive: true } as const;
    for (const event of ['keydown', 'pointerdown', 'wheel']) window.addEventListener(event, back, heard);
    // Somebody may knock against the table: that covers nothing, and brings nothing back.
    window.addEventListener('pointermove', touched, heard);
    return () => {
      clearTimeout(timer);
      for (const event of ['keydown', 'pointerdown', 'wheel']) window.removeEventListener(event, back, heard);
      window.removeEventListener('pointermove', touched, heard);
    };
  }, []);
  return <CoverContext value={covered}>{children}</CoverContext>;
}

/** Whether texts are covered now. */
export const useCovered = (): boolean => useContext(CoverContext);

/** A text that somebody wrote: while texts are covered there is a word and a bar in its place, and nothing of it. */
export function Kept({ children }: { readonly children: ReactNode }) {
  return useCovered() ? <span className="covered">{words.covered}</span> : children;
}
