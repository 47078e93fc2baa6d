import { useState } from 'react';
import type { GroupView } from '#shared/group/register/views.ts';
import { PLAYBOOK_PAPERS, type PlaybookPaperKind } from '#shared/group/playbook/paperKinds.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { tell } from '../../../ui/Notices.tsx';
import { tellNotDone } from '../../../ui/tellNotDone.ts';
import { playbookWords } from '../../../words.ts';

const words = playbookWords.papers;

/** Which paper of the playbook is printed or saved, and how. */
export function PapersSheet({ group, onClose }: { readonly group: GroupView; readonly onClose: () => void }) {
  const { store } = useWindow('library');
  // Without a playbook there is the pack, and the sheets.
  const kinds = PLAYBOOK_PAPERS.filter((kind) => group.playbook.kept || kind !== 'playbook');
  const [what, setWhat] = useState<PlaybookPaperKind>(kinds[0] ?? 'newcomer');
  const asked = { group: group.id, what };
  const save = async (as: 'pdf' | 'markdown') => {
    const reply = await store.request({ type: 'playbook.export', ...asked, as });
    if (!reply.ok) return tellNotDone(reply, 'register');
    tell(words.saved(reply.path));
    onClose();
  };
  const print = async () => {
    const reply = await store.request({ type: 'playbook.print', ...asked });
    if (!reply.ok) return tellNotDone(reply, 'register');
    tell(words.printed);
    onClose();
  };
  return (
    <Dialog
      open
      title={words.title}
      description={words.body}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void print()}>{words.print}</Button>
          <Button onClick={() => void save('markdown')}>{words.markdown}</Button>
          <Button look="strong" onClick={() => void save('pdf')}>
            {words.pdf}
          </Button>
        </>
      }
    >
      <Choice<PlaybookPaperKind>
        label={words.which}
        value={what}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={setWhat}
      />
    </Dialog>
  );
}
