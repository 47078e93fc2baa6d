import { useState } from 'react';
import { PREFERENCES, type Preference } from '#shared/group/pairs/preferences.ts';
import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { LONGEST_FIELD } from '#shared/limits.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { NamedText } from '../../../ui/NamedText.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { GroupSheet } from '../GroupSheet.tsx';
import { programmeWords } from '../../../words.ts';

const words = programmeWords.prefer;

interface PreferProps {
  readonly open: boolean;
  readonly group: EntryId;
  readonly programme: ProgrammeView;
  readonly people: readonly { readonly person: EntryId; readonly name: string }[];
  readonly register: KnownRegister;
  readonly onClose: () => void;
}

/** What pairs are rather like, and what people say of themselves for that. Every act holds at once, the draw heeds it. */
export function PreferSheet({ open, onClose, ...rest }: PreferProps) {
  return (
    <GroupSheet open={open} onClose={onClose} title={words.title} description={words.body}>
      <PreferForm {...rest} />
    </GroupSheet>
  );
}

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const YEARS = [0, 1, 2, 3, 5, 7, 10, 15, 20, 30];
const NOT_SAID = '';
const asText = (value: number | null): string => (value === null ? NOT_SAID : String(value));
const asNumber = (text: string): number | null => (text === NOT_SAID ? null : Number(text));

function PreferForm({ group, programme, people, register }: Omit<PreferProps, 'open' | 'onClose'>) {
  const { id, prefers, backgrounds } = programme;
  const [chosen, setChosen] = useState<EntryId>('');
  const who = people.find(({ person }) => person === chosen) ?? people[0];
  const prefer = (one: Preference, on: boolean) =>
    void register.act({
      ...{ act: 'pairs.prefer', programme: id },
      prefers: on ? [...prefers, one] : prefers.filter((each) => each !== one),
    });
  return (
    <div className="group-form">
      {PREFERENCES.map((one) => (
        <Switch
          key={one}
          label={words.preferences[one]}
          on={prefers.includes(one)}
          onChange={(on) => prefer(one, on)}
        />
      ))}
      {who !== undefined && (
        <>
          <Choice
            label={words.who}
            value={who.person}
            options={people.map(({ person, name }) => ({ value: person, label: name }))}
            onChange={setChosen}
          />
          <BackgroundForm
            key={who.person}
            group={group}
            person={who.person}
            known={backgrounds.find(({ person }) => person === who.person)}
            register={register}
          />
        </>
      )}
      <ul className="sheet-lines">
        {people.map(({ person, name }) => {
          const said = backgrounds.find((one) => one.person === person);
          return (
            <li key={person} className="pairs-said">
              <b>
                <NamedText text={name} />
              </b>
              <span className="second">{said === undefined ? words.nothingSaid : words.said(said)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type Background = ProgrammeView['backgrounds'][number];

function BackgroundForm({
  group,
  person,
  known,
  register,
}: {
  readonly group: EntryId;
  readonly person: EntryId;
  readonly known: Background | undefined;
  readonly register: KnownRegister;
}) {
  const [field, setField] = useState(known?.field ?? '');
  const [level, setLevel] = useState(known?.level ?? null);
  const [experience, setExperience] = useState(known?.experience ?? null);
  const [tenure, setTenure] = useState(known?.tenure ?? null);
  const years = (value: number | null) =>
    [NOT_SAID, ...new Set([...YEARS, ...(value === null ? [] : [value])].map(String))].map((one) => ({
      value: one,
      label: one === NOT_SAID ? words.notSaid : one,
    }));
  const keep = () =>
    void register.act({
      ...{ act: 'pairs.tell', group, background: newEntryId(), person },
      ...{ level, field, experience, tenure },
    });
  return (
    <form
      className="group-dates"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Choice
        label={words.level}
        value={asText(level)}
        options={[NOT_SAID, ...LEVELS.map(String)].map((one) => ({
          value: one,
          label: one === NOT_SAID ? words.notSaid : one,
        }))}
        onChange={(text) => setLevel(asNumber(text))}
      />
      <TextField
        label={words.field}
        value={field}
        onChange={setField}
        maxLength={LONGEST_FIELD}
        onEnter={keep}
      />
      <Choice
        label={words.experience}
        value={asText(experience)}
        options={years(experience)}
        onChange={(text) => setExperience(asNumber(text))}
      />
      <Choice
        label={words.tenure}
        value={asText(tenure)}
        options={years(tenure)}
        onChange={(text) => setTenure(asNumber(text))}
      />
      <Button submit>{words.keep}</Button>
    </form>
  );
}
