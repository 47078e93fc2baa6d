/** When the bowl is struck: the start of a silence, the close, and a phase whose time is nearly up. */
export const STROKES = ['silence', 'close', 'warning'] as const;
export type Stroke = (typeof STROKES)[number];

/** Which strokes are wanted. */
export type Wanted = Readonly<Record<Stroke, boolean>>;

/** What a group lets sound in its room, and how loud, in per cent. Its schema lies apart: a page needs none. */
export interface Sound extends Wanted {
  readonly volume: number;
  /** Observers' phones let the same strokes be felt. */
  readonly phones: boolean;
}

/** Nothing sounds until somebody wants it. */
export const NO_SOUND: Sound = { silence: false, close: false, warning: false, volume: 60, phones: false };
