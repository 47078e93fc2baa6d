import { useState } from 'react';
import type { Arrangement } from '#shared/group/register/arrangements.ts';
import {
  ARRANGED,
  ARRANGED_ROLES,
  type Arranged,
  type ArrangedRole,
} from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { NamedText } from '../../ui/NamedText.tsx';
import { dayNow, newEntryId, type KnownRegister } from '../register/useRegister.ts';
import { GroupSheet } from './GroupSheet.tsx';
import { arrangementWords as words, groupWords } from '../../words.ts';

interface ArrangementsProps {
  readonly open: boolean;
  readonly group: GroupView;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}

/** Who never takes a role, who would rather, and who is not put together with whom. Every act holds at once. */
export function ArrangementsSheet({ open, onClose, ...rest }: ArrangementsProps) {
  return (
    <GroupSheet open={open} onClose={onClose} title={words.title} description={words.body}>
      <ArrangementsForm {...rest} />
    </GroupSheet>
  );
}

/** What is chosen in one field: a role, or somebody of the group. */
const ofRole = (role: ArrangedRole): string => `role ${role}`;
const ofPerson = (person: EntryId): string => `with ${person}`;

function ArrangementsForm({ group, register }: Omit<ArrangementsProps, 'open' | 'onClose'>) {
  const people = group.people.filter(({ guest }) => !guest);
  const labelOf = calledBy(group);
  const [chosen, setChosen] = useState<EntryId>('');
  const [says, setSays] = useState<Arranged>('never');
  const [about, setAbout] = useState<string>(ofRole('presenter'));
  const who = people.some(({ person }) => person === chosen) ? chosen : (people[0]?.person ?? '');
  const others = people.filter(({ person }) => person !== who);
  const options = [
    ...ARRANGED_ROLES.map((role) => ({ value: ofRole(role), label: words.role(role) })),
    ...others.map(({ person }) => ({ value: ofPerson(person), label: words.withWhom(labelOf(person)) })),
  ];
  const what = options.some(({ value }) => value === about) ? about : ofRole('presenter');
  const say = (one: Pick<Arrangement, 'person' | 'role' | 'other' | 'says'>) => {
    const { person, role, other } = one;
    const arrangement = newEntryId();
    const asked = { group: group.id, arrangement, person, role, other, says: one.says, on: dayNow() };
    void register.act({ act: 'arrangement.say', ...asked });
  };
  const arrange = () =>
    say({
      person: who,
      role: ARRANGED_ROLES.find((role) => ofRole(role) === what) ?? null,
      other: others.find(({ person }) => ofPerson(person) === what)?.person ?? null,
      says,
    });
  const saidOf = ({ role, other, says: how }: Arrangement): string =>
    role !== null ? words.roleSaid(role, how) : words.otherSaid(labelOf(other ?? ''), how);
  if (people.length === 0) return <p className="second">{groupWords.addPeople}</p>;
  return (
    <div className="group-form">
      <form
        className="arrangement-form"
        onSubmit={(event) => {
          event.preventDefault();
          arrange();
        }}
      >
        <Choice
          label={words.who}
          value={who}
          options={people.map(({ person }) => ({ value: person, label: labelOf(person) }))}
          onChange={setChosen}
        />
        <Choice
          label={words.says}
          value={says}
          options={ARRANGED.map((value) => ({ value, label: words.sayings[value] }))}
          onChange={setSays}
        />
        <Choice label={words.what} value={what} options={options} onChange={setAbout} />
        <Button submit>{words.add}</Button>
      </form>
      {group.arrangements.length === 0 ? (
        <p className="second">{words.none}</p>
      ) : (
        <ol className="sheet-lines" aria-label={words.list(group.arrangements.length)}>
          {group.arrangements.map((one) => {
            const sentence = `${labelOf(one.person)} ${saidOf(one)}`;
            return (
              <li key={one.id} className="arrangement-line">
                <span>
                  <b>
                    <NamedText text={labelOf(one.person)} />
                  </b>{' '}
                  <NamedText text={saidOf(one)} /> <small className="second">{words.until(one.until)}</small>
                </span>
                <span className="arrangement-acts">
                  <Button aria-label={words.againOf(sentence)} onClick={() => say(one)}>
                    {words.again}
                  </Button>
                  <Button
                    aria-label={words.dropOf(sentence)}
                    onClick={() => void register.act({ act: 'arrangement.drop', arrangement: one.id })}
                  >
                    {words.drop}
                  </Button>
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}
