import { useLayoutEffect, type RefObject } from 'react';

/** A sheet that lies over the window. */
interface OpenSheet {
  /** It opens on a text field. */
  readonly writes: boolean;
  readonly element: RefObject<HTMLElement | null>;
}

/** The sheets of this page that are open, the lowest first. */
const open: OpenSheet[] = [];

/** Whether a sheet lies over the window: its keys hide the window's. */
export const isSheetOpen = (): boolean => open.length > 0;

/** Whether the sheet on top opens on a text field which does not have the focus yet: what is pressed now is meant for it. */
export function awaitsText(): boolean {
  const top = open.at(-1);
  return top?.writes === true && top.element.current?.contains(document.activeElement) !== true;
}

/** Tells the keyboard that a sheet is open, from before it is painted until it closes. */
export function useOpenSheet(isOpen: boolean, writes: boolean, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const sheet = { writes, element };
    open.push(sheet);
    return () => void open.splice(open.indexOf(sheet), 1);
  }, [isOpen, writes, element]);
}
