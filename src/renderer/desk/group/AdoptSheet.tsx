import { useState } from 'react';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { LONGEST_SIGNAL } from '#shared/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/Notices.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { dayNow, newEntryId, type KnownRegister } from '../register/useRegister.ts';
import { agreeingWords, agreementEditorWords as words, agreementWords } from '../../words.ts';

/** What is asked before a version stands: who is here, and what was agreed for when it is needed. */
export function AdoptSheet({
  group,
  register,
  lines,
  onAdopted,
  onClose,
}: {
  readonly group: GroupView;
  readonly register: KnownRegister;
  readonly lines: readonly string[];
  readonly onAdopted: () => void;
  readonly onClose: () => void;
}) {
  const { agreements, people } = group;
  const stands = agreements.at(-1);
  const [signal, setSignal] = useState(stands?.signal ?? '');
  const [goTo, setGoTo] = useState(stands?.goTo ?? '');
  const [absent, setAbsent] = useState<readonly EntryId[]>([]);
  const labels = people.map(({ person }) => calledBy(group)(person));
  const adopt = async () => {
    const done = await register.act({
      act: 'agreement.adopt',
      group: group.id,
      agreement: newEntryId(),
      lines: [...lines],
      present: people.map(({ person }) => person).filter((person) => !absent.includes(person)),
      signal,
      goTo,
      on: dayNow(),
    });
    if (!done) return;
    tell(agreementWords.adopted);
    onAdopted();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.adoptTitle}
      description={words.adoptBody(agreements.length + 1, lines.length)}
      actions={
        <>
          <Button onClick={onClose}>{words.adoptNo}</Button>
          <Button look="strong" onClick={() => void adopt()}>
            {words.adoptYes}
          </Button>
        </>
      }
    >
      <div className="group-form">
        <TextField
          label={agreeingWords.signalField}
          value={signal}
          maxLength={LONGEST_SIGNAL}
          onChange={setSignal}
          onEnter={() => void adopt()}
        />
        <TextField
          label={agreeingWords.goToField}
          value={goTo}
          maxLength={LONGEST_SIGNAL}
          onChange={setGoTo}
          onEnter={() => void adopt()}
        />
        {people.length > 0 && (
          <fieldset className="agreement-present">
            <legend className="choice-label">{agreementWords.present}</legend>
            {people.map(({ person }, i) => (
              <Switch
                key={person}
                label={labels[i] ?? ''}
                on={!absent.includes(person)}
                onChange={(on) =>
                  setAbsent(on ? absent.filter((one) => one !== person) : [...absent, person])
                }
              />
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
