import { useRef, useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { Format } from '#shared/format/schema.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { REVIEW_WEEK } from '#shared/group/sprint/sprint.ts';
import { awaitsGuide, type SprintItem, type SprintView } from '#shared/group/sprint/sprintView.ts';
import { Button } from '../../../ui/Button.tsx';
import { RoomNames } from '../../../ui/NamedText.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../../ui/Notices.tsx';
import { formatOfItem, sprintLine } from '../../draft/sprintLine.ts';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../../frame/screenKeys.ts';
import { useLeaving } from '../../../ui/useLeaving.ts';
import { dayNow, type KnownRegister } from '../../register/useRegister.ts';
import { AgreementScreen } from '../AgreementScreen.tsx';
import { WeekStone, type WeekMark } from '../pairs/WeekStone.tsx';
import { BeginSprint } from './BeginSprint.tsx';
import { LookBackSheet } from './LookBackSheet.tsx';
import { useSprintDraft } from './useSprintDraft.ts';
import { WinForm } from './WinForm.tsx';
import { groupWords, sprintWords as words } from '../../../words.ts';
import './sprint.css';

const KEYS = DESK_KEYS.sprint;
const MARKS: Readonly<Record<SprintItem['state'], WeekMark>> = {
  was: 'met',
  now: 'notSaid',
  toCome: 'toCome',
  wasNot: 'notMet',
};

interface SprintScreenProps {
  readonly group: GroupView;
  readonly formats: readonly Format[];
  readonly register: KnownRegister;
  readonly today: Day;
  readonly nameOf: (person: EntryId) => string;
  /** Plans the session of this part of the plan. */
  readonly onPrepare: (item: SprintItem) => void;
  readonly onPulse: () => void;
  /** To the playbook: to write the first guide, or to look into it. */
  readonly onPlaybook: (how: 'writes' | 'looks') => void;
  readonly onBack: () => void;
}

/** The thirty days of a group: what is due, the plan week by week, small wins, and what was said looking back. */
export function SprintScreen({
  group,
  formats,
  register,
  today,
  nameOf,
  onPrepare,
  onPulse,
  onPlaybook,
  onBack,
}: SprintScreenProps) {
  /** The week that is looked back at; null: no sheet. */
  const [looking, setLooking] = useState<number | null>(null);
  const [anew, setAnew] = useState(false);
  const [agreeing, setAgreeing] = useState(false);
  const draft = useSprintDraft(group, today);
  const [win, setWin] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { sprint } = group;
  const names = group.people.map(({ person }) => calledBy(group)(person));
  const isBegun = sprint !== null && !anew;
  const leave = useLeaving(isBegun ? win.trim() : draft.written, 'register', onBack);
  const back = (
    <Button look="bare" keys="Esc" onClick={leave}>
      {words.back}
    </Button>
  );
  const always: ScreenKey[] = [
    { ...KEYS.undo, says: words.keys.undo, run: () => void register.undo() },
    { ...KEYS.back, says: words.keys.back, run: leave },
  ];
  if (agreeing)
    return (
      <RoomNames names={names}>
        <AgreementScreen
          group={group}
          register={register}
          nameOf={nameOf}
          back={words.backHere}
          onBack={() => setAgreeing(false)}
        />
      </RoomNames>
    );
  if (!isBegun)
    return (
      <RoomNames names={names}>
        <BeginSprint
          group={group}
          today={today}
          formats={formats}
          register={register}
          keys={always}
          left={back}
          footer={[]}
          draft={draft}
          onAgreement={() => setAgreeing(true)}
          onBegun={() => setAnew(false)}
        >
          {null}
        </BeginSprint>
      </RoomNames>
    );
  const [first] = sprint.due;
  /** It is written, here or elsewhere. */
  const guideIsWritten = () => void register.act({ act: 'sprint.guide', sprint: sprint.id, on: dayNow() });
  const toWin = () => (group.wins.kept ? field.current?.focus() : tellFailure(words.notKept, 'register'));
  const look = () =>
    group.wins.kept ? setLooking(weekToLookAt(sprint)) : tellFailure(words.look.notKept, 'register');
  const another = () => setAnew(true);
  const isSession = first !== undefined && first.planned !== null;
  const label = sprint.isOver
    ? words.begin.another
    : isSession
      ? words.prepare(formatOfItem(group, formats, first)?.name ?? '')
      : first?.step === 'pulse'
        ? words.pulse
        : first?.step === 'guide'
          ? group.playbook.kept
            ? words.writeGuide
            : words.guideDone
          : words.nothingDue;
  const doNext = () => {
    if (sprint.isOver) another();
    else if (isSession) onPrepare(first);
    else if (first?.step === 'pulse') onPulse();
    else if (first?.step === 'guide') writesGuide();
    else toWin();
  };
  const writesGuide = () => (group.playbook.kept ? onPlaybook('writes') : guideIsWritten());
  const toPlaybook = () => onPlaybook('looks');
  const endIt = async () => {
    if (await register.act({ act: 'sprint.end', sprint: sprint.id })) tell(words.ended);
  };
  const isToCome = awaitsGuide(sprint);
  return (
    <RoomNames names={names}>
      <ScreenFrame
        className="sprint"
        failures="register"
        keys={[
          { ...KEYS.next, says: label, run: doNext },
          { ...KEYS.win, says: words.keys.win, run: toWin },
          { ...KEYS.look, says: words.keys.look, run: look },
          ...(isToCome
            ? [
                { ...KEYS.guide, says: words.keys.guide, run: writesGuide },
                { ...KEYS.guideDone, says: words.keys.guideDone, run: guideIsWritten },
              ]
            : []),
          { ...KEYS.playbook, says: words.keys.playbook, run: toPlaybook },
          { ...KEYS.end, says: words.keys.end, run: () => void endIt() },
          ...always,
        ]}
        left={back}
        footer={[
          { caps: KEYS.win.caps, text: words.footer.win, run: toWin },
          { caps: KEYS.look.caps, text: words.footer.look, run: look },
          ...(isToCome ? [{ caps: KEYS.guide.caps, text: words.footer.guide, run: writesGuide }] : []),
          { caps: KEYS.playbook.caps, text: words.footer.playbook, run: toPlaybook },
        ]}
      >
        <main className="sprint-main">
          <header className="sprint-head">
            <div>
              <h1>{words.title}</h1>
              <p>{sprintLine(group, formats) ?? words.due(sprint, [])}</p>
              <p className="second" dir="auto">
                {group.name}
              </p>
            </div>
            <NextAct size="bar" keys={KEYS.next.caps.join(' ')} label={label} onPress={doNext} />
          </header>
          <div className="sprint-columns">
            <Plan group={group} sprint={sprint} formats={formats} />
            <section aria-labelledby="sprint-wins">
              <h2 id="sprint-wins">{words.wins}</h2>
              {group.wins.kept ? (
                <>
                  <p className="second">{words.winsBody}</p>
                  <WinForm
                    group={group}
                    register={register}
                    field={field}
                    keys={KEYS.win.caps.join(' ')}
                    onText={setWin}
                  />
                </>
              ) : (
                <p className="second">{words.notKept}</p>
              )}
              {group.wins.kept && group.wins.wins.length === 0 && <p className="second">{words.noWins}</p>}
              <ol className="sprint-wins">
                {group.wins.wins.map(({ id, day, text, by }) => (
                  <li key={id}>
                    <span className="second">{groupWords.shortDay(day)}</span>
                    <span>
                      <span className="spoken" dir="auto">
                        {text}
                      </span>{' '}
                      {by !== null && nameOf(by) !== '' && (
                        <small className="second">
                          <bdi>{nameOf(by)}</bdi>
                        </small>
                      )}
                    </span>
                    <Button
                      look="bare"
                      aria-label={words.takeBack(text)}
                      onClick={() => void register.act({ act: 'win.takeBack', win: id })}
                    >
                      {words.takeBackShort}
                    </Button>
                  </li>
                ))}
              </ol>
            </section>
            <LookedBack sprint={sprint} onLook={setLooking} onPlaybook={toPlaybook} />
          </div>
        </main>
        {looking !== null && (
          <LookBackSheet
            sprint={sprint}
            week={looking}
            register={register}
            onClose={() => setLooking(null)}
          />
        )}
      </ScreenFrame>
    </RoomNames>
  );
}

/** The week that is looked back at now: the one that is due, else the last one that began. */
const weekToLookAt = ({ due, week }: SprintView): number =>
  due.find(({ step }) => step === 'lookBack' || step === 'review')?.week ??
  Math.min(REVIEW_WEEK, Math.max(1, week));

function Plan({
  group,
  sprint,
  formats,
}: {
  readonly group: GroupView;
  readonly sprint: SprintView;
  readonly formats: readonly Format[];
}) {
  return (
    <section aria-labelledby="sprint-plan">
      <h2 id="sprint-plan">{words.plan}</h2>
      <ol className="sprint-plan">
        {sprint.items.map((item) => (
          <li key={`${item.week} ${item.step}`} data-state={item.state}>
            <span className="second">{words.weekName(item.week)}</span>
            <WeekStone mark={MARKS[item.state]} small />
            <span>
              {words.step(item, formatSaid(group, formats, item))}{' '}
              <small className="second">{words.state(item.state)}</small>
            </span>
          </li>
        ))}
      </ol>
      <p className="second">{words.onlyPlan}</p>
    </section>
  );
}

/** What the session of a week was held with, else what it is planned with; null: it needs none. */
const formatSaid = (group: GroupView, formats: readonly Format[], item: SprintItem): string | null =>
  formats.find(({ id }) => id === item.held)?.name ?? formatOfItem(group, formats, item)?.name ?? null;

const PARTS = ['helped', 'keep', 'change', 'stop', 'playbook', 'cadence'] as const;

function LookedBack({
  sprint,
  onLook,
  onPlaybook,
}: {
  readonly sprint: SprintView;
  readonly onLook: (week: number) => void;
  readonly onPlaybook: () => void;
}) {
  return (
    <section aria-labelledby="sprint-looked">
      <h2 id="sprint-looked">{words.look.heading}</h2>
      {sprint.lookedBack.length === 0 && <p className="second">{words.look.none}</p>}
      {sprint.lookedBack.toReversed().map((said) => (
        <div key={said.id} className="sprint-looked">
          <Button look="bare" onClick={() => onLook(said.week)}>
            {words.weekName(said.week)}
          </Button>
          <dl>
            {PARTS.flatMap((part) =>
              said[part] === ''
                ? []
                : [
                    <div key={part}>
                      <dt className="second">{words.look[part]}</dt>
                      <dd className="spoken" dir="auto">
                        {said[part]}
                      </dd>
                      {part === 'playbook' && (
                        <dd>
                          <Button look="bare" keys={KEYS.playbook.caps.join(' ')} onClick={onPlaybook}>
                            {words.keys.playbook}
                          </Button>
                        </dd>
                      )}
                    </div>,
                  ],
            )}
          </dl>
        </div>
      ))}
    </section>
  );
}
