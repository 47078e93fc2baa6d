import { useLayoutEffect, type RefObject } from 'react';
import type { Transition } from 'framer-motion';

/** The eases of the tokens. */
const BREATH_EASE = 'cubic-bezier(0.45, 0.05, 0.25, 1)';
const settleEase = [0.2, 0.8, 0.2, 1] as const;

/**
 * The breath of a change of turn or phase, in seconds from its start: the water grows still, the stone travels
 * and swells half-way, the new holder's card inverts at half of the way, the first ring opens.
 */
export const breath = {
  still: { from: 0, lasts: 0.5 },
  pass: { from: 0.25, lasts: 0.9 },
  open: { from: 1.15, lasts: 0.25 },
  /** How much the stone swells half-way. */
  swell: 0.07,
  lasts: 1.4,
} as const;

/** Seconds of the cross-fade that stands for every movement where people asked their computer for less of it. */
export const calmFade = 0.2;

/** A part of the breath as the browser's animations take it: until it begins it shows how it begins. */
const part = (when: { from: number; lasts: number }): KeyframeAnimationOptions => ({
  delay: when.from * 1000,
  duration: when.lasts * 1000,
  easing: BREATH_EASE,
  fill: 'backwards',
});

/** The movements of one breath, or the single cross-fade that stands for them. */
interface Movements {
  readonly still: KeyframeAnimationOptions;
  readonly pass: KeyframeAnimationOptions;
  readonly open: KeyframeAnimationOptions;
  readonly words: KeyframeAnimationOptions;
}

const FADE = part({ from: 0, lasts: calmFade });
const CALM: Movements = {
  still: { ...FADE, easing: 'linear' },
  pass: part({ from: 0, lasts: 0 }),
  open: { ...FADE, easing: 'linear' },
  words: { ...FADE, easing: 'linear' },
};
const LIVELY: Movements = {
  still: part(breath.still),
  pass: part(breath.pass),
  open: part(breath.open),
  words: part({ from: 0, lasts: 0.25 }),
};

export const movements = (calm: boolean): Movements => (calm ? CALM : LIVELY);

/** Small things finding their place: rows, lists, notices. */
export const settle: Transition = { duration: 0.25, ease: [...settleEase] };

/** Fades an element in, or out, and then calls `gone`; `none` leaves it as it is. */
export function useFade(
  element: RefObject<Element | null>,
  way: 'in' | 'out' | 'none',
  timing: KeyframeAnimationOptions,
  gone?: () => void,
): void {
  useLayoutEffect(() => {
    if (way === 'none') return undefined;
    const fade = element.current?.animate(
      { opacity: way === 'in' ? [0, 1] : [1, 0] },
      way === 'in' ? timing : { ...timing, fill: 'both' },
    );
    if (fade && gone) fade.onfinish = gone;
    return () => fade?.cancel();
  }, [element, way, timing, gone]);
}
