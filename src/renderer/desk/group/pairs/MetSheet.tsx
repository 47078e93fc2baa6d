import { useState } from 'react';
import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { NamedText } from '../../../ui/NamedText.tsx';
import { NumberStepper } from '../../../ui/NumberStepper.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { KnownRegister } from '../../register/useRegister.ts';
import { asListed, namesOfPair, pairsIn, periodShown, weekShown } from './shownPairs.ts';
import { GroupSheet } from '../GroupSheet.tsx';
import { programmeWords as words } from '../../../words.ts';

interface MetProps {
  readonly open: boolean;
  readonly programme: ProgrammeView;
  readonly nameOf: (person: EntryId) => string;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}

type Said = keyof typeof words.met.options;
const SAID = { met: true, notMet: false, notSaid: null } as const;

/** Whether each pair met in a week, as the two tell whoever runs the programme. Every answer holds at once. */
export function MetSheet({ open, onClose, ...rest }: MetProps) {
  return (
    <GroupSheet open={open} onClose={onClose} title={words.met.title} description={words.met.body}>
      <MetForm {...rest} />
    </GroupSheet>
  );
}

function MetForm({ programme, nameOf, register }: Omit<MetProps, 'open' | 'onClose'>) {
  const [week, setWeek] = useState(Math.max(1, weekShown(programme)));
  const together = asListed(pairsIn(programme, periodShown(programme), week), nameOf);
  return (
    <div className="group-form">
      <NumberStepper
        label={words.met.week}
        labelShown
        value={week}
        min={1}
        max={programme.weeks}
        onChange={setWeek}
      />
      <ul className="sheet-lines">
        {together.map((pair) => {
          const names = namesOfPair(pair, nameOf);
          const met = pair.met[String(week)];
          return (
            <li key={pair.id} className="pairs-said">
              <b>
                <NamedText text={words.met.names(names)} />
              </b>
              <Segmented<Said>
                label={words.met.of(names, week)}
                look="quiet"
                value={met === undefined ? 'notSaid' : met ? 'met' : 'notMet'}
                options={(['met', 'notMet', 'notSaid'] as const).map((value) => ({
                  value,
                  label: words.met.options[value],
                }))}
                onChange={(said) =>
                  void register.act({ act: 'pairs.say', pair: pair.id, week, met: SAID[said] })
                }
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
