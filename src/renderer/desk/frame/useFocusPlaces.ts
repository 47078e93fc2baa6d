import { useMemo } from 'react';

/** The places of one part of a screen that the keyboard jumps to, by name: lines of a list, or fields. */
export interface FocusPlaces {
  /** The ref of the element that is the place of this name. */
  readonly at: (name: string) => (element: HTMLElement | null) => void;
  readonly focus: (name: string) => void;
  /** Focuses a place and scrolls it to the middle; the first of all places where none has this name. */
  readonly show: (name: string) => void;
  /** Moves the focus to the place that stands first on the page. */
  readonly focusFirst: () => void;
  /** The place that has the focus. */
  readonly focused: () => string | null;
  /** Moves the focus so many places on, from the last to the first; where no place has it, to the first or the last. */
  readonly step: (by: number) => void;
}

/** Places whose elements tell their names themselves. Their order is the one they have on the page. */
export function useFocusPlaces(): FocusPlaces {
  return useMemo(() => {
    const elements = new Map<string, HTMLElement>();
    const refs = new Map<string, (element: HTMLElement | null) => void>();
    const follows = (one: HTMLElement, other: HTMLElement) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    const inOrder = () => [...elements].sort(([, one], [, other]) => follows(one, other));
    const focused = () =>
      [...elements].find(([, element]) => element === document.activeElement)?.[0] ?? null;
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
      show(name) {
        const element = elements.get(name) ?? inOrder()[0]?.[1];
        element?.focus({ preventScroll: true });
        element?.scrollIntoView({ block: 'center' });
      },
      focusFirst: () => inOrder()[0]?.[1].focus(),
      focused,
      step(by) {
        const all = inOrder();
        const at = all.findIndex(([name]) => name === focused());
        const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
        all[next]?.[1].focus();
      },
    };
  }, []);
}
