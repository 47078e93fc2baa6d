import { useRef, useState } from 'react';
import type { ConsoleView } from '#shared/session/views.ts';
import { consoleWords as words } from '#shared/words/en/console.ts';
import type { Duration } from '#shared/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readLength } from '../times.ts';

/** 'We began N ago': starts the armed phase back-dated, or sets how long the running one has run. */
export function BeganEarlierSheet({
  now,
  onSet,
  onClose,
}: {
  readonly now: NonNullable<ConsoleView['now']>;
  readonly onSet: (elapsed: Duration) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const w = words.earlier;
  const set = () => {
    const elapsed = readLength(text);
    if (elapsed === null) return setWrong(true);
    onClose();
    onSet(elapsed);
  };
  return (
    <Dialog
      open
      size="small"
      title={w.title}
      description={now.phase.mode === 'armed' ? w.armed(now.title) : w.running(now.title)}
      onClose={onClose}
      initialFocus={field}
      writes
      actions={
        <>
          <Button look="strong" keys="Enter" onClick={set}>
            {w.do}
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
        onChange={(next) => {
          setText(next);
          setWrong(false);
        }}
        onEnter={set}
        placeholder={w.example}
        error={wrong ? w.wrong : null}
        maxLength={12}
        inputRef={field}
      />
    </Dialog>
  );
}
