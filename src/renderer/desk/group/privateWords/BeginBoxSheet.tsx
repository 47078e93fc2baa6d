import { useRef, useState } from 'react';
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from '#shared/limits.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { privateWordWords } from '../../../words.ts';

const words = privateWordWords.box;

/** Whoever takes private words begins a box with a passphrase, twice; that a forgotten one loses all is said before. */
export function BeginBoxSheet({
  people,
  onBegin,
  onClose,
}: {
  /** Who has none yet. */
  readonly people: readonly { readonly person: EntryId; readonly name: string }[];
  readonly onBegin: (person: EntryId, passphrase: string) => void;
  readonly onClose: () => void;
}) {
  const [whose, setWhose] = useState(people[0]?.person ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const second = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const wrong =
    passphrase.trim().length < SHORTEST_PASSPHRASE
      ? words.short
      : passphrase === again
        ? null
        : words.differs;
  const begin = () => {
    setTried(true);
    if (wrong === null) onBegin(whose, passphrase);
  };
  if (people.length === 0)
    return <Dialog open title={words.title} description={words.all} onClose={onClose} />;
  return (
    <Dialog
      open
      writes
      title={words.title}
      description={words.about}
      onClose={onClose}
      initialFocus={field}
      actions={
        <Button look="strong" keys="Enter" onClick={begin}>
          {words.make}
        </Button>
      }
    >
      <div className="words-fields">
        <Choice
          label={words.whose}
          value={whose}
          options={people.map(({ person, name }) => ({ value: person, label: name }))}
          onChange={setWhose}
        />
        <TextField
          label={words.passphrase}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          onEnter={() => second.current?.focus()}
          maxLength={LONGEST_PASSPHRASE}
          inputRef={field}
        />
        <TextField
          label={words.again}
          type="password"
          value={again}
          onChange={setAgain}
          onEnter={begin}
          maxLength={LONGEST_PASSPHRASE}
          error={tried ? wrong : null}
          inputRef={second}
        />
      </div>
    </Dialog>
  );
}
