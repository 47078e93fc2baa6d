import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { consoleWords } from '../../words.ts';

const words = consoleWords.cover;

/** The only display shows the room, and a key was pressed that shows what is private: asked first, and then pressed again. */
export function BehindCoverSheet({
  onShow,
  onClose,
}: {
  readonly onShow: () => void;
  readonly onClose: () => void;
}) {
  const show = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      urgent
      size="small"
      title={words.asks}
      description={words.asksWhy}
      onClose={onClose}
      initialFocus={show}
      actions={
        <>
          <Button ref={show} look="strong" keys="Enter" onClick={onShow}>
            {words.show}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.stays}
          </Button>
        </>
      }
    />
  );
}
