import type { RefObject } from 'react';
import type { DeskKey } from '#shared/deskKeys.ts';
import { fits } from '../../ui/keys/matchKey.ts';
import { useKeys } from '../../ui/keys/useKeys.ts';
import { scrollBy, scrolls } from './scrollKeys.ts';

/** One key of a screen: listed under `?`, found with Ctrl K, and pressed. */
export interface ScreenKey extends DeskKey {
  readonly says: string;
  readonly run: () => void;
}

/** Listens for the screen's keys, and for those that scroll it where they are none of them. Where a chord stands twice, as while turns are put right, the first is meant. */
export function useScreenKeys(keys: readonly ScreenKey[], screen: RefObject<HTMLElement | null>): void {
  useKeys((event) => {
    const key = keys.find(({ chord }) => fits(chord, event));
    if (key === undefined)
      return scrolls(event) ? [{ run: () => scrollBy(screen.current, event), held: true }] : [];
    const run = () => {
      key.run();
      return true;
    };
    return [{ run, held: key.held ?? false, inText: key.inText ?? false }];
  }, false);
}
