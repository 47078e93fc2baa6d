import type { Command } from '#shared/session/commands.ts';
import type { RecallView } from '#shared/session/recall/view.ts';
import { LinesSheet } from './LinesSheet.tsx';
import { recallWords as words } from '../../words.ts';

/** What a commitment becomes: its owner says it, and it is written down in their words. */
export function ChangeSheet({
  open,
  onSend,
  onClose,
}: {
  readonly open: NonNullable<RecallView['open']>;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { person, commitment, hears, name } = open;
  return (
    <LinesSheet
      title={words.changeTitle(name)}
      description={words.changeAbout}
      label={words.changeField}
      keep={words.changeKeep}
      onKeep={(text) =>
        onSend({
          type: 'commitment.settle',
          ...{ person, commitment, becomes: 'change', text },
          visible: hears === 'show' ? 'group' : 'owner',
        })
      }
      goesOn={false}
      onClose={onClose}
      rows={[]}
    />
  );
}
