import { useLayoutEffect, type RefObject } from 'react';

/** How many sizes there are. At the last four, rules after the first are left out (`data-goes`): the facilitator can say them. */
const SIZES = 9;
/** From this size on the box is marked `data-small`. */
const SMALL_FROM = 3;

/**
 * Sets the words of a box of fixed height in the largest of the sizes of `data-fit` (0 and up, in the style sheet) at
 * which they do not lie on each other, again whenever they, the box or the typeface change. Where at the largest there is
 * room for more than has to stand there, the box is marked `data-roomy`.
 */
export function useFit(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const fits = (): boolean => heightOfWords(element) <= element.clientHeight + 1;
    const fit = (): void => {
      element.setAttribute('data-fit', '0');
      element.removeAttribute('data-small');
      element.setAttribute('data-roomy', '');
      if (fits()) return;
      element.removeAttribute('data-roomy');
      for (let step = 0; step < SIZES; step += 1) {
        element.setAttribute('data-fit', String(step));
        element.toggleAttribute('data-small', step >= SMALL_FROM);
        if (fits()) return;
      }
    };
    return fitNowAndLater(element, fit);
  }, [box]);
}

/** Sets `data-tight` on a box of fixed height while its words need more than that, so that it may set them smaller. */
export function useTightWords(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    return fitNowAndLater(element, () => {
      element.removeAttribute('data-tight');
      element.toggleAttribute('data-tight', element.scrollHeight > element.clientHeight);
    });
  }, [box]);
}

/** Calls at once, and whenever the words of the element, its size or the typeface change, until the answer is called. */
function fitNowAndLater(element: HTMLElement, fit: () => void): () => void {
  fit();
  const sized = new ResizeObserver(fit);
  sized.observe(element);
  const changed = new MutationObserver(fit);
  changed.observe(element, { childList: true, subtree: true, characterData: true });
  document.fonts.addEventListener('loadingdone', fit);
  return () => {
    sized.disconnect();
    changed.disconnect();
    document.fonts.removeEventListener('loadingdone', fit);
  };
}

/** Of the parts one below the other. What hangs below a last line is no part of it. */
function heightOfWords(element: HTMLElement): number {
  const parts = Array.from(element.children, (part) => (part as HTMLElement).offsetHeight);
  const between = parseFloat(getComputedStyle(element).rowGap) || 0;
  return parts.reduce((sum, part) => sum + part, between * Math.max(0, parts.length - 1));
}
