import { useState } from 'react';
import { tellFailure } from './Notices.tsx';
import { frameWords as words } from '../words.ts';

/**
 * The way back from a page on which something was written that would be gone with it: it says so first, and leads back
 * when asked once more. Whoever writes on is asked again. `written`: all of it as one text, empty where nothing would be
 * lost; `failures`: under which id the page tells what failed.
 */
export function useLeaving(written: string, failures: string, leave: () => void): () => void {
  const [asked, setAsked] = useState('');
  return () => {
    if (written === '' || written === asked) return leave();
    setAsked(written);
    tellFailure(words.unsaved, failures);
  };
}
