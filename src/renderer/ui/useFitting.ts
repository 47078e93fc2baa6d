import { useLayoutEffect, useState, type RefObject } from 'react';
import { keepFitting } from './fitting.ts';
import type { Tries } from './tries.ts';

/**
 * What is shown of a text in its place, measured before the first paint and whenever place, text or typeface change.
 * `place` holds the text and nothing else; `shorten` says what is tried, and stays the same function as long as it
 * shortens alike.
 */
export function useFitting(
  place: RefObject<HTMLElement | null>,
  text: string,
  shorten: (text: string) => Tries,
): string {
  const [kept, setFitted] = useState({ text, shown: text });
  useLayoutEffect(() => {
    const letters = place.current?.firstChild;
    const cutter = cutterOf(place.current);
    if (!(letters instanceof Text) || cutter === null) return undefined;
    return keepFitting({
      letters,
      cutter,
      tries: () => shorten(text),
      show: (shown) => setFitted((was) => (was.text === text && was.shown === shown ? was : { text, shown })),
    });
  }, [place, text, shorten]);
  return kept.text === text ? kept.shown : text;
}

/** How many elements above the text its place may be. */
const NEAR = 5;
const CUTS = /^(?:hidden|clip)$/;

/** The nearest element that cuts what it has no room for. */
function cutterOf(element: HTMLElement | null): HTMLElement | null {
  let one = element;
  for (let steps = 0; one !== null && steps < NEAR; steps += 1) {
    const { overflowX, overflowY, display } = getComputedStyle(one);
    if (display !== 'inline' && (CUTS.test(overflowX) || CUTS.test(overflowY))) return one;
    one = one.parentElement;
  }
  return null;
}
