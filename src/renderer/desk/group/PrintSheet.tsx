import type { EntryId } from '#shared/group/register/entryId.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { agreementPaperWords as words, summaryScreen } from '../../words.ts';

/** A version that was adopted, or the lines of the one that is being written. */
export interface Printable {
  readonly version: number;
  readonly lines?: readonly string[];
}

/** Asks whether the agreement goes on paper or into a file. */
export function PrintSheet({
  group,
  what: { version, lines },
  onClose,
}: {
  readonly group: EntryId;
  readonly what: Printable;
  readonly onClose: () => void;
}) {
  const { store } = useWindow('library');
  const asked = lines === undefined ? { group, version } : { group, lines: [...lines] };
  const save = async () => {
    const reply = await store.request({ type: 'agreement.export', asked });
    if (!reply.ok) return reply;
    tell(summaryScreen.saved(reply.path));
    return reply;
  };
  const print = async () => {
    const reply = await store.request({ type: 'agreement.print', asked });
    if (reply.ok) tell(words.printed);
    return reply;
  };
  const take = async (how: typeof save | typeof print) => {
    const reply = await how();
    if (reply.ok) onClose();
    else tellNotDone(reply, 'agreement');
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.askTitle}
      description={words.askBody(version, lines !== undefined)}
      actions={
        <>
          <Button onClick={() => void take(print)}>{words.onPaper}</Button>
          <Button look="strong" onClick={() => void take(save)}>
            {words.asFile}
          </Button>
        </>
      }
    />
  );
}
