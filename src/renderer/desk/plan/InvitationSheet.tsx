import { useRef } from 'react';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { invitationWords as words } from '../../words.ts';

/** The invitation of a plan as it will be copied, and the button that does it. */
export function InvitationSheet({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { store } = useWindow('library');
  const first = useRef<HTMLButtonElement>(null);
  const copy = async () => {
    const reply = await store.request({ type: 'invitation.copy', text });
    if (!reply.ok) return tellNotDone(reply, 'plan');
    tell(words.copied);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.body}
      size="large"
      initialFocus={first}
      actions={
        <>
          <Button ref={first} look="strong" keys="Enter" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="invitation" role="group" aria-label={words.text} dir="auto">
        {text}
      </div>
    </Dialog>
  );
}
