import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { hear, type HeardKey } from './hear.ts';

/**
 * The keyboard of a window: one listener, told what a press may be for, the likeliest first.
 * `first`: the window listens before the page does, so that Space never presses whichever button has the focus;
 * otherwise after it, so that a control that has used a press keeps it.
 */
export function useKeys(find: (event: KeyboardEvent) => readonly HeardKey[], first: boolean): void {
  const used = useRef<string>(null);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (hear(event, find)) used.current = event.code;
  });
  // Before the first paint: whoever sees the window may press.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    /** A box or a choice in focus acts when Space comes up again: a press that was an act already is not theirs. */
    const letGo = (event: KeyboardEvent) => {
      if (event.code !== used.current) return;
      used.current = null;
      if (event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', listen, { capture: first });
    window.addEventListener('keyup', letGo, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: first });
      window.removeEventListener('keyup', letGo, { capture: true });
    };
  }, [first]);
}
