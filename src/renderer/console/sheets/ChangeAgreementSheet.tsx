import { useRef, useState } from 'react';
import { LONGEST_AGREEMENT_LINE } from '#shared/limits.ts';
import type { AgreementView } from '#shared/session/agreement/view.ts';
import type { CommandOf } from '#shared/session/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { agreeingWords as words } from '../../words.ts';
import './sheets.css';

type How = CommandOf<'agreement.change'>['how'];

/** One line reworded, left out or added, once nobody objects. */
export function ChangeAgreementSheet({
  agreement: { lines },
  onSend,
  onClose,
}: {
  readonly agreement: AgreementView;
  readonly onSend: (command: CommandOf<'agreement.change'>) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const focused = lines.find((line) => line.focused) ?? lines[0];
  const [how, setHow] = useState<How>('reword');
  const [text, setText] = useState(focused?.text ?? '');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  if (focused === undefined) return null;
  const number = focused.line + 1;
  const isEmpty = how !== 'drop' && text.trim() === '';
  const adopt = () => {
    if (isEmpty) return;
    void onSend({
      type: 'agreement.change',
      how,
      line: focused.line,
      text: how === 'drop' ? null : text,
    }).then((done) => done && onClose());
  };
  return (
    <Dialog
      open
      size="medium"
      title={words.dialog}
      description={words.description}
      onClose={onClose}
      initialFocus={field}
      writes
      unsaved={how !== 'drop' && text.trim() !== (how === 'add' ? '' : focused.text)}
      actions={
        <>
          <Button look="strong" keys="Enter" refusal={isEmpty ? words.empty : null} onClick={adopt}>
            {words.adopt}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.leave}
          </Button>
        </>
      }
    >
      <div className="sheet-fields">
        <Choice
          label={words.how}
          value={how}
          options={[
            { value: 'reword', label: words.ways.reword(number) },
            { value: 'drop', label: words.ways.drop(number) },
            { value: 'add', label: words.ways.add },
          ]}
          onChange={(next) => {
            setHow(next);
            setText(next === 'add' ? '' : focused.text);
          }}
        />
        {how === 'drop' ? (
          <p className="spoken">
            <bdi>{focused.text}</bdi>
          </p>
        ) : (
          <TextField
            label={words.text}
            value={text}
            onChange={setText}
            onEnter={adopt}
            maxLength={LONGEST_AGREEMENT_LINE}
            spoken
            inputRef={field}
          />
        )}
        <p>
          {words.sayFirst}: <span className="spoken">{words.say}</span>
        </p>
      </div>
    </Dialog>
  );
}
