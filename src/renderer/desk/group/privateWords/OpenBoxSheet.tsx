import { useRef, useState } from 'react';
import { LONGEST_PASSPHRASE } from '#shared/limits.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { NamedBox } from './namedBox.ts';
import { privateWordWords } from '../../../words.ts';

const words = privateWordWords.open;

/** The passphrase of a box; another one opens nothing. */
export function OpenBoxSheet({
  boxes,
  onOpen,
  onClose,
}: {
  readonly boxes: readonly NamedBox[];
  /** Resolves to whether it was the passphrase. */
  readonly onOpen: (box: EntryId, passphrase: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const [whose, setWhose] = useState(boxes[0]?.box ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const open = async () => {
    setWrong(false);
    if (await onOpen(whose, passphrase)) return;
    setPassphrase('');
    setWrong(true);
    field.current?.focus();
  };
  const go = () => void open();
  return (
    <Dialog
      open
      writes
      title={words.title}
      description={words.about}
      onClose={onClose}
      initialFocus={field}
      actions={
        <Button look="strong" keys="Enter" onClick={go}>
          {words.do}
        </Button>
      }
    >
      <div className="words-fields">
        <Choice
          label={words.whose}
          value={whose}
          options={boxes.map(({ box, name }) => ({ value: box, label: name }))}
          onChange={setWhose}
        />
        <TextField
          label={words.passphrase}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          onEnter={go}
          maxLength={LONGEST_PASSPHRASE}
          error={wrong ? words.wrong : null}
          inputRef={field}
        />
      </div>
    </Dialog>
  );
}
