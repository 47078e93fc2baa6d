import { useMemo } from 'react';

/** The lines of a screen's lists, by name: the keyboard steps through them as they stand on the page. */
export interface Lines {
  /** The ref of the element that is the line of this name. */
  readonly at: (name: string) => (element: HTMLElement | null) => void;
  readonly focus: (name: string) => void;
  /** The line that has the focus. */
  readonly focused: () => string | null;
  /** Moves the focus so many lines on, round from the last to the first; into the lists where it is in none. */
  readonly step: (by: number) => void;
}

/** Lines whose elements tell their names themselves. */
export function useLines(): Lines {
  return useMemo(() => {
    const elements = new Map<string, HTMLElement>();
    const refs = new Map<string, (element: HTMLElement | null) => void>();
    const focused = () =>
      [...elements].find(([, element]) => element === document.activeElement)?.[0] ?? null;
    const follows = (one: HTMLElement, other: HTMLElement) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    return {
      at(name) {
        const known = refs.get(name);
        if (known !== undefined) return known;
        const ref = (element: HTMLElement | null): void => {
          if (element === null) elements.delete(name);
          else elements.set(name, element);
        };
        refs.set(name, ref);
        return ref;
      },
      focus: (name) => elements.get(name)?.focus(),
      focused,
      step(by) {
        const all = [...elements].sort(([, one], [, other]) => follows(one, other));
        const at = all.findIndex(([name]) => name === focused());
        const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
        all[next]?.[1].focus();
      },
    };
  }, []);
}
