import { useRef, useState } from 'react';
import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { dayNow, newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { programmeWords as words } from '../../../words.ts';
import { LONGEST_SEED } from '#shared/limits.ts';
import { seedByChance } from './seedByChance.ts';

interface RedrawProps {
  readonly open: boolean;
  readonly programme: ProgrammeView;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}

/** Draws the periods that have not begun anew, with a seed that is seen; or ends the programme. */
export function RedrawSheet({ open, programme, register, onClose }: RedrawProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [seed, setSeed] = useState(seedByChance);
  const [tried, setTried] = useState(false);
  const { at, id, periods } = programme;
  const begun = at.state === 'now' ? at.period : at.state === 'before' ? 0 : periods;
  const again = async () => {
    setTried(true);
    const said = seed.trim();
    if (said === '') return;
    const asked = { programme: id, drawn: newEntryId(), seed: said, on: dayNow() };
    if (!(await register.act({ act: 'pairs.redraw', ...asked }))) return;
    setSeed(seedByChance());
    setTried(false);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.redraw.title}
      description={`${words.redraw.body(begun)} ${words.redraw.same}`}
      writes
      initialFocus={field}
      actions={
        <Button look="strong" keys="Enter" onClick={() => void again()}>
          {words.redraw.yes}
        </Button>
      }
    >
      <div className="group-form">
        <TextField
          label={words.redraw.seed}
          value={seed}
          onChange={setSeed}
          maxLength={LONGEST_SEED}
          onEnter={() => void again()}
          inputRef={field}
          error={tried && seed.trim() === '' ? words.redraw.noSeed : undefined}
        />
        <p className="second">{words.redraw.removeBody}</p>
        <p>
          <Button
            onClick={() => {
              onClose();
              void register.act({ act: 'pairs.remove', programme: id });
            }}
          >
            {words.redraw.remove}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
