import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { tellFailure } from '../../ui/Notices.tsx';
import { ownPageWords as words } from '../../words.ts';

/** Asked once more before somebody is taken out of everything: nobody can bring it back. */
export function RemoveSheet({
  name,
  onRemove,
  onClose,
}: {
  readonly name: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const [took, setTook] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      urgent
      title={words.removeTitle}
      description={words.removeSays(name)}
      onClose={onClose}
      initialFocus={first}
      actions={
        <>
          <Button ref={first} keys="Esc" onClick={onClose}>
            {words.dontRemove}
          </Button>
          <Button
            look="strong"
            refusal={took ? null : words.removeFirst}
            onRefused={(why) => tellFailure(why, 'own')}
            onClick={onRemove}
          >
            {words.removeDo}
          </Button>
        </>
      }
    >
      <Switch label={words.removeTook} on={took} onChange={setTook} />
    </Dialog>
  );
}
