import { useState, type RefObject } from 'react';
import { LONGEST_WIN } from '#shared/group/register/entries.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useUnsaved } from '../../../ui/unsaved.ts';
import { dayNow, newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { sprintWords as words } from '../../../words.ts';

const NOBODY = '';

/** One line and Enter: a small win is written down, said by whoever wants to be named. */
export function WinForm({
  group,
  register,
  field,
  keys,
  onText,
  onWritten,
}: {
  readonly group: GroupView;
  readonly register: KnownRegister;
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  readonly keys?: string;
  /** Of what is written so far: the page around the form asks before it is left. */
  readonly onText?: (text: string) => void;
  readonly onWritten?: () => void;
}) {
  const [text, setText] = useState('');
  const [by, setBy] = useState<string>(NOBODY);
  const [tried, setTried] = useState(false);
  useUnsaved(text.trim() !== '');
  const called = calledBy(group);
  const change = (next: string) => {
    setText(next);
    onText?.(next);
  };
  const write = async () => {
    setTried(true);
    if (text.trim() === '') return field.current?.focus();
    const done = await register.act({
      ...{ act: 'win.write', group: group.id, win: newEntryId(), text, on: dayNow() },
      by: by === NOBODY ? null : by,
    });
    if (!done) return;
    // The next one is somebody else's.
    change('');
    setBy(NOBODY);
    setTried(false);
    field.current?.focus();
    onWritten?.();
  };
  return (
    <form
      className="sprint-win"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <TextField
        label={words.win}
        value={text}
        maxLength={LONGEST_WIN}
        onChange={change}
        onEnter={() => void write()}
        error={tried && text.trim() === '' ? words.needsWin : undefined}
        inputRef={field}
        {...(keys !== undefined && { keys })}
      />
      <Choice
        label={words.by}
        value={by}
        options={[
          { value: NOBODY, label: words.nobody },
          ...group.people.map(({ person }) => ({ value: person, label: called(person) })),
        ]}
        onChange={setBy}
      />
      <Button submit>{words.write}</Button>
    </form>
  );
}
