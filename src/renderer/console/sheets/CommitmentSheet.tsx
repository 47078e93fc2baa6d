import { useRef, useState } from 'react';
import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/views.ts';
import { consoleWords as words } from '#shared/words/en/console.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import './sheets.css';

/** Writes a commitment of a person, in their words; what was written can be taken back. */
export function CommitmentSheet({
  view,
  onSend,
  onClose,
}: {
  readonly view: Pick<ConsoleView, 'people' | 'commitments' | 'commitmentDue'>;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { people, commitments, commitmentDue } = view;
  const [person, setPerson] = useState(
    () =>
      commitmentDue[0]?.person ?? people.find((one) => one.slot !== null)?.person ?? people[0]?.person ?? '',
  );
  const [text, setText] = useState('');
  const [visible, setVisible] = useState<'owner' | 'group'>('owner');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const w = words.commitment;
  const keep = () => {
    if (text.trim() === '' || person === '') return;
    void onSend({ type: 'commitment.write', person, text, visible }).then((kept) => kept && onClose());
  };
  return (
    <Dialog
      open
      title={w.dialog}
      description={w.description}
      onClose={onClose}
      initialFocus={field}
      writes
      actions={
        <>
          <Button look="strong" keys="Enter" onClick={keep}>
            {w.keep}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {w.cancel}
          </Button>
        </>
      }
    >
      <div className="sheet-fields">
        <TextField
          label={w.text}
          value={text}
          onChange={setText}
          onEnter={keep}
          maxLength={2000}
          spoken
          inputRef={field}
        />
        <Choice
          label={w.whose}
          value={person}
          onChange={setPerson}
          options={people.map((one) => ({ value: one.person, label: one.name }))}
        />
        <div>
          <p className="sheet-label">{w.visible}</p>
          <Segmented
            label={w.visible}
            options={[
              { value: 'owner', label: w.owner },
              { value: 'group', label: w.group },
            ]}
            value={visible}
            onChange={setVisible}
          />
        </div>
      </div>
      {commitments.length > 0 && (
        <section className="sheet-section">
          <h3>{w.list}</h3>
          <ul className="sheet-rows">
            {commitments.map((one) => (
              <li key={one.commitment}>
                <bdi className="sheet-name">{one.name}</bdi>
                <bdi className="spoken sheet-text">{one.text}</bdi>
                <Button
                  onClick={() => void onSend({ type: 'commitment.takeBack', commitment: one.commitment })}
                >
                  {w.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
