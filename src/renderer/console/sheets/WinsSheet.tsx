import { useEffect, useState } from 'react';
import type { WinHere } from '#shared/group/sprint/winsHere.ts';
import { Kept } from '../../ui/Cover.tsx';
import { DoneSheet } from '../../ui/DoneSheet.tsx';
import { NamedText } from '../../ui/NamedText.tsx';
import { consoleWords, groupWords } from '../../words.ts';
import './sheets.css';

const words = consoleWords.wins;

/** The small wins of the group, to be read aloud in a look back: they are written on the group's page. */
export function WinsSheet({
  ask,
  onClose,
}: {
  readonly ask: () => Promise<readonly WinHere[]>;
  readonly onClose: () => void;
}) {
  const [wins, setWins] = useState<readonly WinHere[] | null>(null);
  useEffect(() => {
    let current = true;
    void ask().then((found) => {
      if (current) setWins(found);
    });
    return () => {
      current = false;
    };
  }, [ask]);
  return (
    <DoneSheet title={words.title} done={consoleWords.lines.done} size="wide" onClose={onClose}>
      {wins?.length === 0 && <p className="second sheet-hint">{words.none}</p>}
      <ul className="sheet-rows">
        {wins?.map(({ id, day, text, by }) => (
          <li key={id}>
            <span className="second">{groupWords.shortDay(day)}</span>
            <span className="spoken sheet-text" dir="auto">
              <Kept>{text}</Kept>
            </span>
            {by !== null && (
              <small className="second">
                <NamedText text={by} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </DoneSheet>
  );
}
