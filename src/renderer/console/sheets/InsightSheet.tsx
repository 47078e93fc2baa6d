import { useState } from 'react';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useLineOwner } from './useLineOwner.ts';
import { WhoseChoice, LineRow, LinesSheet } from './LinesSheet.tsx';
import { consoleWords as words } from '../../words.ts';

/** Writes down what people learned about themselves; a line travels without its name, and only if its owner says so. */
export function InsightSheet({
  view,
  speaks,
  onSend,
  onClose,
}: {
  readonly view: Pick<ConsoleView, 'people' | 'insights'>;
  /** Whose turn it is: the line is theirs unless another name is chosen. */
  readonly speaks: PersonId | null;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { people, insights } = view;
  const { owner, choose, keep } = useLineOwner(speaks ?? people[0]?.person, onSend);
  const [release, setRelease] = useState(false);
  const w = words.insight;
  return (
    <LinesSheet
      title={w.dialog}
      description={w.description}
      label={w.text}
      keep={words.lines.keep}
      onKeep={(text) =>
        keep(
          (person) => ({ type: 'insight.write', person, text, release }),
          () => setRelease(false),
        )
      }
      goesOn
      onClose={onClose}
      rows={insights.map((one) => (
        <LineRow
          key={one.insight}
          name={one.name}
          text={one.text}
          onTakeBack={() => void onSend({ type: 'insight.takeBack', insight: one.insight })}
        >
          <small className="second">{one.release ? w.released : w.own}</small>
        </LineRow>
      ))}
    >
      <WhoseChoice people={people} value={owner} onChange={choose} label={w.whose} />
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
    </LinesSheet>
  );
}
