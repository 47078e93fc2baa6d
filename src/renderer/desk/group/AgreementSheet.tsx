import { useState } from 'react';
import { LONGEST_AGREEMENT_LINE, LONGEST_SIGNAL, MOST_AGREEMENT_LINES } from '#shared/limits.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell, tellFailure } from '../../ui/Notices.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { dayNow, newEntryId, type KnownRegister } from '../register/useRegister.ts';
import { agreeingWords, agreementTemplate, agreementWords as words, groupWords } from '../../words.ts';

interface AgreementProps {
  readonly open: boolean;
  readonly group: GroupView;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}

/** The working agreement: its lines are changed, and what is adopted is a new version with those who were there. */
export function AgreementSheet({ open, onClose, ...rest }: AgreementProps) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title} description={words.body} size="large">
      <AgreementForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

/** A line in the editor; its key stays while others are taken out. */
interface EditedLine {
  readonly key: string;
  readonly text: string;
}
const edited = (text: string): EditedLine => ({ key: newEntryId(), text });

function AgreementForm({ group, register, onClose }: Omit<AgreementProps, 'open'>) {
  const { agreements, people } = group;
  const stands = agreements.at(-1);
  const [lines, setLines] = useState(() => (stands?.lines ?? agreementTemplate).map(edited));
  const [signal, setSignal] = useState(stands?.signal ?? '');
  const [goTo, setGoTo] = useState(stands?.goTo ?? '');
  const [absent, setAbsent] = useState<readonly EntryId[]>([]);
  const labels = numberNamesakes(people.map(({ name }) => name));
  const adopt = async () => {
    if (lines.some(({ text }) => text.trim() === '')) return tellFailure(words.needsLine, 'register');
    const done = await register.act({
      act: 'agreement.adopt',
      group: group.id,
      agreement: newEntryId(),
      lines: lines.map(({ text }) => text),
      present: people.map(({ person }) => person).filter((person) => !absent.includes(person)),
      signal,
      goTo,
      on: dayNow(),
    });
    if (!done) return;
    tell(words.adopted);
    onClose();
  };
  return (
    <form
      className="group-form"
      onSubmit={(event) => {
        event.preventDefault();
        void adopt();
      }}
    >
      <ol className="agreement-lines">
        {lines.map(({ key, text }, i) => (
          <li key={key}>
            <TextField
              label={words.line(i + 1)}
              labelHidden
              spoken
              value={text}
              maxLength={LONGEST_AGREEMENT_LINE}
              onChange={(next) =>
                setLines(lines.map((line) => (line.key === key ? { ...line, text: next } : line)))
              }
            />
            <Button
              aria-label={words.lineOut(i + 1)}
              onClick={() => setLines(lines.filter((line) => line.key !== key))}
            >
              {words.out}
            </Button>
          </li>
        ))}
      </ol>
      <p className="group-acts">
        {lines.length < MOST_AGREEMENT_LINES && (
          <Button onClick={() => setLines([...lines, edited('')])}>{words.add}</Button>
        )}
      </p>
      <TextField
        label={agreeingWords.signalField}
        value={signal}
        maxLength={LONGEST_SIGNAL}
        onChange={setSignal}
      />
      <TextField label={agreeingWords.goToField} value={goTo} maxLength={LONGEST_SIGNAL} onChange={setGoTo} />
      {people.length > 0 && (
        <fieldset className="agreement-present">
          <legend className="choice-label">{words.present}</legend>
          {people.map(({ person }, i) => (
            <Switch
              key={person}
              label={labels[i] ?? ''}
              on={!absent.includes(person)}
              onChange={(on) => setAbsent(on ? absent.filter((one) => one !== person) : [...absent, person])}
            />
          ))}
        </fieldset>
      )}
      <p className="group-acts">
        <Button look="strong" submit>
          {words.adopt(agreements.length + 1)}
        </Button>
      </p>
      {agreements.length > 0 && (
        <ol className="group-sessions" aria-label={words.earlier}>
          {agreements
            .map(({ id, day, present }, i) => (
              <li key={id}>
                <span className="second">{words.version(i + 1)}</span>
                <span>
                  {groupWords.dayOnly(day)}
                  {', '}
                  {words.presentOf(present.length, people.length)}
                </span>
              </li>
            ))
            .toReversed()}
        </ol>
      )}
    </form>
  );
}
