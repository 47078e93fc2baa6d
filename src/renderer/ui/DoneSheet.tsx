import { useRef, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog, type DialogProps } from './Dialog.tsx';

/** A sheet whose settings hold at once: there is nothing to confirm, and one button puts it away. */
export function DoneSheet({
  title,
  done,
  size = 'medium',
  onClose,
  children,
}: {
  readonly title: string;
  /** What the one button says. */
  readonly done: string;
  readonly size?: DialogProps['size'];
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      size={size}
      title={title}
      onClose={onClose}
      initialFocus={first}
      actions={
        <Button ref={first} look="strong" keys="Esc" onClick={onClose}>
          {done}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}
