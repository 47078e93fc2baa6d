import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ownPageWords as words } from '../../words.ts';

/** Asked once more before somebody's own seconds are destroyed: nobody can bring them back. */
export function ForgetSheet({
  onForget,
  onClose,
}: {
  readonly onForget: () => void;
  readonly onClose: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      urgent
      title={words.forgetTitle}
      description={words.forgetSays}
      onClose={onClose}
      initialFocus={first}
      actions={
        <>
          <Button ref={first} keys="Esc" onClick={onClose}>
            {words.dontRemove}
          </Button>
          <Button look="strong" onClick={onForget}>
            {words.forgetDo}
          </Button>
        </>
      }
    />
  );
}
