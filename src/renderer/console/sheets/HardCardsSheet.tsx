import { DoneSheet } from '../../ui/DoneSheet.tsx';
import { HardCards } from '../../ui/HardCards.tsx';
import { consoleWords, hardCards as words } from '../../words.ts';
import './sheets.css';

/** Cards for hard moments, while a session runs: nothing of what is said with them is stored. */
export const HardCardsSheet = ({
  goTo,
  onClose,
}: {
  readonly goTo: string;
  readonly onClose: () => void;
}) => (
  <DoneSheet title={words.title} done={consoleWords.lines.done} size="wide" onClose={onClose}>
    <p className="second sheet-hint">{words.about}</p>
    <HardCards goTo={goTo} />
  </DoneSheet>
);
