import type { Stroke } from '#shared/sound/sound.ts';
import type { Kept } from '../bridge/sealed/keptOnDevice.ts';
import { luggageIn, pageAt, readHost, unpacked } from './luggage.ts';

/** Where this page keeps its one text. */
export const PLACE = 'talking-piece';

/**
 * What is behind the `#` of the address: the secret of the code that was scanned, or what the page took along from another
 * address; null where there is nothing. It does not stay there.
 */
export function takeFragment(): Uint8Array | Kept | null {
  const text = location.hash.slice(1);
  if (text === '') return null;
  history.replaceState(null, '', location.pathname);
  return luggageIn(text) ?? unpacked(text);
}

/**
 * Opens the address that somebody typed, with what this page keeps; false where that is no address. On a page of its own:
 * nothing may answer there, and this one could not be loaded again.
 */
export function goTo(typed: string, kept: Kept): boolean {
  const host = readHost(typed, location.hostname);
  if (host === null) return false;
  const there = pageAt(host, kept);
  const page = window.open();
  if (page === null) location.assign(there);
  else {
    // Whoever answers there has no hold on this page.
    page.opener = null;
    page.location.replace(there);
  }
  return true;
}

/** How long a tap is felt, in ms. */
const FELT_FOR = 12;

/** How a stroke of the bowl is felt: shaking and stillness in turn, in ms. */
const STROKES: Readonly<Record<Stroke, number[]>> = {
  silence: [240],
  close: [160, 200, 160],
  warning: [80],
};

/** Shakes the phone, where it can. Some browsers do so from the first finger on that was lifted. */
function shake(pattern: number | number[]): void {
  // Safari has none.
  if ('vibrate' in navigator) navigator.vibrate(pattern);
}
export const feelTap = (): void => shake(FELT_FOR);
export const feelStroke = (stroke: Stroke): void => shake(STROKES[stroke]);
