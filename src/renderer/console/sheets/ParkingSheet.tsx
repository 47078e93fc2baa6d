import { useState } from 'react';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { useLineOwner } from './useLineOwner.ts';
import { WhoseChoice, LineRow, LinesSheet } from './LinesSheet.tsx';
import { consoleWords as words } from '../../words.ts';

/** In the middle of one to ten. */
const USUAL = 5;

/** Topics for later with their scores, the highest first (docs/domain/rotation.md). */
export function ParkingSheet({
  view,
  speaks,
  onSend,
  onClose,
}: {
  readonly view: Pick<ConsoleView, 'people' | 'parking'>;
  readonly speaks: PersonId | null;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { people, parking } = view;
  const { owner, choose, keep } = useLineOwner(speaks ?? people[0]?.person, onSend);
  const [importance, setImportance] = useState(USUAL);
  const [urgency, setUrgency] = useState(USUAL);
  const w = words.parking;
  return (
    <LinesSheet
      wide
      title={w.dialog}
      description={w.description}
      label={w.text}
      keep={words.lines.keep}
      onKeep={(text) =>
        keep(
          (person) => ({ type: 'parking.write', person, text, importance, urgency }),
          () => {
            setImportance(USUAL);
            setUrgency(USUAL);
          },
        )
      }
      goesOn
      onClose={onClose}
      rows={parking.map((one) => (
        <LineRow
          key={one.item}
          name={one.name}
          text={one.text}
          onTakeBack={() => void onSend({ type: 'parking.takeBack', item: one.item })}
        >
          <span className="sheet-score">
            <b>{one.score}</b>{' '}
            <small className="second">{w.made(one.importance, one.urgency, one.raised)}</small>
          </span>
          <Button
            aria-label={w.raiseNamed(one.text)}
            onClick={() => void onSend({ type: 'parking.raise', item: one.item })}
          >
            {w.raise}
          </Button>
        </LineRow>
      ))}
    >
      <div className="sheet-row-fields">
        <WhoseChoice people={people} value={owner} onChange={choose} label={w.whose} />
        <div>
          <p className="sheet-label">{w.importance}</p>
          <NumberStepper label={w.importance} value={importance} onChange={setImportance} min={1} max={10} />
        </div>
        <div>
          <p className="sheet-label">{w.urgency}</p>
          <NumberStepper label={w.urgency} value={urgency} onChange={setUrgency} min={1} max={10} />
        </div>
      </div>
    </LinesSheet>
  );
}
