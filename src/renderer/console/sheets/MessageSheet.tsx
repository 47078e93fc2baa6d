import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { consoleWords as words } from '../../words.ts';

const LONGEST = 200;

/** A sentence for the room's screen. */
export function MessageSheet({
  onShow,
  onClose,
}: {
  readonly onShow: (text: string) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const w = words.message;
  const show = () => {
    if (text.trim() === '') return;
    onClose();
    onShow(text);
  };
  return (
    <Dialog
      open
      title={w.title}
      onClose={onClose}
      initialFocus={field}
      writes
      unsaved={text.trim() !== ''}
      actions={
        <>
          <Button look="strong" keys="Enter" onClick={show}>
            {w.show}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {w.cancel}
          </Button>
        </>
      }
    >
      <TextField
        label={w.field}
        value={text}
        onChange={setText}
        onEnter={show}
        placeholder={w.placeholder}
        maxLength={LONGEST}
        spoken
        inputRef={field}
      />
    </Dialog>
  );
}
