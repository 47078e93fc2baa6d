import { useRef, useState, type KeyboardEvent } from 'react';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { folded } from '#shared/records/archive/query.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ownPageWords as words } from '../../words.ts';
import './whose.css';

/** Somebody whose page there is. */
export interface Whose {
  readonly person: EntryId;
  readonly name: string;
  /** What tells them from a namesake; left out where the place says it. */
  readonly groups?: readonly string[];
}

/** Of more people the name is typed. */
const SEEN_AT_ONCE = 12;

/** To whom the laptop goes: their own page opens, for them alone. */
export function WhosePage({
  open,
  people,
  onChoose,
  onClose,
}: {
  readonly open: boolean;
  readonly people: readonly Whose[];
  readonly onChoose: (person: EntryId) => void;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const places = useRef(new Map<number, HTMLButtonElement>());
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const types = people.length > SEEN_AT_ONCE;
  const wanted = folded(typed.trim());
  const found = people.filter(({ name }) => folded(name).includes(wanted));
  const [only] = found;
  /** From one to the next, as in any list. */
  const step = (event: KeyboardEvent, from: number) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    places.current.get(from + by)?.focus();
  };
  const close = () => {
    setTyped('');
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={words.openSheet}
      description={words.openAbout}
      {...(types && { writes: true, initialFocus: field })}
    >
      {types && (
        <TextField
          label={words.whose}
          value={typed}
          onChange={setTyped}
          onEnter={() =>
            only !== undefined && found.length === 1 ? onChoose(only.person) : places.current.get(0)?.focus()
          }
          inputRef={field}
        />
      )}
      {found.length === 0 ? (
        <p className="second">{people.length === 0 ? words.nobody : words.nobodyCalled(typed.trim())}</p>
      ) : (
        <ol className="whose-lines">
          {found.map(({ person, name, groups = [] }, i) => (
            <li key={person}>
              <button
                ref={(element) => {
                  if (element === null) places.current.delete(i);
                  else places.current.set(i, element);
                }}
                onKeyDown={(event) => step(event, i)}
                type="button"
                className="whose-line"
                onClick={() => onChoose(person)}
              >
                <b dir="auto">{name}</b>
                {groups.length > 0 && (
                  <small className="second" dir="auto">
                    {groups.join(', ')}
                  </small>
                )}
              </button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
