import { useRef } from 'react';
import type { PlannedStart } from '#shared/session/keptPlan.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { plansWords } from '../../words.ts';

/** Asked before the room of a plan opens that is for a day to come: the plan goes with its room. */
export function OtherDay({
  starts: { day, begins },
  onYes,
  onClose,
}: {
  readonly starts: PlannedStart;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) {
  const words = plansWords.otherDay;
  const yes = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      urgent
      size="small"
      title={words.title(day, begins)}
      description={words.body}
      onClose={onClose}
      initialFocus={yes}
      actions={
        <>
          <Button
            ref={yes}
            look="strong"
            keys="Enter"
            onClick={() => {
              onClose();
              onYes();
            }}
          >
            {words.yes}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.no}
          </Button>
        </>
      }
    />
  );
}
