import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ownPageWords as words } from '../../words.ts';

/** Fewer letters are guessed by trying. */
const SHORTEST = 4;

/** A word of their own, twice; that it cannot be found out or set anew is said before. */
export function SealSheet({
  onSeal,
  onClose,
}: {
  readonly onSeal: (word: string) => void;
  readonly onClose: () => void;
}) {
  const [word, setWord] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const second = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const wrong =
    [...word.trim()].length < SHORTEST ? words.sealShort : word === again ? null : words.sealDiffers;
  const seal = () => {
    setTried(true);
    if (wrong === null) onSeal(word);
  };
  return (
    <Dialog
      open
      urgent
      writes
      title={words.sealTitle}
      description={words.sealAbout}
      onClose={onClose}
      initialFocus={field}
      actions={
        <>
          <Button look="strong" keys="Enter" onClick={seal}>
            {words.sealDo}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.dontRemove}
          </Button>
        </>
      }
    >
      <div className="own-fields">
        <TextField
          label={words.sealWord}
          type="password"
          value={word}
          onChange={setWord}
          onEnter={() => second.current?.focus()}
          maxLength={200}
          inputRef={field}
        />
        <TextField
          label={words.sealAgain}
          type="password"
          value={again}
          onChange={setAgain}
          onEnter={seal}
          maxLength={200}
          error={tried ? wrong : null}
          inputRef={second}
        />
      </div>
    </Dialog>
  );
}
