/**
 * Texts that are tried one after the other: each is answered with whether its place holds it, and the last is the one to
 * show. So many places can be tried side by side, and the page is laid out once for all of them.
 */
export type Tries = Generator<string, string, boolean>;

/** The text to show where each is answered at once. */
export function shownOf(trying: Tries, fits: (text: string) => boolean): string {
  let next = trying.next();
  while (next.done !== true) next = trying.next(fits(next.value));
  return next.value;
}
