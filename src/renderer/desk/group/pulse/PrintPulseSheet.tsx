import type { PulseKind } from '#shared/group/pulse/questions.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { tell } from '../../../ui/Notices.tsx';
import { tellNotDone } from '../../../ui/tellNotDone.ts';
import { GroupSheet } from '../GroupSheet.tsx';
import { programmeWords, pulseWords } from '../../../words.ts';

const words = pulseWords.print;

/** Empty forms on paper, for a pulse that no laptop goes round for. */
export function PrintPulseSheet({
  open,
  group,
  asks,
  onClose,
}: {
  readonly open: boolean;
  readonly group: EntryId;
  readonly asks: PulseKind;
  readonly onClose: () => void;
}) {
  const { store } = useWindow('library');
  const keep = async () => {
    const reply = await store.request({ type: 'pulse.exportPaper', group, asks });
    if (reply.ok) tell(programmeWords.print.kept(reply.path));
    else tellNotDone(reply, 'register');
  };
  const print = async () => {
    const reply = await store.request({ type: 'pulse.printPaper', group, asks });
    if (!reply.ok) tellNotDone(reply, 'register');
  };
  return (
    <GroupSheet open={open} onClose={onClose} title={words.title} description={words.body}>
      <div className="pulse-print">
        <Button onClick={() => void keep()}>{programmeWords.print.pdf}</Button>
        <Button onClick={() => void print()}>{programmeWords.print.paper}</Button>
      </div>
    </GroupSheet>
  );
}
