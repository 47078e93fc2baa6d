import type { ReactNode, RefObject } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { groupWords } from '../../words.ts';

/** A sheet of a group in which every act holds at once: one button puts it away. */
export function GroupSheet({
  children,
  ...sheet
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description: string;
  readonly writes?: boolean;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      {...sheet}
      size="large"
      actions={
        <Button look="strong" onClick={sheet.onClose}>
          {groupWords.done}
        </Button>
      }
    >
      {children}
    </Dialog>
  );
}
