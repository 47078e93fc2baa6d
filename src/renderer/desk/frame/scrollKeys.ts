/** Keys that look further down or up a page, and how far: in heights of what is seen of it. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 0.1,
  ArrowUp: -0.1,
  PageDown: 0.9,
  PageUp: -0.9,
  Home: -Infinity,
  End: Infinity,
};

/** Whether a press is one of these keys and nothing else. */
export const scrolls = ({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  Object.hasOwn(STEPS, key) && !(ctrlKey || altKey || metaKey || shiftKey);

const isLonger = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);

/** Whether it can go further that way. */
const goesOn = ({ scrollTop, scrollHeight, clientHeight }: Element, step: number): boolean =>
  step < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight && bottom > 0;
};

/**
 * What of a screen goes further: the page itself, where the window is lower than any screen may be, before the parts of it
 * that are longer than what is seen of them, the largest first.
 */
function longest(screen: Element, step: number): Element | undefined {
  const found: Element[] = [];
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node instanceof Element; node = walker.nextNode())
    if (isLonger(node) && isInSight(node)) found.push(node);
  const size = ({ clientWidth, clientHeight }: Element): number => clientWidth * clientHeight;
  const page = document.scrollingElement;
  return [...(page === null ? [] : [page]), ...found.toSorted((a, b) => size(b) - size(a))].find((one) =>
    goesOn(one, step),
  );
}

/** Looks further down or up a screen where nothing has the focus; false where all of it is seen, or something has. */
export function scrollBy(screen: Element | null, { key }: KeyboardEvent): boolean {
  if (screen === null || document.activeElement !== document.body) return false;
  const step = STEPS[key];
  const page = step === undefined ? undefined : longest(screen, step);
  if (page === undefined || step === undefined) return false;
  const top = Number.isFinite(step)
    ? page.scrollTop + step * page.clientHeight
    : step > 0
      ? page.scrollHeight
      : 0;
  page.scrollTo({ top });
  return true;
}
