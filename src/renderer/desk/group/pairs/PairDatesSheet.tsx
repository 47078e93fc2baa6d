import { useState } from 'react';
import { dayOfWeek } from '#shared/group/pairs/programme.ts';
import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import { isTimeOfDay } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { NamedText } from '../../../ui/NamedText.tsx';
import { NumberStepper } from '../../../ui/NumberStepper.tsx';
import { tell } from '../../../ui/Notices.tsx';
import { tellNotDone } from '../../../ui/tellNotDone.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { KnownRegister } from '../../register/useRegister.ts';
import { HoursLeftOut } from './HoursLeftOut.tsx';
import { MOST_PAIR_MINUTES, periodShown, weekShown } from './shownPairs.ts';
import { GroupSheet } from '../GroupSheet.tsx';
import { calendarWords, programmeWords } from '../../../words.ts';

const words = programmeWords.calendar;

interface PairDatesProps {
  readonly open: boolean;
  readonly programme: ProgrammeView;
  /** Everybody who takes part, by name. */
  readonly people: readonly { readonly person: EntryId; readonly name: string }[];
  readonly register: KnownRegister;
  readonly onClose: () => void;
}

/** When pairs meet, and their meetings as a calendar file: of all together, and of each alone. */
export function PairDatesSheet({ open, onClose, ...rest }: PairDatesProps) {
  return (
    <GroupSheet open={open} onClose={onClose} title={words.title} description={words.body} writes>
      <PairDatesForm {...rest} />
    </GroupSheet>
  );
}

function PairDatesForm({ programme, people, register }: Omit<PairDatesProps, 'open' | 'onClose'>) {
  const { store } = useWindow('library');
  const [begins, setBegins] = useState<string>(programme.begins);
  const [minutes, setMinutes] = useState(programme.minutes);
  const zones = programme.zones === true;
  const week = Math.max(1, weekShown(programme));
  const period = periodShown(programme);
  const inconvenient = new Set(
    programme.pairs.flatMap((pair) => (pair.period === period ? (pair.inconvenient[week] ?? []) : [])),
  );
  const write = async (person: EntryId | null) => {
    const reply = await store.request({ type: 'calendar.pairs', programme: programme.id, person });
    if (reply.ok) tell(calendarWords.written(reply.path));
    else tellNotDone(reply, 'register');
  };
  const changed = begins !== programme.begins || minutes !== programme.minutes;
  const keep = () => {
    if (!changed || !isTimeOfDay(begins)) return;
    void register.act({ act: 'pairs.time', programme: programme.id, begins, minutes });
  };
  const next = dayOfWeek(programme, periodShown(programme), Math.max(1, weekShown(programme)));
  return (
    <div className="group-form">
      <p>{words.every(next)}</p>
      <div className="group-dates">
        <TextField
          type="time"
          label={programmeWords.begin.time}
          value={begins}
          onChange={setBegins}
          onEnter={keep}
          error={isTimeOfDay(begins) ? undefined : programmeWords.begin.noTime}
        />
        <NumberStepper
          label={programmeWords.begin.minutes}
          labelShown
          unit={programmeWords.begin.minutesUnit}
          value={minutes}
          min={1}
          max={MOST_PAIR_MINUTES}
          step={5}
          onChange={setMinutes}
        />
        <Button onClick={keep}>{words.keep}</Button>
      </div>
      <HoursLeftOut dates={programme} begins={begins} />
      <Switch
        label={words.zones}
        on={zones}
        onChange={(on) =>
          void register.act({
            ...{ act: 'pairs.time', programme: programme.id },
            ...{ begins: programme.begins, minutes: programme.minutes, zones: on },
          })
        }
      />
      <p>
        <Button look="strong" onClick={() => void write(null)}>
          {words.all}
        </Button>
      </p>
      <ul className="sheet-lines">
        {people.map(({ person, name }) => (
          <li key={person} className="pairs-said">
            <b>
              <NamedText text={name} />
            </b>
            {inconvenient.has(person) && <span className="second">{words.inconvenient}</span>}
            <Button aria-label={words.oneOf(name)} onClick={() => void write(person)}>
              {words.one}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
