import type { MouseEvent, PointerEvent } from 'react';

/**
 * A tap counts at the instant a finger, pen or mouse button goes down, each finger for itself. A click that no
 * pointer made (Enter on a focused seat, a screen reader) counts too.
 */
export function seatPress(onPress: (shift: boolean) => void): {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
} {
  return {
    onPointerDown: (event) => {
      if (event.button === 0) onPress(event.shiftKey);
    },
    onClick: (event) => {
      if (event.detail === 0) onPress(event.shiftKey);
    },
  };
}
