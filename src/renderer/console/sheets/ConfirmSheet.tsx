import { useRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../../ui/Button.tsx';
import { Dialog, type DialogProps } from '../../ui/Dialog.tsx';

/** A question before an act that is not easily taken back: asked once, Enter says yes. */
export function ConfirmSheet({
  title,
  description,
  yes,
  no,
  size = 'small',
  refusal = null,
  onYes,
  onClose,
  children,
}: {
  readonly title: string;
  readonly description: ReactNode;
  readonly yes: ButtonProps['children'];
  readonly no: string;
  readonly size?: DialogProps['size'];
  /** Why yes cannot be said. */
  readonly refusal?: ButtonProps['refusal'];
  readonly onYes: () => void;
  readonly onClose: () => void;
  /** What has to be chosen or read before. */
  readonly children?: ReactNode;
}) {
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      urgent
      size={size}
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
            refusal={refusal}
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
    >
      {children}
    </Dialog>
  );
}
