import { useState } from 'react';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { LineRow } from './LinesSheet.tsx';
import { OwnedLinesSheet, type OwnedLinesProps } from './OwnedLinesSheet.tsx';
import { consoleWords as words } from '../../words.ts';

/** Writes down what people learned about themselves; a line travels without its name, and only if its owner says so. */
export function InsightSheet({
  view: { people, insights },
  ...sheet
}: OwnedLinesProps & { readonly view: Pick<ConsoleView, 'people' | 'insights'> }) {
  const [release, setRelease] = useState(false);
  const w = words.insight;
  return (
    <OwnedLinesSheet
      {...sheet}
      words={w}
      people={people}
      line={(person, text) => ({ type: 'insight.write', person, text, release })}
      reset={() => setRelease(false)}
      rows={insights.map((one) => (
        <LineRow
          key={one.insight}
          name={one.name}
          text={one.text}
          onTakeBack={() => void sheet.onSend({ type: 'insight.takeBack', insight: one.insight })}
        >
          <small className="second">{one.release ? w.released : w.own}</small>
        </LineRow>
      ))}
    >
      {(whose) => (
        <>
          {whose}
          <div>
            <p className="sheet-label">{w.release}</p>
            <Segmented
              label={w.release}
              options={[
                { value: 'own', label: w.own },
                { value: 'released', label: w.released },
              ]}
              value={release ? 'released' : 'own'}
              onChange={(value) => setRelease(value === 'released')}
            />
          </div>
        </>
      )}
    </OwnedLinesSheet>
  );
}
