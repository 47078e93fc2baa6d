import { useState } from 'react';
import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useLineOwner } from './useLineOwner.ts';
import { WhoseChoice, LineRow, LinesSheet } from './LinesSheet.tsx';
import { consoleWords as words } from '../../words.ts';

/** Writes commitments, in people's own words: of everybody in turn where everybody's is due. */
export function CommitmentSheet({
  view,
  onSend,
  onClose,
}: {
  readonly view: Pick<ConsoleView, 'people' | 'commitments' | 'commitmentDue'>;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { people, commitments, commitmentDue } = view;
  const [visible, setVisible] = useState<'owner' | 'group'>('owner');
  const first = people.find((one) => one.slot !== null) ?? people[0];
  const { owner, choose, keep } = useLineOwner(commitmentDue[0]?.person ?? first?.person, onSend);
  const w = words.commitment;
  return (
    <LinesSheet
      title={w.dialog}
      description={w.description}
      label={w.text}
      keep={w.keep}
      onKeep={(text) => keep((person) => ({ type: 'commitment.write', person, text, visible }))}
      goesOn={commitmentDue.length > 1}
      onClose={onClose}
      rows={commitments.map((one) => (
        <LineRow
          key={one.commitment}
          name={one.name}
          text={one.text}
          onTakeBack={() => void onSend({ type: 'commitment.takeBack', commitment: one.commitment })}
        />
      ))}
    >
      <WhoseChoice people={people} value={owner} onChange={choose} label={w.whose} />
      <div>
        <p className="sheet-label">{w.visible}</p>
        <Segmented
          label={w.visible}
          options={[
            { value: 'owner', label: w.owner },
            { value: 'group', label: w.group },
          ]}
          value={visible}
          onChange={setVisible}
        />
      </div>
    </LinesSheet>
  );
}
