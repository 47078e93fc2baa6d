import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** What had the focus last in a sheet, and all that could have had it then, in order. */
interface Held {
  readonly element: HTMLElement;
  readonly line: Element | null;
  readonly places: readonly HTMLElement[];
}

/**
 * Where an act takes its own button away (a date is cancelled, a person leaves), the focus goes to what stands beside it,
 * not to the sheet as a whole: the next key would have to find its way from the top. Where a sheet opened on what closes
 * it, because nothing else was read yet, the focus goes to the first of what comes. Gives what hears the focus move.
 */
export function useHeldFocus(
  sheet: RefObject<HTMLElement | null>,
  closer: RefObject<HTMLElement | null>,
): (event: FocusEvent) => void {
  const held = useRef<Held | null>(null);
  /** The focus was moved here, and nobody has pressed anywhere since. */
  const moved = useRef(false);
  const changes = useRef<{ readonly of: HTMLElement; readonly watch: MutationObserver } | null>(null);
  useEffect(() => () => changes.current?.watch.disconnect(), []);
  return ({ target }) => {
    const page = sheet.current;
    // Base UI gives the focus to the sheet as a whole some time after it was lost.
    if (target === page && moved.current) return held.current?.element.focus();
    // A sheet that lies on this one tells of its focus here too.
    if (page === null || !(target instanceof HTMLElement) || target === page || !page.contains(target))
      return;
    held.current = { element: target, line: target.parentElement, places: placesIn(page) };
    // Opened again it is another element.
    if (changes.current?.of === page) return;
    // What is asked for as the sheet opens may be read before the focus comes, and after its place was chosen.
    if (target === closer.current)
      placesIn(page)
        .find((one) => one !== target)
        ?.focus();
    changes.current?.watch.disconnect();
    const watch = new MutationObserver(() => {
      if (held.current === null || page.inert) return;
      const place = placeAfter(held.current, page);
      if (place === undefined) return;
      if (!moved.current)
        page.addEventListener('pointerdown', () => (moved.current = false), { once: true, capture: true });
      moved.current = true;
      // A window that is not the front one hears nothing of its focus.
      held.current = { element: place, line: place.parentElement, places: placesIn(page) };
      place.focus();
    });
    watch.observe(page, { childList: true, subtree: true });
    changes.current = { of: page, watch };
  };
}

/** Where the focus goes after a change of the sheet; undefined: it stays. */
function placeAfter({ element, line, places }: Held, page: HTMLElement): HTMLElement | undefined {
  const now = document.activeElement;
  // There was nothing else, and now what was waited for is read.
  if (now === element && places.length === 1) return placesIn(page).find((one) => one !== element);
  if (element.isConnected || (now !== document.body && now !== page)) return undefined;
  return besides({ element, line, places });
}

function placesIn(page: HTMLElement): HTMLElement[] {
  const places: HTMLElement[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof HTMLElement && node.tabIndex >= 0) places.push(node);
  return places;
}

/** What is nearest of what is still there: in its own line, else the one that follows, else the one before. */
function besides({ element, line, places }: Held): HTMLElement | undefined {
  const at = places.indexOf(element);
  const isThere = (one: HTMLElement): boolean => one.isConnected;
  const [before, after] = [places.slice(0, at).filter(isThere), places.slice(at + 1).filter(isThere)];
  const inLine = (one: HTMLElement): boolean => one.parentElement === line;
  return before.findLast(inLine) ?? after.find(inLine) ?? after[0] ?? before.at(-1);
}
