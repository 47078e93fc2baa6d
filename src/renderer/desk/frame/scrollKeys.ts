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

/** The part of a screen that is longer than what is seen of it: the largest, where there are several. */
function longest(screen: Element): Element | undefined {
  const found: Element[] = [];
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node instanceof Element; node = walker.nextNode())
    if (isLonger(node)) found.push(node);
  const size = ({ clientWidth, clientHeight }: Element): number => clientWidth * clientHeight;
  return found.toSorted((a, b) => size(b) - size(a))[0];
}

/** Looks further down or up a screen where nothing has the focus; false where all of it is seen, or something has. */
export function scrollBy(screen: Element | null, { key }: KeyboardEvent): boolean {
  if (screen === null || document.activeElement !== document.body) return false;
  const page = longest(screen);
  const step = STEPS[key];
  if (page === undefined || step === undefined) return false;
  const top = Number.isFinite(step)
    ? page.scrollTop + step * page.clientHeight
    : step > 0
      ? page.scrollHeight
      : 0;
  page.scrollTo({ top });
  return true;
}
