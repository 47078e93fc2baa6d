import type { Stroke } from './sound.ts';

/**
 * A small bronze bowl, struck with felt: low, a slow bloom, no click. It is made of a few sine waves wherever it is heard
 * (`resources/bowl.wav` is the same, written by `tools/bowl.ts`): no sound is read or decoded for it.
 */

/** One mode of the bowl. */
export interface Mode {
  /** In Hz. A bowl is never quite round: each mode is two waves that lie `beat` Hz apart. */
  readonly hz: number;
  readonly beat: number;
  /** How loud beside the lowest one, and how many seconds until it is a tenth of that. */
  readonly level: number;
  readonly fades: number;
}

/** The lowest mode, and those above it where a bowl of this form has them: about 2.7, 5.1 and 8.1 times as high. */
const ALL: readonly Mode[] = [
  { hz: 204, beat: 0.7, level: 1, fades: 3.6 },
  { hz: 551, beat: 1.1, level: 0.42, fades: 2.1 },
  { hz: 1040, beat: 1.6, level: 0.13, fades: 1.1 },
  { hz: 1652, beat: 2.1, level: 0.04, fades: 0.6 },
];
const HIGHER: readonly Mode[] = [{ hz: 551, beat: 1.1, level: 0.6, fades: 1.3 }];

/** So many seconds the felt takes to let the bowl go, and so many it rings. */
export const BLOOM = 0.09;
export const RINGS = 7;
/** The bowl stays far below what a loudspeaker can do, also where two strokes ring together. */
export const LOUDEST = 0.4;

/** Which modes are struck, and after how many seconds. Nothing comes again after that. */
export const STRUCK: Readonly<
  Record<Stroke, { readonly modes: readonly Mode[]; readonly at: readonly number[] }>
> = {
  silence: { modes: ALL, at: [0] },
  close: { modes: ALL, at: [0, 2.6] },
  warning: { modes: HIGHER, at: [0] },
};
