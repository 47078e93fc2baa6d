import { useRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { consoleWords as words } from '../../words.ts';

/** A question before an act that is not easily taken back: asked once, Enter says yes. */
export function ConfirmSheet({
  title,
  description,
  yes,
  no,
  onYes,
  onClose,
}: {
  readonly title: string;
  readonly description: ReactNode;
  readonly yes: ButtonProps['children'];
  readonly no: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      urgent
      size="small"
      title={title}
      description={description}
      onClose={onClose}
      initialFocus={first}
      actions={
        <>
          <Button
            ref={first}
            look="strong"
            keys="Enter"
            onClick={() => {
              onClose();
              onYes();
            }}
          >
            {yes}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {no}
          </Button>
        </>
      }
    />
  );
}

export const endNowQuestion = {
  title: words.endNow.title,
  description: words.endNow.description,
  yes: words.endNow.yes,
  no: words.endNow.no,
} as const;
