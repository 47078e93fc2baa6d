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

/** Opened again while it still fades. */
function bringBack({ element }: OpenSheet): void {
  if (element.current !== null) element.current.inert = false;
}

/** Nothing in it can have the focus any more. */
function setAside({ element }: OpenSheet): void {
  const page = element.current;
  if (page === null) return;
  page.inert = true;
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && page.contains(focused)) focused.blur();
}

/**
 * Tells the keyboard that a sheet is open, from before it is painted until it closes. While it fades nothing in it can
 * have the focus any more: the next key is the window's, and not a letter in a field that goes.
 */
export function useOpenSheet(isOpen: boolean, writes: boolean, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const sheet = { writes, element };
    open.push(sheet);
    bringBack(sheet);
    return () => {
      open.splice(open.indexOf(sheet), 1);
      setAside(sheet);
    };
  }, [isOpen, writes, element]);
}
