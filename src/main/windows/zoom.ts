/** Zooming of a window by keys. Pure, so that tests can try the keys of every keyboard layout. */

import type { ZoomAction } from '#shared/keys.ts';

/** The steps that browsers use, from 100 % to 200 %. */
const FACTORS = [1, 1.1, 1.25, 1.5, 1.75, 2] as const;
export const DEFAULT_ZOOM = FACTORS[0];

/** A key press as Electron reports it before the page receives it. */
export interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

/**
 * Ctrl (on macOS also Command) with +, − or 0, also on the number pad. On many layouts + needs Shift, so = counts as +. The
 * key of 0 counts also on layouts where it types something else.
 */
export function zoomActionFor(
  { type, key, code, control, meta, alt }: KeyPress,
  mac: boolean,
): ZoomAction | null {
  const isHeld = mac ? control !== meta : control && !meta;
  if (type !== 'keyDown' || alt || !isHeld) return null;
  if (key === '+' || key === '=' || code === 'NumpadAdd') return 'in';
  if (key === '-' || code === 'NumpadSubtract') return 'out';
  return key === '0' || code === 'Digit0' || code === 'Numpad0' ? 'reset' : null;
}

/** The next zoom factor. The current one may lie between two steps. */
export function nextZoom(factor: number, zoom: ZoomAction): number {
  switch (zoom) {
    case 'in':
      return FACTORS.find((one) => one > factor) ?? FACTORS[FACTORS.length - 1] ?? DEFAULT_ZOOM;
    case 'out':
      return FACTORS.findLast((one) => one < factor) ?? DEFAULT_ZOOM;
    case 'reset':
      return DEFAULT_ZOOM;
  }
}
