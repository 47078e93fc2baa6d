import { useRef, useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { Format } from '#shared/format/schema.ts';
import { agreementToBring } from '#shared/group/register/brings.ts';
import { kickOffDraft } from '#shared/group/pairs/kickOff.ts';
import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView, KnownPerson } from '#shared/group/register/views.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { RoomNames } from '../../../ui/NamedText.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../../ui/Notices.tsx';
import { tellNotDone } from '../../../ui/tellNotDone.ts';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../../frame/screenKeys.ts';
import { dayNow, newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { ArrangementsSheet } from '../ArrangementsSheet.tsx';
import { BeginPairs } from './BeginPairs.tsx';
import { MetSheet } from './MetSheet.tsx';
import { PairDatesSheet } from './PairDatesSheet.tsx';
import { PairsPage } from './PairsPage.tsx';
import { PreferSheet } from './PreferSheet.tsx';
import { PrintPairsSheet } from './PrintPairsSheet.tsx';
import { RedrawSheet } from './RedrawSheet.tsx';
import { asListed, inTurn, NAMED_ON_WATER, pairsIn, periodShown, weekShown } from './shownPairs.ts';
import { programmeWords as words } from '../../../words.ts';
import './pairs.css';

const KEYS = DESK_KEYS.pairs;
const PAIR = 'pair';

interface PairsScreenProps {
  readonly group: GroupView;
  /** Everybody who is known: also whoever left. */
  readonly people: readonly KnownPerson[];
  readonly formats: readonly Format[];
  readonly register: KnownRegister;
  readonly today: Day;
  readonly onBack: () => void;
}

type Sheet = 'met' | 'never' | 'redraw' | 'dates' | 'print' | 'prefer';

/** A programme of pairs: who is with whom now, whether they met, and the periods before and after. */
export function PairsScreen({ group, people, formats, register, today, onBack }: PairsScreenProps) {
  const { store } = useWindow('library');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  /** The programme is over, and another one begins. */
  const [anew, setAnew] = useState(false);
  const [sought, setSought] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { programme } = group;
  const shut = () => setSheet(null);
  const labelOf = calledBy(group);
  const nameOf = (person: EntryId): string =>
    labelOf(person) || (people.find((one) => one.person === person)?.name ?? '');
  const back = (
    <Button look="bare" keys="Esc" onClick={onBack}>
      {words.back}
    </Button>
  );
  const always: ScreenKey[] = [
    { ...KEYS.never, says: words.keys.never, run: () => setSheet('never') },
    { ...KEYS.undo, says: words.keys.undo, run: () => void register.undo() },
    { ...KEYS.back, says: words.keys.back, run: onBack },
  ];
  const never = { caps: KEYS.never.caps, text: words.footer.never, run: () => setSheet('never') };
  const neverSheet = (
    <ArrangementsSheet open={sheet === 'never'} group={group} register={register} onClose={shut} />
  );
  const isOver = programme?.at.state === 'over';
  if (programme === null || (isOver && anew))
    return (
      <RoomNames names={group.people.map(({ person }) => labelOf(person))}>
        <BeginPairs
          group={group}
          today={today}
          register={register}
          keys={always}
          left={back}
          footer={[never]}
        >
          {neverSheet}
        </BeginPairs>
      </RoomNames>
    );
  const take = async () => {
    if (programme.change === null) return;
    const asked = { programme: programme.id, drawn: newEntryId(), on: dayNow() };
    if (await register.act({ act: 'pairs.adapt', ...asked })) tell(words.change.taken);
  };
  const openRoom = async () => {
    const format = formats.find(({ id }) => id === PAIR);
    const period = periodShown(programme);
    const week = Math.max(1, weekShown(programme));
    const pairs = asListed(pairsIn(programme, period, week), nameOf).map((pair) =>
      inTurn(pair, week, nameOf).map(nameOf),
    );
    if (format === undefined || pairs.length === 0) return tellFailure(words.room.none, 'register');
    const stands = group.agreements.at(-1);
    const draft = kickOffDraft({
      ...{ title: group.name, format, pairs, minutes: programme.minutes },
      ...{ week, weeks: programme.weeks, level: group.level },
      first: period === 1 && week === 1,
      sides: [words.room.first, words.room.second],
      agreement: stands === undefined ? null : agreementToBring(stands, group.agreements.length),
    });
    const reply = await store.request({ type: 'session.open', draft });
    if (!reply.ok) tellNotDone(reply, 'register');
  };
  const taking = group.people
    .filter(({ guest }) => !guest)
    .map((member) => ({ ...member, name: labelOf(member.person) }));
  const keys: ScreenKey[] = [
    isOver
      ? { ...KEYS.next, says: words.begin.another, run: () => setAnew(true) }
      : { ...KEYS.next, says: words.keys.open, run: () => void openRoom() },
    { ...KEYS.met, says: words.keys.met, run: () => setSheet('met') },
    { ...KEYS.dates, says: words.keys.dates, run: () => setSheet('dates') },
    { ...KEYS.prefer, says: words.keys.prefer, run: () => setSheet('prefer') },
    { ...KEYS.print, says: words.keys.print, run: () => setSheet('print') },
    { ...KEYS.redraw, says: words.keys.redraw, run: () => setSheet('redraw') },
    ...(programme.change === null ? [] : [{ ...KEYS.take, says: words.keys.take, run: () => void take() }]),
    ...(group.people.length > NAMED_ON_WATER
      ? [{ ...KEYS.find, says: words.keys.find, run: () => field.current?.focus() }]
      : []),
    ...always,
  ];
  return (
    <RoomNames names={namesOf(programme, nameOf)}>
      <ScreenFrame
        className="pairs"
        failures="register"
        keys={keys}
        left={back}
        footer={[
          { caps: KEYS.met.caps, text: words.footer.met, run: () => setSheet('met') },
          { caps: KEYS.dates.caps, text: words.footer.dates, run: () => setSheet('dates') },
          never,
          { caps: KEYS.redraw.caps, text: words.footer.redraw, run: () => setSheet('redraw') },
          { caps: KEYS.print.caps, text: words.footer.print, run: () => setSheet('print') },
        ]}
      >
        <PairsPage
          group={group}
          programme={programme}
          nameOf={nameOf}
          sought={sought}
          onSeek={setSought}
          fieldAt={field}
          onTake={() => void take()}
          onNever={() => setSheet('never')}
          act={
            <NextAct
              size="bar"
              keys="Enter"
              label={isOver ? words.begin.another : words.room.open}
              onPress={isOver ? () => setAnew(true) : () => void openRoom()}
            />
          }
        />
        {neverSheet}
        <MetSheet
          open={sheet === 'met'}
          programme={programme}
          nameOf={nameOf}
          register={register}
          onClose={shut}
        />
        <PairDatesSheet
          open={sheet === 'dates'}
          programme={programme}
          people={taking}
          register={register}
          onClose={shut}
        />
        <PreferSheet
          open={sheet === 'prefer'}
          group={group.id}
          programme={programme}
          people={taking}
          register={register}
          onClose={shut}
        />
        <PrintPairsSheet open={sheet === 'print'} programme={programme} people={taking} onClose={shut} />
        <RedrawSheet
          key={periodShown(programme)}
          open={sheet === 'redraw'}
          programme={programme}
          register={register}
          onClose={shut}
        />
      </ScreenFrame>
    </RoomNames>
  );
}

/** Everybody who is in some pair of it. */
const namesOf = ({ pairs }: ProgrammeView, nameOf: (person: EntryId) => string): string[] => [
  ...new Set(pairs.flatMap(({ people }) => people.map(nameOf))),
];
