import { createContext, useCallback, useContext, useLayoutEffect, type RefObject } from 'react';

/** How many sizes there are. At the last four, rules after the first are left out (`data-goes`): the facilitator can say them. */
const SIZES = 9;
/** From this size on the box is marked `data-small`. */
const SMALL_FROM = 3;

/**
 * Sets the words of a box of fixed height in the largest of the sizes of `data-fit` (0 and up, in the style sheet) at
 * which they do not lie on each other, again whenever they, the box or the typeface change. Where at the largest there is
 * room for more than has to stand there, the box is marked `data-roomy`. What a size leaves over goes to the texts in it
 * that are cut (`giveLines`): `texts`. `next`: who comes then, on one line.
 */
export function useFit(
  box: RefObject<HTMLElement | null>,
  texts: GrowingTexts,
  next: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const fits = (): boolean => heightOfWords(element) <= element.clientHeight + 1;
    const fit = (): void => {
      for (const { holder } of texts) holder.style.removeProperty('--lines');
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
    return fitNowAndLater(element, () => {
      for (const { mark } of ROOM_FOR) element.removeAttribute(mark);
      fit();
      giveLines(texts, fits);
      const isCut = next.current?.textContent.includes('…') === true;
      for (const room of ROOM_FOR) if (isCut || room.ifCut !== true) giveRoom(element, room, fits);
    });
  }, [box, texts, next]);
}

/** What stands in a box only where its size leaves room for it, and only where it is wanted: the most of it first. */
interface RoomFor {
  readonly mark: string;
  readonly ways: readonly string[];
  readonly ifCut?: true;
}

/**
 * The most wanted first: the task and the other rules beside a question, small groups as they are called on their seats,
 * a second line for whose turn it is, and for who comes then.
 */
const ROOM_FOR: readonly RoomFor[] = [
  { mark: 'data-more', ways: ['2', '1'] },
  { mark: 'data-circle-lines', ways: ['2', '1'] },
  { mark: 'data-name-lines', ways: ['2'] },
  // Where it is cut on its one line, which is measured while that is seen.
  { mark: 'data-next-lines', ways: ['2'], ifCut: true },
];

function giveRoom(box: HTMLElement, { mark, ways }: RoomFor, fits: () => boolean): void {
  for (const way of ways) {
    box.setAttribute(mark, way);
    if (fits()) return;
  }
  box.removeAttribute(mark);
}

/** A text that a size cuts to so many lines, and that may have more of them: `--lines` of what holds it. */
interface GrowingText {
  readonly place: HTMLElement;
  readonly holder: HTMLElement;
}

/** The texts of one box that may have more lines. */
export type GrowingTexts = Set<GrowingText>;

const Growing = createContext<GrowingTexts>(new Set());
export const GrowingProvider = Growing.Provider;

/** A ref for the place of a text that may have more lines (`useFit`); its parent holds them where it is not alone in it. */
export function useGrowing(shared = false): (place: HTMLElement) => () => void {
  const texts = useContext(Growing);
  return useCallback(
    (place) => {
      const text = { place, holder: (shared ? place.parentElement : null) ?? place };
      texts.add(text);
      return () => void texts.delete(text);
    },
    [texts, shared],
  );
}

/** Gives the texts that are cut one line after the other while `fits`, first to whichever has fewest, and lacks fewest. */
function giveLines(texts: GrowingTexts, fits: () => boolean): void {
  if (!fits()) return;
  let cut = [...texts].flatMap(({ place, holder }) => {
    const { lineHeight, webkitLineClamp } = getComputedStyle(place);
    const lines = parseInt(webkitLineClamp, 10);
    const missing = Math.round((place.scrollHeight - place.clientHeight) / parseFloat(lineHeight));
    return missing > 0 && lines > 0 ? [{ holder, lines, missing }] : [];
  });
  while (cut.length > 0) {
    const [least, ...others] = cut.toSorted((a, b) => a.lines - b.lines || a.missing - b.missing);
    if (least === undefined) return;
    const { holder, lines, missing } = least;
    holder.style.setProperty('--lines', String(lines + 1));
    const stays = fits();
    if (!stays) holder.style.setProperty('--lines', String(lines));
    cut = stays && missing > 1 ? [{ holder, lines: lines + 1, missing: missing - 1 }, ...others] : others;
  }
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
