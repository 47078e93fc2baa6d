import { useEffect } from 'react';
import type { KeyScope } from '#shared/keys.ts';
import { matchKey, type KeyMatch } from './matchKey.ts';
import type { HeardKey } from './hear.ts';
import { isSheetOpen } from './openSheets.ts';
import { useKeys } from './useKeys.ts';

export interface KeyHandling {
  /** Return true when the press was used up. */
  readonly onAct: (match: KeyMatch, event: KeyboardEvent) => boolean;
  /** Keys beside the table, such as the letters of the observer's codes. Asked first. */
  readonly onOther?: (event: KeyboardEvent) => boolean;
}

/**
 * A button that was clicked does not keep the focus: the next Enter is the window's, as its great button says, and does
 * not press once more what was clicked long ago. What opens a list keeps it, and so does all of a sheet.
 */
function letGoOfClicked({ target, detail }: MouseEvent): void {
  const button =
    detail > 0 && target instanceof Element ? target.closest('button:not([aria-haspopup])') : null;
  if (button instanceof HTMLElement && button === document.activeElement && !isSheetOpen()) button.blur();
}

/** The keys of a window of the session, out of the table of keys. */
export function useSessionKeys(scope: KeyScope, { onAct, onOther }: KeyHandling): void {
  useEffect(() => {
    window.addEventListener('click', letGoOfClicked);
    return () => window.removeEventListener('click', letGoOfClicked);
  }, []);
  useKeys((event) => {
    const heard: HeardKey[] = onOther ? [{ run: () => onOther(event), overControls: true }] : [];
    const match = matchKey(event, scope);
    if (match !== null) heard.push({ run: () => onAct(match, event), always: match.entry.always ?? false });
    return heard;
  }, true);
}
