import { useRef, useState, type RefObject } from 'react';
import { MAX_NAME_LENGTH, readNames } from '#shared/group/names.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { MemberNow } from '#shared/group/register/register.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView, KnownPerson } from '#shared/group/register/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NamedText } from '../../ui/NamedText.tsx';
import { tell } from '../../ui/Notices.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { joiningOf } from '../register/joining.ts';
import { useMeant } from '../register/useMeant.ts';
import { UNDOING } from '../register/undoing.ts';
import { dayNow, type KnownRegister } from '../register/useRegister.ts';
import { WhoIsMeant } from '../register/WhoIsMeant.tsx';
import { GroupSheet } from './GroupSheet.tsx';
import { groupWords as words } from '../../words.ts';

interface PeopleProps {
  readonly open: boolean;
  readonly group: GroupView;
  readonly people: readonly KnownPerson[];
  readonly register: KnownRegister;
  readonly onClose: () => void;
}

/** Who is in a group, where they sit, and who joins, leaves or is called otherwise. Every act holds at once. */
export function PeopleSheet({ open, onClose, ...rest }: PeopleProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    <GroupSheet open={open} onClose={onClose} title={words.peopleTitle} description={words.peopleBody}>
      <PeopleForm {...rest} field={field} />
    </GroupSheet>
  );
}

function PeopleForm({
  group,
  people,
  register,
  field,
}: Omit<PeopleProps, 'open' | 'onClose'> & {
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
}) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const labels = group.people.map(({ person }) => calledBy(group)(person));
  const seats = group.people.map(({ person }) => person);
  const move = (at: number, by: number) => {
    const to = at + by;
    const [one, other] = [seats[at], seats[to]];
    if (one === undefined || other === undefined) return;
    void register.act({
      act: 'seats.order',
      group: group.id,
      seats: seats.with(at, other).with(to, one),
    });
  };
  const leave = async ({ member }: MemberNow, name: string) => {
    const done = await register.act({ act: 'member.leave', member, on: dayNow() });
    if (done) tell(words.left(name), UNDOING);
  };
  return (
    <div className="group-form">
      <ol className="sheet-lines">
        {group.people.map((who, i) => (
          <li key={who.member} className="group-person">
            <b className="cut">
              <NamedText text={labels[i] ?? who.name} />
            </b>
            <span className="second">{who.guest ? words.guest : words.since(who.joined)}</span>
            <span className="group-person-acts">
              <Button aria-label={words.up(labels[i] ?? '')} onClick={() => move(i, -1)}>
                ↑
              </Button>
              <Button aria-label={words.down(labels[i] ?? '')} onClick={() => move(i, 1)}>
                ↓
              </Button>
              <Button onClick={() => setAsked({ who, label: labels[i] ?? who.name, as: 'rename' })}>
                {words.rename}
              </Button>
              <Button onClick={() => setAsked({ who, label: labels[i] ?? who.name, as: 'same' })}>
                {words.same}
              </Button>
              <Button onClick={() => void leave(who, labels[i] ?? who.name)}>{words.leaves}</Button>
            </span>
          </li>
        ))}
      </ol>
      <AddPeople group={group} people={people} register={register} field={field} />
      {asked?.as === 'rename' && (
        <RenameSheet {...asked} register={register} onClose={() => setAsked(null)} />
      )}
      {asked?.as === 'same' && (
        <SameSheet {...asked} people={people} register={register} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

function AddPeople({ group, people, register, field }: Parameters<typeof PeopleForm>[0]) {
  const [text, setText] = useState('');
  const [guest, setGuest] = useState(false);
  useUnsaved(text.trim() !== '');
  const names = readNames(text);
  const { asked, meant, choose, forget } = useMeant(
    names,
    people,
    group.people.map(({ person }) => person),
  );
  const add = async () => {
    if (names.length === 0) return field.current?.focus();
    const on = dayNow();
    for (const joining of joiningOf(asked, meant))
      if (!(await register.act({ act: 'member.join', group: group.id, ...joining, on, guest }))) return;
    setText('');
    forget();
    field.current?.focus();
  };
  return (
    <form
      className="group-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={words.addNames}
        value={text}
        onChange={(next) => {
          setText(next);
          forget();
        }}
        onEnter={() => void add()}
        inputRef={field}
      />
      <WhoIsMeant asked={asked} meant={meant} onMeant={choose} />
      <Switch label={words.asGuest} on={guest} onChange={setGuest} />
      <p className="group-acts">
        <Button submit>{words.add}</Button>
      </p>
    </form>
  );
}

/** One of the circle, as the list calls them, and what is asked of them. */
interface Asked {
  readonly who: MemberNow;
  readonly label: string;
  readonly as: 'rename' | 'same';
}

function RenameSheet({
  who,
  label,
  register,
  onClose,
}: Omit<Asked, 'as'> & {
  readonly register: KnownRegister;
  readonly onClose: () => void;
}) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [name, setName] = useState(who.name);
  const save = async () => {
    if (name.trim() === '') return field.current?.focus();
    if (await register.act({ act: 'person.rename', person: who.person, name })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.renameTitle(label)}
      description={words.renameBody}
      size="small"
      writes
      initialFocus={field}
      actions={
        <Button look="strong" onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <TextField
        label={words.newName}
        value={name}
        onChange={setName}
        onEnter={() => void save()}
        maxLength={MAX_NAME_LENGTH}
        inputRef={field}
      />
    </Dialog>
  );
}

function SameSheet({
  who,
  label: called,
  people,
  register,
  onClose,
}: Omit<Asked, 'as'> & {
  readonly people: readonly KnownPerson[];
  readonly register: KnownRegister;
  readonly onClose: () => void;
}) {
  const others = people.filter(({ person }) => person !== who.person);
  const [into, setInto] = useState<EntryId>(others[0]?.person ?? '');
  const records = people.find(({ person }) => person === who.person)?.records ?? [];
  const save = async () => {
    if (await register.act({ act: 'people.merge', person: into, into: who.person })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.sameTitle(called)}
      description={words.sameBody}
      size="small"
      actions={
        others.length > 0 && (
          <Button look="strong" onClick={() => void save()}>
            {words.sameYes}
          </Button>
        )
      }
    >
      {others.length === 0 ? (
        <p className="second">{words.sameNobody}</p>
      ) : (
        <Choice
          label={words.sameWith}
          labelHidden
          value={into}
          options={others.map(({ person, name, groups }) => ({
            value: person,
            label: groups.length === 0 ? name : `${name} · ${words.samePerson(groups)}`,
            ...(others.filter((one) => one.name === name).length === 1 && { short: name }),
          }))}
          onChange={setInto}
        />
      )}
      {records.length > 0 && (
        <ul className="sheet-lines" aria-label={words.records}>
          {records.map(({ person, name }) => (
            <li key={person}>
              <Button onClick={() => void register.act({ act: 'people.part', person })}>
                {words.part(name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
