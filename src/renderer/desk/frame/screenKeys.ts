import type { DeskKey } from '#shared/deskKeys.ts';
import { fits } from '../../ui/keys/matchKey.ts';
import { useKeys } from '../../ui/keys/useKeys.ts';

/** One key of a screen: listed under `?`, found with Ctrl K, and pressed. */
export interface ScreenKey extends DeskKey {
  readonly says: string;
  readonly run: () => void;
}

/** Listens for the screen's keys. Where a chord stands twice, as while turns are put right, the first is meant. */
export function useScreenKeys(keys: readonly ScreenKey[]): void {
  useKeys((event) => {
    const key = keys.find(({ chord }) => fits(chord, event));
    if (key === undefined) return [];
    const run = () => {
      key.run();
      return true;
    };
    return [{ run, held: key.held ?? false, inText: key.inText ?? false }];
  }, false);
}
