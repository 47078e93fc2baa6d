import { useState, type ReactNode } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { USUAL_WEEKS, usualPeriods } from '#shared/group/pairs/programme.ts';
import { isDay, isTimeOfDay, type Day } from '#shared/group/register/day.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { LONGEST_SEED, MOST_PERIODS_KEPT, MOST_WEEKS } from '#shared/limits.ts';
import { NextAct } from '../../../ui/NextAct.tsx';
import { NumberStepper } from '../../../ui/NumberStepper.tsx';
import { tell, tellFailure } from '../../../ui/Notices.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ScreenFrame, type FooterKey } from '../../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../../frame/screenKeys.ts';
import { newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { HoursLeftOut } from './HoursLeftOut.tsx';
import { MOST_PAIR_MINUTES } from './shownPairs.ts';
import { seedByChance } from './seedByChance.ts';
import { programmeWords } from '../../../words.ts';

const words = programmeWords.begin;
const USUAL = { begins: '09:00', minutes: 50 } as const;

/** The group runs no programme yet: from when, for how long, and the draw. */
export function BeginPairs({
  group,
  today,
  register,
  keys,
  left,
  footer,
  children,
}: {
  readonly group: GroupView;
  readonly today: Day;
  readonly register: KnownRegister;
  /** Of the page, beside the draw. */
  readonly keys: readonly ScreenKey[];
  readonly left: ReactNode;
  readonly footer: readonly FooterKey[];
  readonly children: ReactNode;
}) {
  const people = group.people.filter(({ guest }) => !guest).length;
  const [starts, setStarts] = useState<string>(today);
  const [begins, setBegins] = useState<string>(USUAL.begins);
  const [minutes, setMinutes] = useState<number>(USUAL.minutes);
  const [weeks, setWeeks] = useState(USUAL_WEEKS);
  const [periods, setPeriods] = useState(usualPeriods(people));
  const [seed, setSeed] = useState(seedByChance);
  const [tried, setTried] = useState(false);
  const draw = async () => {
    setTried(true);
    if (!isDay(starts) || !isTimeOfDay(begins) || seed.trim() === '') return;
    const done = await register.act({
      ...{ act: 'pairs.begin', group: group.id, programme: newEntryId() },
      ...{ starts, weeks, periods, seed: seed.trim(), begins, minutes },
    });
    if (done) tell(words.drawn);
  };
  const refusal = people < 2 ? words.few : null;
  const drawIfSo = () => (refusal === null ? void draw() : tellFailure(refusal, 'register'));
  return (
    <ScreenFrame
      className="pairs"
      failures="register"
      keys={[{ ...DESK_KEYS.pairs.next, says: words.draw, run: drawIfSo }, ...keys]}
      left={left}
      footer={footer}
    >
      <main className="pairs-main">
        <header className="pairs-head">
          <div>
            <h1>{words.title}</h1>
            <p className="second">{group.name}</p>
          </div>
          <NextAct
            size="bar"
            keys={DESK_KEYS.pairs.next.caps.join(' ')}
            label={words.draw}
            refusal={refusal}
            onPress={drawIfSo}
            onRefused={drawIfSo}
          />
        </header>
        <form
          className="pairs-begin"
          onSubmit={(event) => {
            event.preventDefault();
            void draw();
          }}
        >
          <p>{words.body}</p>
          <p>
            <b>{people < 2 ? words.few : words.who(people)}</b>
          </p>
          <div className="group-dates">
            <TextField
              type="date"
              label={words.starts}
              value={starts}
              onChange={setStarts}
              onEnter={() => void draw()}
              error={tried && !isDay(starts) ? words.noDay : undefined}
            />
            <TextField
              type="time"
              label={words.time}
              value={begins}
              onChange={setBegins}
              onEnter={() => void draw()}
              error={tried && !isTimeOfDay(begins) ? words.noTime : undefined}
            />
            <NumberStepper
              label={words.minutes}
              labelShown
              unit={words.minutesUnit}
              value={minutes}
              min={1}
              max={MOST_PAIR_MINUTES}
              step={5}
              onChange={setMinutes}
            />
            <NumberStepper
              label={words.weeks}
              labelShown
              unit={words.weeksUnit(weeks)}
              value={weeks}
              min={1}
              max={MOST_WEEKS}
              onChange={setWeeks}
            />
            <NumberStepper
              label={words.periods}
              labelShown
              unit={words.periodsUnit(periods)}
              value={periods}
              min={1}
              max={MOST_PERIODS_KEPT}
              onChange={setPeriods}
            />
            <TextField
              label={words.seed}
              value={seed}
              onChange={setSeed}
              maxLength={LONGEST_SEED}
              onEnter={() => void draw()}
              error={tried && seed.trim() === '' ? programmeWords.redraw.noSeed : undefined}
            />
          </div>
          <HoursLeftOut dates={{ starts, weeks, periods }} begins={begins} />
          <p className="second">{programmeWords.redraw.same}</p>
          <p className="second">{programmeWords.stays}</p>
        </form>
      </main>
      {children}
    </ScreenFrame>
  );
}
