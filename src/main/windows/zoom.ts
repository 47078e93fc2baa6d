/** How large a window's page is shown: pure, so that every key of every layout can be tried in a table. */

/** What a key press asks for. */
export type Zoom = 'in' | 'out' | 'usual';

/** As browsers step, from 100 % to 200 %. */
const FACTORS = [1, 1.1, 1.25, 1.5, 1.75, 2] as const;
export const USUAL = FACTORS[0];

/** A press as Electron tells it before the page hears it. */
export interface Press {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

/**
 * Ctrl, or Command on macOS, with +, − or 0, on the number pad too. + is also meant where it is typed with Shift, so
 * = is one; 0 is found by its place where a layout types something else there.
 */
export function zoomOf({ type, key, code, control, meta, alt }: Press, mac: boolean): Zoom | null {
  if (type !== 'keyDown' || alt || control === mac || meta !== mac) return null;
  if (key === '+' || key === '=' || code === 'NumpadAdd') return 'in';
  if (key === '-' || code === 'NumpadSubtract') return 'out';
  return key === '0' || code === 'Digit0' || code === 'Numpad0' ? 'usual' : null;
}

/** The next factor from this one, which may be any that was kept. */
export function zoomed(factor: number, zoom: Zoom): number {
  switch (zoom) {
    case 'in':
      return FACTORS.find((one) => one > factor) ?? FACTORS[FACTORS.length - 1] ?? USUAL;
    case 'out':
      return FACTORS.findLast((one) => one < factor) ?? USUAL;
    case 'usual':
      return USUAL;
  }
}
