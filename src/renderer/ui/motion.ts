import type { Transition } from 'framer-motion';

/** The eases of the tokens, for framer-motion. */
const breathEase = [0.45, 0.05, 0.25, 1] as const;
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

/** In place of every movement for people who asked for less of it, in seconds. */
export const calmFade = 0.2;

const part = (when: { from: number; lasts: number }): Transition => ({
  delay: when.from,
  duration: when.lasts,
  ease: [...breathEase],
});

/** Transitions of one breath, or the single cross-fade that stands for them. */
export function breathTransitions(calm: boolean): {
  readonly still: Transition;
  readonly pass: Transition;
  readonly open: Transition;
  readonly words: Transition;
} {
  if (calm) {
    const fade: Transition = { duration: calmFade, ease: 'linear' };
    return { still: fade, pass: { duration: 0 }, open: fade, words: fade };
  }
  return {
    still: part(breath.still),
    pass: part(breath.pass),
    open: part(breath.open),
    words: { duration: 0.25, ease: [...breathEase] },
  };
}

/** Small things finding their place: rows, lists, notices. */
export const settle: Transition = { duration: 0.25, ease: [...settleEase] };
