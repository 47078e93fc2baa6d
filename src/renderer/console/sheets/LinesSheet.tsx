import { useRef, useState, type ReactNode } from 'react';
import type { PersonId } from '#shared/session/ids.ts';
import type { ConsolePerson } from '#shared/session/people/view.ts';
import { lettersIn } from '#shared/session/lines/letters.ts';
import { NamedText } from '../../ui/NamedText.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Kept } from '../../ui/Cover.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { consoleWords as words } from '../../words.ts';
import './sheets.css';

const LONGEST = 2000;

type Fields = ReactNode | ((write: () => void) => ReactNode);

/** A sheet that writes lines down: the field first, what belongs to the line below it, then what is written so far. */
export function LinesSheet({
  title,
  description,
  label,
  keep,
  longest,
  onKeep,
  goesOn,
  whyNot = null,
  children,
  rows,
  more,
  wide = false,
  onClose,
}: {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  /** On the button that keeps the line. */
  readonly keep: string;
  /** How many letters it may have, and what is said where it has more. */
  readonly longest?: { readonly letters: number; readonly says: (over: number) => string };
  /** True once it is kept. */
  readonly onKeep: (text: string) => Promise<boolean>;
  /** Stays open for the next line. */
  readonly goesOn: boolean;
  /** Why nothing more can be written now: said in place of the fields, above what is written so far. Null: it can. */
  readonly whyNot?: string | null;
  /** Fields below the line; one that is left by Enter is handed what keeps the line. */
  readonly children?: Fields;
  /** What is written so far, a `LineRow` each. */
  readonly rows: readonly ReactNode[];
  /** Below what is written so far. */
  readonly more?: ReactNode;
  readonly wide?: boolean;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const over = longest === undefined ? 0 : Math.max(0, lettersIn(text.trim()) - longest.letters);
  const write = () => {
    if (text.trim() === '' || over > 0) return;
    void onKeep(text).then((kept) => {
      if (!kept) return;
      if (!goesOn) return onClose();
      setText('');
      field.current?.focus();
    });
  };
  return (
    <Dialog
      open
      size={wide ? 'large' : 'medium'}
      title={title}
      description={description}
      onClose={onClose}
      {...(whyNot === null && { initialFocus: field, writes: true })}
      unsaved={text.trim() !== ''}
      actions={
        <>
          {whyNot === null && (
            <Button look="strong" keys="Enter" onClick={write}>
              {keep}
            </Button>
          )}
          <Button keys="Esc" onClick={onClose}>
            {goesOn ? words.lines.done : words.lines.cancel}
          </Button>
        </>
      }
    >
      {whyNot === null ? (
        <div className="sheet-fields">
          <TextField
            label={label}
            value={text}
            onChange={setText}
            onEnter={write}
            maxLength={LONGEST}
            spoken
            inputRef={field}
          />
          {longest !== undefined && (
            <p className="second sheet-longest" role="status">
              {over > 0 ? longest.says(over) : ''}
            </p>
          )}
          <FieldsBelow fields={children} write={write} />
        </div>
      ) : (
        <p className="second sheet-hint">{whyNot}</p>
      )}
      {rows.length > 0 && (
        <section className="sheet-section">
          <h3>{words.lines.list}</h3>
          <ul className="sheet-rows">{rows}</ul>
        </section>
      )}
      {more}
    </Dialog>
  );
}

/** The fields below the line, a part of its own: what keeps the line is only called once it is drawn. */
function FieldsBelow({ fields, write }: { readonly fields: Fields; readonly write: () => void }) {
  return typeof fields === 'function' ? fields(write) : fields;
}

/** Whose line it is. */
export function WhoseChoice({
  people,
  ...choice
}: {
  readonly label: string;
  readonly people: readonly Pick<ConsolePerson, 'person' | 'name'>[];
  readonly value: PersonId;
  readonly onChange: (person: PersonId) => void;
}) {
  return <Choice {...choice} options={people.map(({ person, name }) => ({ value: person, label: name }))} />;
}

/** One line that is written: whose it is, what it says, what can be done with it, and taking it back. */
export function LineRow({
  name,
  text,
  onTakeBack,
  children,
}: {
  readonly name: string | null;
  readonly text: ReactNode;
  readonly onTakeBack: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <li>
      {name !== null && (
        <span className="sheet-name">
          <NamedText text={name} />
        </span>
      )}
      <bdi className="spoken sheet-text">
        <Kept>{text}</Kept>
      </bdi>
      {children}
      <Button onClick={onTakeBack}>{words.lines.takeBack}</Button>
    </li>
  );
}
