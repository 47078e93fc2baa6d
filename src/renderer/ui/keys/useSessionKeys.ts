import type { KeyScope } from '#shared/keys.ts';
import { matchKey, type KeyMatch } from './matchKey.ts';
import type { HeardKey } from './hear.ts';
import { useKeys } from './useKeys.ts';

export interface KeyHandling {
  /** Return true when the press was used up. */
  readonly onAct: (match: KeyMatch, event: KeyboardEvent) => boolean;
  /** Keys beside the table, such as the letters of the observer's codes. Asked first. */
  readonly onOther?: (event: KeyboardEvent) => boolean;
}

/** The keys of a window of the session, out of the table of keys. */
export function useSessionKeys(scope: KeyScope, { onAct, onOther }: KeyHandling): void {
  useKeys((event) => {
    const heard: HeardKey[] = onOther ? [{ run: () => onOther(event), overControls: true }] : [];
    const match = matchKey(event, scope);
    if (match !== null) heard.push({ run: () => onAct(match, event), always: match.entry.always ?? false });
    return heard;
  }, true);
}
