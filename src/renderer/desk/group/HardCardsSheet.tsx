import { HardCards } from '../../ui/HardCards.tsx';
import { GroupSheet } from './GroupSheet.tsx';
import { hardCards as words } from '../../words.ts';

/** Cards for hard moments, where nobody meets yet. `goTo`: of the agreement that stands; empty: not agreed. */
export function HardCardsSheet({
  open,
  goTo,
  onClose,
}: {
  readonly open: boolean;
  readonly goTo: string;
  readonly onClose: () => void;
}) {
  return (
    <GroupSheet open={open} onClose={onClose} title={words.title} description={words.about}>
      <HardCards goTo={goTo} />
    </GroupSheet>
  );
}
