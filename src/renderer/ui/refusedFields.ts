import { createContext, useContext, useEffect, useMemo, useRef, type RefObject } from 'react';

/** A field that refuses what stands in it, or that it is empty. */
interface RefusedField {
  readonly place: HTMLElement;
  /** It took what stood in it before: it refuses because of something that was done since. */
  readonly isNew: boolean;
  /** Brings it into sight with its sentence, and gives it the focus. */
  readonly show: () => void;
}

/** Tells a sheet or a page that a field of it refuses; what is given back takes that back. */
type TellRefused = (field: RefusedField) => () => void;

/** The sheet or the page that a field lies in; null outside of one. */
export const RefusedIn = createContext<TellRefused | null>(null);

/** A field tells, for as long as it refuses, where it is to be found. `place`: all of it; `control`: what takes the focus. */
export function useRefused(
  refuses: boolean,
  place: RefObject<HTMLElement | null>,
  control: RefObject<HTMLElement | null>,
): void {
  const tell = useContext(RefusedIn);
  const tookIt = useRef(false);
  useEffect(() => {
    const field = place.current;
    if (!refuses) tookIt.current = true;
    if (!refuses || tell === null || field === null) return undefined;
    const show = (): void => {
      if (!field.contains(document.activeElement)) control.current?.focus();
      field.scrollIntoView({ block: 'nearest' });
    };
    return tell({ place: field, isNew: tookIt.current, show });
  }, [refuses, tell, place, control]);
}

/** What a sheet or a page does about fields that refuse. */
export interface Refusals {
  readonly tell: TellRefused;
  /** Somebody did something: a field that refuses because of it is shown. `wants`: that which fields may stand against. */
  readonly acted: (wants: boolean) => void;
  /** Somebody writes: a field that refuses meanwhile is not what they look for. */
  readonly wrote: () => void;
}

/**
 * A refusal is never out of sight: where an act is refused by a field, the first field that refuses is scrolled to and
 * has the focus, also where it refuses only once the answer is there.
 */
export function useRefusals(): Refusals {
  const fields = useRef(new Set<RefusedField>());
  const awaited = useRef(false);
  return useMemo(() => {
    const showFirst = (): void => {
      const [first] = [...fields.current].toSorted((a, b) =>
        a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
      if (first === undefined) return;
      awaited.current = false;
      first.show();
    };
    return {
      tell: (field) => {
        fields.current.add(field);
        // All fields that refuse by now have told it before the first of them is looked for.
        if (awaited.current && field.isNew) queueMicrotask(() => awaited.current && showFirst());
        return () => void fields.current.delete(field);
      },
      acted: (wants) => {
        awaited.current = true;
        if (wants) requestAnimationFrame(() => awaited.current && showFirst());
      },
      wrote: () => {
        awaited.current = false;
      },
    };
  }, []);
}
