import { useRef, useState } from 'react';
import type { Term } from '#shared/group/playbook/playbook.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { LONGEST_MEANING, LONGEST_WORD } from '#shared/limits.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { playbookWords } from '../../../words.ts';

const words = playbookWords.term;

/** The words that a group uses, and what it means by them. */
export function Terms({
  terms,
  register,
}: {
  readonly terms: readonly Term[];
  readonly register: KnownRegister;
}) {
  return (
    <section aria-labelledby="playbook-terms">
      <h2 id="playbook-terms">{words.list(terms.length)}</h2>
      {terms.length === 0 && <p className="second">{playbookWords.none.terms}</p>}
      <ul className="playbook-lines">
        {terms.map(({ id, word, means }) => (
          <li key={id}>
            <span>
              <b dir="auto" data-written>
                {word}
              </b>{' '}
              <span className="spoken" dir="auto" data-written>
                {means}
              </span>
            </span>
            <Button look="bare" onClick={() => void register.act({ act: 'term.drop', term: id })}>
              {words.drop}
              <span className="heard">{word}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A word and what it means are written down. */
export function TermSheet({
  group,
  register,
  onClose,
}: {
  readonly group: EntryId;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [word, setWord] = useState('');
  const [means, setMeans] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = word.trim() === '' || means.trim() === '';
  const save = async () => {
    setTried(true);
    if (lacks) return field.current?.focus();
    if (await register.act({ act: 'term.say', group, term: newEntryId(), word, means })) onClose();
  };
  return (
    <Dialog
      open
      writes
      unsaved={means.trim() !== ''}
      title={words.title}
      description={words.body}
      initialFocus={field}
      onClose={onClose}
      actions={
        <Button look="strong" onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <div className="playbook-form">
        <TextField
          label={words.word}
          value={word}
          maxLength={LONGEST_WORD}
          error={tried && lacks ? words.needsBoth : undefined}
          inputRef={field}
          onChange={setWord}
        />
        <TextField
          label={words.means}
          lines={2}
          spoken
          value={means}
          maxLength={LONGEST_MEANING}
          onChange={setMeans}
          onEnter={() => void save()}
        />
      </div>
    </Dialog>
  );
}
