import { useEffectEvent, useLayoutEffect } from 'react';
import { hear, type HeardKey } from './hear.ts';

/**
 * The keyboard of a window: one listener, told what a press may be for, the likeliest first.
 * `first`: the window listens before the page does, so that Space never presses whichever button has the focus;
 * otherwise after it, so that a control that has used a press keeps it.
 */
export function useKeys(find: (event: KeyboardEvent) => readonly HeardKey[], first: boolean): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => hear(event, find));
  // Before the first paint: whoever sees the window may press.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listen, { capture: first });
    return () => window.removeEventListener('keydown', listen, { capture: first });
  }, [first]);
}
