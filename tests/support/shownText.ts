/**
 * What is shown stands beside what is heard in its place (`ui/Heard.tsx`); a test asks for one of them. The two that
 * take an element are sent into a page whole, so they use nothing from outside.
 */

/** What a reader sees of an element. */
export function shownText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll('.heard')) one.remove();
  return copy.textContent ?? '';
}

/** What a screen reader says of it. */
export function heardText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll('[aria-hidden="true"]')) one.remove();
  return copy.textContent ?? '';
}

/** What a reader sees of markup. */
export const shownMarkup = (markup: string): string =>
  markup.replaceAll(/<span class="heard">[^<]*<\/span>/g, '');
