import { useState, type ReactNode } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { isDay, isTimeOfDay, type Day } from '#shared/group/register/day.ts';
import type { Format } from '#shared/format/schema.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { firstDays } from '#shared/group/sprint/sprint.ts';
import { LONGEST_PURPOSE } from '#shared/limits.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../../ui/Notices.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ScreenFrame, type FooterKey } from '../../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../../frame/screenKeys.ts';
import { newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { firstSession } from '../../draft/sprintLine.ts';
import { seedByChance } from '../pairs/seedByChance.ts';
import type { DraftOfSprint, WhoWithWhom } from './useSprintDraft.ts';
import { sprintWords } from '../../../words.ts';

const words = sprintWords.begin;
const DATES = 5;
/** Pairs of a sprint: they meet weekly, and stay together for its four weeks. */
const PAIRS = { weeks: 4, periods: 1, minutes: 30 } as const;

/** The days on which the first session can be, with how many days after day 0: none that is over. */
const daysFrom = (starts: Day, today: Day): readonly { readonly after: number; readonly day: Day }[] =>
  firstDays(starts)
    .map((day, i) => ({ after: i + 1, day }))
    .filter(({ day }) => day >= today);

/** Day 0: the purpose, the agreement, who with whom, and the first dates. */
export function BeginSprint({
  group,
  today,
  formats,
  register,
  draft: { draft, change, forget },
  keys,
  left,
  footer,
  onAgreement,
  onBegun,
  children,
}: {
  readonly group: GroupView;
  readonly today: Day;
  /** Every format there is. */
  readonly formats: readonly Format[];
  readonly register: KnownRegister;
  readonly draft: DraftOfSprint;
  readonly keys: readonly ScreenKey[];
  readonly left: ReactNode;
  readonly footer: readonly FooterKey[];
  readonly onAgreement: () => void;
  readonly onBegun: () => void;
  readonly children: ReactNode;
}) {
  const { purpose, who, starts, begins } = draft;
  const days = isDay(starts) ? daysFrom(starts, today) : [];
  const first = days.find(({ after }) => after === draft.after) ?? days[0];
  const [tried, setTried] = useState(false);
  const refusal = group.people.length < 2 ? words.few : null;
  const runsPairs = group.programme !== null && group.programme.at.state !== 'over';
  const begin = async () => {
    setTried(true);
    if (!isDay(starts) || first === undefined || !isTimeOfDay(begins)) return;
    const ids = {
      group: group.id,
      sprint: newEntryId(),
      meetings: Array.from({ length: DATES }, newEntryId),
    };
    if (!(await register.act({ act: 'sprint.begin', ...ids, starts, first: first.day, begins }))) return;
    if (purpose.trim() !== group.purpose)
      await register.act({ act: 'group.describe', group: group.id, purpose });
    if (who === 'pairs' && !runsPairs)
      await register.act({
        ...{ act: 'pairs.begin', group: group.id, programme: newEntryId(), starts: first.day, begins },
        ...{ ...PAIRS, seed: seedByChance() },
      });
    tell(words.begun);
    forget();
    onBegun();
  };
  const beginIfSo = () => (refusal === null ? void begin() : tellFailure(refusal, 'register'));
  const stands = group.agreements.at(-1);
  return (
    <ScreenFrame
      className="sprint"
      failures="register"
      keys={[{ ...DESK_KEYS.sprint.next, says: words.start, run: beginIfSo }, ...keys]}
      left={left}
      footer={footer}
    >
      <main className="sprint-main">
        <header className="sprint-head">
          <div>
            <h1>{words.title}</h1>
            <p className="second" dir="auto">
              {group.name}
            </p>
          </div>
          <NextAct
            size="bar"
            keys={DESK_KEYS.sprint.next.caps.join(' ')}
            label={words.start}
            refusal={refusal}
            onPress={beginIfSo}
            onRefused={beginIfSo}
          />
        </header>
        <form
          className="sprint-begin"
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <p>{words.body}</p>
          <TextField
            label={words.purpose}
            value={purpose}
            placeholder={words.purposePlaceholder}
            maxLength={LONGEST_PURPOSE}
            onChange={(text) => change({ purpose: text })}
            onEnter={() => void begin()}
          />
          <p className="sprint-agreement">
            <b>{words.agreement}</b>
            <span>{stands === undefined ? words.agreementNone : words.agreementThere(stands.day)}</span>
            <Button onClick={onAgreement}>{words.agreementOpen}</Button>
          </p>
          <div className="sprint-who">
            <b>{words.who}</b>
            <Segmented<WhoWithWhom>
              label={words.who}
              value={who}
              options={(['trios', 'pairs'] as const).map((value) => ({
                value,
                label: words.whoNames[value],
              }))}
              onChange={(chosen) => change({ who: chosen })}
            />
          </div>
          <p className="second">{words.whoSays[who](...firstSession(group, formats))}</p>
          <div className="group-dates">
            <TextField
              type="date"
              label={words.starts}
              value={starts}
              onChange={(day) => change({ starts: day })}
              error={
                !isDay(starts)
                  ? tried
                    ? words.noDay
                    : undefined
                  : first === undefined
                    ? words.weekOver
                    : undefined
              }
            />
            <Choice
              label={words.first}
              value={String(first?.after ?? '')}
              options={days.map(({ after, day }) => ({ value: String(after), label: words.dayLong(day) }))}
              onChange={(after) => change({ after: Number(after) })}
            />
            <TextField
              type="time"
              label={words.begins}
              value={begins}
              onChange={(time) => change({ begins: time })}
              onEnter={() => void begin()}
              error={tried && !isTimeOfDay(begins) ? words.noTime : undefined}
            />
          </div>
        </form>
      </main>
      {children}
    </ScreenFrame>
  );
}
