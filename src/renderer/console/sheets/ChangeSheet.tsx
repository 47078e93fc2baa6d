import { useState } from 'react';
import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { mostVisible, type Visible } from '#shared/session/lines/commitment.ts';
import type { RecallView } from '#shared/session/recall/view.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { LinesSheet } from './LinesSheet.tsx';
import { commitmentSheetWords, recallWords as words } from '../../words.ts';

/**
 * What a commitment becomes: its owner says it, and it is written down in their words. That the old one was shown to the
 * group is no yes to what they write: who may see it is as they chose the last time, and can be chosen anew.
 */
export function ChangeSheet({
  open,
  view: { lastVisible, level },
  onSend,
  onClose,
}: {
  readonly open: NonNullable<RecallView['open']>;
  readonly view: Pick<ConsoleView, 'lastVisible' | 'level'>;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { person, commitment, name } = open;
  const may: readonly Visible[] = mostVisible(level.now) === 'group' ? ['owner', 'group'] : ['owner'];
  const [chosen, choose] = useState<Visible>(lastVisible[person] ?? 'owner');
  const visible = may.includes(chosen) ? chosen : 'owner';
  return (
    <LinesSheet
      title={words.changeTitle(name)}
      description={words.changeAbout}
      label={words.changeField}
      keep={words.changeKeep}
      onKeep={(text) =>
        onSend({
          type: 'commitment.settle',
          ...{ person, commitment, becomes: 'change', text, visible },
        })
      }
      goesOn={false}
      onClose={onClose}
      rows={[]}
    >
      <div>
        <p className="sheet-label">{commitmentSheetWords.visible}</p>
        <Segmented
          label={commitmentSheetWords.visible}
          options={may.map((value) => ({ value, label: commitmentSheetWords.who[value] }))}
          value={visible}
          onChange={choose}
        />
      </div>
    </LinesSheet>
  );
}
