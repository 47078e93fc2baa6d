import { FindAct } from '../../ui/keys/FindAct.tsx';
import type { ScreenKey } from './screenKeys.ts';

/** Every act of a screen that can be found by its name. */
export function FindScreenAct({
  keys,
  onClose,
}: {
  readonly keys: readonly ScreenKey[];
  readonly onClose: () => void;
}) {
  return (
    <FindAct
      acts={keys
        .filter(({ keyOnly }) => keyOnly !== true)
        .map(({ caps, says }) => ({ act: says, label: says, keys: caps.join(' ') }))}
      // After the sheet has given the focus back.
      onFind={(says) => setTimeout(() => keys.find((key) => key.says === says)?.run(), 0)}
      onClose={onClose}
    />
  );
}
