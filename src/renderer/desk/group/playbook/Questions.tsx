import { useEffect, useRef, useState } from 'react';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { sameText } from '#shared/group/playbook/playbook.ts';
import { LONGEST_BANKED } from '#shared/limits.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { dayNow, newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { playbookWords } from '../../../words.ts';

const words = playbookWords.question;

/** The question bank, and beside it what was asked in sessions and may be kept. */
export function Questions({
  group,
  register,
}: {
  readonly group: GroupView;
  readonly register: KnownRegister;
}) {
  const { store } = useWindow('library');
  const { kept, questions } = group.playbook;
  const [asked, setAsked] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    void store.query({ type: 'playbook.asked', group: group.id }).then((reply) => {
      if (current && reply.ok) setAsked(reply.answer);
    });
    return () => {
      current = false;
    };
  }, [store, group.id]);
  const offered = asked.filter((text) => !questions.some((one) => sameText(one.text, text)));
  const keep = (text: string) =>
    void register.act({
      ...{ act: 'question.keep', group: group.id, question: newEntryId(), text, on: dayNow() },
    });
  return (
    <div className="playbook-two">
      <section aria-labelledby="playbook-kept">
        <h2 id="playbook-kept">{words.list(questions.length)}</h2>
        {questions.length === 0 && <p className="second">{playbookWords.none.questions}</p>}
        <ul className="playbook-lines">
          {questions.map(({ id, text }) => (
            <li key={id}>
              <span className="spoken" dir="auto" data-written>
                {text}
              </span>
              <Button look="bare" onClick={() => void register.act({ act: 'question.drop', question: id })}>
                {words.drop}
                <span className="heard">{text}</span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {kept && (
        <section aria-labelledby="playbook-asked">
          <h2 id="playbook-asked">{words.fromSessions}</h2>
          {offered.length === 0 && <p className="second">{words.fromNone}</p>}
          <ul className="playbook-lines">
            {offered.map((text) => (
              <li key={text}>
                <span className="spoken" dir="auto" data-written>
                  {text}
                </span>
                <Button onClick={() => keep(text)}>
                  {words.keep}
                  <span className="heard">{text}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A question of anybody's is written down. */
export function QuestionSheet({
  group,
  register,
  onClose,
}: {
  readonly group: EntryId;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (text.trim() === '') return field.current?.focus();
    const asked = { act: 'question.keep', group, question: newEntryId(), text, on: dayNow() } as const;
    if (await register.act(asked)) onClose();
  };
  return (
    <Dialog
      open
      writes
      unsaved={text.trim() !== ''}
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
      <TextField
        label={words.text}
        lines={2}
        spoken
        value={text}
        maxLength={LONGEST_BANKED}
        error={tried && text.trim() === '' ? words.needsText : undefined}
        inputRef={field}
        onChange={setText}
        onEnter={() => void save()}
      />
    </Dialog>
  );
}
