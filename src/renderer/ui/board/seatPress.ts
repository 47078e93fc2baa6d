import { useEffect, useMemo, useRef, type MouseEvent, type PointerEvent } from 'react';

/** What is heard of a seat under a finger. */
export interface SeatPress {
  /** The finger is down: this is the tap. */
  readonly onPress: (shift: boolean) => void;
  /** It was lifted, or taken away by the system. */
  readonly onRelease?: () => void;
  /** It has stayed down for a while. */
  readonly onLong?: () => void;
}

/** How long a press is a long one, in ms: longer than a firm tap, shorter than patience. */
const LONG = 450;

interface PressHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onLostPointerCapture: () => void;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * A tap counts at the instant a finger, pen or mouse button goes down, each finger for itself, and the finger
 * belongs to the seat until it is lifted, wherever it strays. A click that no pointer made (Enter on a focused
 * seat, a screen reader) counts too, as a tap and its release. The handlers stay the same ones.
 */
export function useSeatPress(press: SeatPress): PressHandlers {
  const newest = useRef(press);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    newest.current = press;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return useMemo(
    () => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        newest.current.onPress(event.shiftKey);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => newest.current.onLong?.(), LONG);
      },
      onLostPointerCapture: () => {
        clearTimeout(timer.current);
        newest.current.onRelease?.();
      },
      onClick: (event) => {
        if (event.detail !== 0) return;
        newest.current.onPress(event.shiftKey);
        newest.current.onRelease?.();
      },
    }),
    [],
  );
}
