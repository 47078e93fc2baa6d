import { useState } from 'react';
import type { WaitingTopic } from '#shared/group/register/parking.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { Button } from '../../ui/Button.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { GroupParked } from './GroupParked.tsx';
import { LineRow } from './LinesSheet.tsx';
import { ParkedWeights } from './ParkedWeights.tsx';
import { USUAL_WEIGHTS } from '../usualWeights.ts';
import { OwnedLinesSheet, type OwnedLinesProps } from './OwnedLinesSheet.tsx';
import { consoleWords as words } from '../../words.ts';

/** Topics for later with their scores, the highest first (docs/domain/rotation.md). */
export function ParkingSheet({
  view,
  askParked,
  ...sheet
}: OwnedLinesProps & {
  readonly view: Pick<ConsoleView, 'people' | 'parking' | 'cards' | 'queue' | 'board'>;
  readonly askParked: () => Promise<readonly WaitingTopic[]>;
}) {
  const { people, parking } = view;
  const [importance, setImportance] = useState(USUAL_WEIGHTS.importance);
  const [urgency, setUrgency] = useState(USUAL_WEIGHTS.urgency);
  const w = words.parking;
  return (
    <OwnedLinesSheet
      {...sheet}
      wide
      words={w}
      people={people}
      line={(person, text) => ({ type: 'parking.write', person, text, importance, urgency })}
      reset={() => {
        setImportance(USUAL_WEIGHTS.importance);
        setUrgency(USUAL_WEIGHTS.urgency);
      }}
      more={
        <GroupParked
          view={view}
          ask={askParked}
          weighed
          bring={({ person, text, importance: weight, urgency: haste }) => ({
            ...{ type: 'parking.write', person, text },
            ...{ importance: weight, urgency: haste },
          })}
          onSend={sheet.onSend}
        />
      }
      rows={parking.map((one) => (
        <LineRow
          key={one.item}
          name={one.name}
          text={one.text}
          onTakeBack={() => void sheet.onSend({ type: 'parking.takeBack', item: one.item })}
        >
          <span className="sheet-score">
            <b>{one.score}</b>{' '}
            <small className="second">{w.made(one.importance, one.urgency, one.raised)}</small>
          </span>
          <ParkedWeights
            text={one.text}
            weights={one}
            onWeigh={(weights) => void sheet.onSend({ type: 'parking.weigh', item: one.item, ...weights })}
          />
          <Button
            aria-label={w.raiseNamed(one.text)}
            onClick={() => void sheet.onSend({ type: 'parking.raise', item: one.item })}
          >
            {w.raise}
          </Button>
        </LineRow>
      ))}
    >
      {(whose) => (
        <div className="sheet-row-fields">
          {whose}
          <div>
            <p className="sheet-label">{w.importance}</p>
            <NumberStepper
              label={w.importance}
              value={importance}
              onChange={setImportance}
              min={1}
              max={10}
            />
          </div>
          <div>
            <p className="sheet-label">{w.urgency}</p>
            <NumberStepper label={w.urgency} value={urgency} onChange={setUrgency} min={1} max={10} />
          </div>
        </div>
      )}
    </OwnedLinesSheet>
  );
}
