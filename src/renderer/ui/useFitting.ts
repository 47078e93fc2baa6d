import { useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Makes a text as short as its place asks. `fits`: whether the place holds this much. */
export type Shorten = (text: string, fits: (text: string) => boolean) => string;

/**
 * What is shown of a text in its place, measured before the first paint and whenever place, text or typeface change.
 * `place` holds the text and nothing else; `shorten` stays the same function as long as it shortens alike.
 */
export function useFitting(place: RefObject<HTMLElement | null>, text: string, shorten: Shorten): string {
  const [kept, setFitted] = useState({ text, shown: text });
  useLayoutEffect(() => {
    const letters = place.current?.firstChild;
    const cutter = cutterOf(place.current);
    if (!(letters instanceof Text) || cutter === null) return undefined;
    const { lineHeight, fontSize } = getComputedStyle(cutter);
    // What hangs below a line is no line more.
    const spare = (parseFloat(lineHeight) || parseFloat(fontSize)) / 2;
    const fitted = (): { readonly text: string; readonly shown: string } => {
      const now = letters.data;
      const shown = shorten(text, (candidate) => {
        write(letters, candidate);
        return (
          cutter.scrollWidth <= cutter.clientWidth &&
          cutter.scrollHeight <= cutter.clientHeight + spare &&
          !reachesOut(letters, cutter) &&
          !breaksAtCut(letters)
        );
      });
      write(letters, now);
      return { text, shown };
    };
    const keep = (next: ReturnType<typeof fitted>): void =>
      setFitted((was) => (was.text === next.text && was.shown === next.shown ? was : next));
    keep(fitted());
    // Before the next paint, so that no name is seen cut by its place.
    const fit = (): void => flushSync(() => keep(fitted()));
    const sized = new ResizeObserver(fit);
    sized.observe(cutter);
    // A place that is as wide as its text does not grow by itself when there is more room.
    if (cutter.parentElement !== null) sized.observe(cutter.parentElement);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      sized.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [place, text, shorten]);
  return kept.text === text ? kept.shown : text;
}

/** Of what is measured in CSS pixels, a part that is no pixel anywhere. */
const NOTHING = 0.05;

/**
 * Whether the text reaches out of its place by less than a pixel, which `scrollWidth` rounds away: the dots of the place
 * would take the last letters, and with them what tells a name apart.
 */
function reachesOut(letters: Text, cutter: HTMLElement): boolean {
  const look = getComputedStyle(cutter);
  if (look.textOverflow !== 'ellipsis') return false;
  const line = document.createRange();
  line.selectNodeContents(letters);
  const { left, right } = line.getBoundingClientRect();
  const box = cutter.getBoundingClientRect();
  // A sheet that opens is drawn a little smaller. Its width as laid out is asked for with its parts of a pixel: a place
  // that is as wide as its text would seem drawn larger than it is, and its text too wide.
  const laidOut = parseFloat(look.width);
  const scale = laidOut > 0 ? box.width / laidOut : 1;
  const inside = (...edges: readonly string[]): number =>
    scale * edges.reduce((sum, edge) => sum + (parseFloat(edge) || 0), 0);
  return (
    right > box.right - inside(look.paddingRight, look.borderRightWidth) + NOTHING ||
    left < box.left + inside(look.paddingLeft, look.borderLeftWidth) - NOTHING
  );
}

/** Whether a line ends between the dots of a cut name and what tells it apart: it would be read as two names. */
function breaksAtCut(letters: Text): boolean {
  const cut = letters.data.search(/…\S/u);
  if (cut < 0) return false;
  const both = document.createRange();
  both.setStart(letters, cut);
  both.setEnd(letters, cut + 2);
  const tops = Array.from(both.getClientRects(), ({ top }) => top);
  return Math.max(...tops) - Math.min(...tops) > 1;
}

/** Puts a text on the page to measure it, or puts back what React wrote. One that stands there costs no new layout. */
function write(letters: Text, text: string): void {
  if (letters.data !== text) letters.data = text;
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
