import { useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { PromptSet } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';
import { dayOf, timeOf } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { awaitsGuide, type SprintItem } from '#shared/group/sprint/sprintView.ts';
import type { Plan } from '#shared/session/keptPlan.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { wallTime } from '#shared/time.ts';
import { MOST_PEOPLE } from '#shared/limits.ts';
import { tellFailure } from '../../ui/Notices.tsx';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { RoomNames, ShownText } from '../../ui/NamedText.tsx';
import { clipNames } from '../../ui/clipNames.ts';
import { NextAct } from '../../ui/NextAct.tsx';
import { PictureOfTime } from '../../ui/PictureOfTime.tsx';
import { presentersNext } from '#shared/group/nextRows.ts';
import { NOTHING_SWAPPED, type Swapped } from '#shared/group/swapped.ts';
import {
  draftOfGroup,
  meantFor,
  nextSessionOf,
  withArranged,
  withPromptsOf,
  withSwaps,
  withWaiting,
} from '../draft/groupDraft.ts';
import { sprintLine } from '../draft/sprintLine.ts';
import { newPlan, planFor, startOf } from '../draft/plans.ts';
import { useKeptPlans } from '../draft/useKeptPlans.ts';
import { withCurrentFormat } from '../draft/planning.ts';
import { COUNCIL, lastTimeOf, type LastTime } from '../draft/newDraft.ts';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { useWallMinute } from '../frame/useWallMinute.ts';
import { dayNow, useRegister } from '../register/useRegister.ts';
import { HandOnSheet } from '../register/HandOnSheet.tsx';
import { QuestionsSheet } from '../register/QuestionsSheet.tsx';
import { WhosePage } from '../register/WhosePage.tsx';
import { AboutSheet } from './AboutSheet.tsx';
import { AgreementBlock } from './AgreementBlock.tsx';
import { AgreementScreen } from './AgreementScreen.tsx';
import { ArrangementsSheet } from './ArrangementsSheet.tsx';
import { DatesSheet } from './DatesSheet.tsx';
import { HardCardsSheet } from './HardCardsSheet.tsx';
import { LearningScreen } from './learning/LearningScreen.tsx';
import { NextRoles } from './NextRoles.tsx';
import { PairsScreen } from './pairs/PairsScreen.tsx';
import { ParkingBlock } from './ParkingBlock.tsx';
import { ParkingSheet } from './ParkingSheet.tsx';
import { PeopleSheet } from './PeopleSheet.tsx';
import { PlaybookScreen } from './playbook/PlaybookScreen.tsx';
import { PulseScreen } from './pulse/PulseScreen.tsx';
import { Rhythm } from './Rhythm.tsx';
import { SessionsSheet } from './SessionsSheet.tsx';
import { SprintScreen } from './sprint/SprintScreen.tsx';
import { WinSheet } from './sprint/WinSheet.tsx';
import { SwapSheet } from './SwapSheet.tsx';
import {
  arrangementWords,
  bundleWords,
  groupWords as words,
  parkingWords,
  programmeWords,
  hardCards,
  learningWords,
  playbookWords,
  pulseWords,
  sprintWords,
  trendsWords,
} from '../../words.ts';
import './group.css';

const KEYS = DESK_KEYS.group;
/** Sessions that stand on the page itself. */
const SESSIONS_SHOWN = 3;

interface GroupScreenProps {
  readonly group: EntryId;
  readonly formats: readonly Format[];
  /** Sets of prompts of one's own. */
  readonly promptSets: readonly PromptSet[];
  readonly onBack: () => void;
  readonly onPlan: (plan: Plan, last: LastTime | null) => void;
  readonly onSummary: (session: SessionId) => void;
  /** Hands over to somebody: their own page. */
  readonly onOwn: (person: EntryId) => void;
  readonly onTrends: (group: EntryId) => void;
}

type Sheet =
  | 'own'
  | 'handOn'
  | 'questions'
  | 'agreement'
  | 'people'
  | 'about'
  | 'dates'
  | 'sessions'
  | 'swap'
  | 'parking'
  | 'arrangements'
  | 'pairs'
  | 'pulse'
  | 'learning'
  | 'sprint'
  | 'win'
  | 'playbook'
  /** From the thirty days, and back there. */
  | 'playbookOfSprint'
  | 'firstGuide'
  | 'cards';

/** The page of a group: who is in it, who does what the next time and why, when it meets, what was. */
export function GroupScreen({
  group: id,
  formats,
  promptSets,
  onBack,
  onPlan,
  onSummary,
  onOwn,
  onTrends,
}: GroupScreenProps) {
  const { store } = useWindow('library');
  const register = useRegister();
  const plans = useKeptPlans();
  const minute = useWallMinute();
  const today = dayOf(wallTime(minute));
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [swapped, setSwapped] = useState<Swapped>(NOTHING_SWAPPED);
  const { view } = register;
  const group = view?.groups.find((one) => one.id === id) ?? null;
  if (view === null || plans === null) return null;
  const back = (
    <Button look="bare" keys="Esc" onClick={onBack}>
      {words.back}
    </Button>
  );
  if (group === null)
    return (
      <ScreenFrame
        className="group"
        failures="register bundle"
        keys={[{ ...KEYS.back, says: words.keys.back, run: onBack }]}
        left={back}
        footer={[]}
      >
        <main className="group-main">
          <p>{words.gone}</p>
        </main>
      </ScreenFrame>
    );

  /** The group with what its rotation proposes for that date. */
  const proposedFor = async (meeting: GroupView['next']): Promise<GroupView> => {
    if (meeting === null || meeting.id === group.next?.id) return group;
    const { day, begins } = meeting;
    const reply = await store.query({ type: 'register.proposal', group: group.id, day, begins });
    return reply.ok && reply.answer !== null ? { ...group, proposal: reply.answer } : group;
  };
  /** More than a session holds: in pairs they meet two by two, or all at once in a kick-off. */
  const tooMany = group.people.length > MOST_PEOPLE ? words.tooManyToMeet(MOST_PEOPLE) : null;
  const prepare = async (meeting: GroupView['next'] = group.next) => {
    if (tooMany !== null) return tellFailure(tooMany, 'register');
    const newest = group.sessions[0];
    const reply = newest && (await store.query({ type: 'summary.read', session: newest.id }));
    const last = reply?.ok && reply.answer !== null ? lastTimeOf(reply.answer) : null;
    const kept = planFor(group, meeting, plans);
    // What was swapped is for the next time alone.
    const isNext = meeting?.id === group.next?.id;
    const swaps = isNext ? swapped : NOTHING_SWAPPED;
    const plan =
      kept === null
        ? newPlan(
            withPromptsOf(
              group,
              promptSets,
              draftOfGroup(await proposedFor(meeting), formats, last, swaps, meeting),
            ),
            meeting && startOf(meeting),
          )
        : {
            ...kept,
            draft: withArranged(
              withWaiting(withSwaps(withCurrentFormat(kept.draft, formats), swaps), [group]),
              [group],
            ),
          };
    onPlan(plan, last);
  };
  /** What a sprint has for one of its weeks: at its date, else now. */
  const prepareItem = async ({ step, planned, from, until }: SprintItem) => {
    const meeting = group.meetings.find(
      ({ day, cancelled }) => !cancelled && day >= today && day >= from && day <= until,
    );
    if (step !== 'lookBack' && meeting !== undefined) return prepare(meeting);
    if (planned === null) return;
    const meant = { ...group, format: planned.format, minutes: planned.minutes, next: null };
    const draft = draftOfGroup(meant, formats, null, NOTHING_SWAPPED, null);
    onPlan(newPlan(draft, { day: today, begins: timeOf(minute), meeting: null }), null);
  };
  const open = (which: Sheet) => () => setSheet(which);
  const shut = () => setSheet(null);
  const keys: ScreenKey[] = [
    { ...KEYS.prepare, says: words.keys.prepare, run: () => void prepare() },
    { ...KEYS.people, says: words.keys.people, run: open('people') },
    { ...KEYS.about, says: words.keys.about, run: open('about') },
    { ...KEYS.agreement, says: words.keys.agreement, run: open('agreement') },
    { ...KEYS.dates, says: words.keys.dates, run: open('dates') },
    { ...KEYS.parking, says: parkingWords.key, run: open('parking') },
    { ...KEYS.arrangements, says: arrangementWords.key, run: open('arrangements') },
    { ...KEYS.pairs, says: programmeWords.key, run: open('pairs') },
    { ...KEYS.pulse, says: pulseWords.key, run: open('pulse') },
    { ...KEYS.learning, says: learningWords.key, run: open('learning') },
    { ...KEYS.sprint, says: sprintWords.key, run: open('sprint') },
    { ...KEYS.win, says: sprintWords.winKey, run: open('win') },
    { ...KEYS.playbook, says: playbookWords.key, run: open('playbook') },
    { ...KEYS.cards, says: hardCards.key, run: open('cards') },
    { ...KEYS.sessions, says: words.keys.sessions, run: open('sessions') },
    { ...KEYS.swap, says: words.keys.swap, run: open('swap') },
    { ...KEYS.own, says: words.keys.own, run: open('own') },
    { ...KEYS.trends, says: trendsWords.title, run: () => onTrends(id) },
    { ...KEYS.handOn, says: bundleWords.handOn, run: open('handOn') },
    { ...KEYS.questions, says: bundleWords.questions, run: open('questions') },
    { ...KEYS.undo, says: words.keys.undo, run: () => void register.undo() },
    { ...KEYS.back, says: words.keys.back, run: onBack },
  ];
  const called = calledBy(group);
  const names = group.people.map(({ person }) => called(person));
  const nameOf = (person: EntryId) =>
    called(person) || (view.people.find((one) => one.person === person)?.name ?? '');
  // In a narrow column names are short, and told apart.
  const shortNames = clipNames(names, Infinity, SHORT_NAME);
  const shortNameOf = (person: EntryId) =>
    shortNames[group.people.findIndex((one) => one.person === person)] ?? nameOf(person);
  const nextSession = nextSessionOf(group, formats, swapped);
  const planned = nextSession.format;
  const meantId = meantFor(group, group.next);
  const isChosen = planned.id === meantId || planned.id === group.prepared?.format;
  // A council is what is meant where nothing else is said.
  const meant = formats.find(({ id: one }) => one === meantId) ?? COUNCIL.format;
  const format = isChosen
    ? planned.name
    : planned.id === meant.id
      ? ''
      : words.takesThem(planned.name, meant);
  const sprint = sprintLine(group, formats);
  if (sheet === 'agreement')
    return (
      <RoomNames names={names}>
        <AgreementScreen group={group} register={register} nameOf={nameOf} onBack={shut} />
      </RoomNames>
    );
  if (sheet === 'pulse')
    return <PulseScreen group={group} people={view.people} register={register} today={today} onBack={shut} />;
  if (sheet === 'learning')
    return <LearningScreen group={group} people={view.people} register={register} onBack={shut} />;
  if (sheet === 'sprint')
    return (
      <SprintScreen
        group={group}
        formats={formats}
        register={register}
        today={today}
        nameOf={nameOf}
        onPrepare={(item) => void prepareItem(item)}
        onPulse={open('pulse')}
        onPlaybook={(how) => setSheet(how === 'writes' ? 'firstGuide' : 'playbookOfSprint')}
        onBack={shut}
      />
    );
  if (sheet === 'playbook') return <PlaybookScreen group={group} register={register} onBack={shut} />;
  if (sheet === 'firstGuide' || sheet === 'playbookOfSprint')
    return (
      <PlaybookScreen
        group={group}
        register={register}
        writes={sheet === 'firstGuide'}
        back={sprintWords.backHere}
        onGuide={() => {
          if (group.sprint !== null && awaitsGuide(group.sprint))
            void register.act({ act: 'sprint.guide', sprint: group.sprint.id, on: dayNow() });
        }}
        onBack={open('sprint')}
      />
    );
  if (sheet === 'pairs')
    return (
      <PairsScreen
        group={group}
        people={view.people}
        formats={formats}
        register={register}
        today={today}
        onBack={shut}
      />
    );
  return (
    <RoomNames names={names}>
      <ScreenFrame
        className="group"
        failures="register bundle"
        keys={keys}
        left={back}
        footer={[
          { caps: KEYS.people.caps, text: words.footer.people, run: open('people') },
          { caps: KEYS.about.caps, text: words.footer.about, run: open('about'), from: 1320 },
          { caps: KEYS.agreement.caps, text: words.footer.agreement, run: open('agreement'), from: 1320 },
          { caps: KEYS.dates.caps, text: words.footer.dates, run: open('dates') },
          { caps: KEYS.pairs.caps, text: programmeWords.short, run: open('pairs') },
          { caps: KEYS.pulse.caps, text: pulseWords.short, run: open('pulse'), from: 1180 },
          { caps: KEYS.learning.caps, text: learningWords.short, run: open('learning'), from: 1320 },
          { caps: KEYS.sprint.caps, text: sprintWords.short, run: open('sprint'), from: 1320 },
          { caps: KEYS.sessions.caps, text: words.footer.sessions, run: open('sessions'), from: 1320 },
          { caps: KEYS.own.caps, text: words.footer.own, run: open('own') },
          { caps: KEYS.handOn.caps, text: bundleWords.handOnShort, run: open('handOn') },
          { caps: KEYS.trends.caps, text: trendsWords.short, run: () => onTrends(id) },
        ]}
      >
        <main className="group-main">
          <header className="group-head">
            <div>
              <h1 dir="auto" data-long={group.name.length > LONG_NAME || undefined}>
                {group.name}
              </h1>
              <p className="spoken group-purpose" dir="auto">
                {group.purpose || words.noPurpose}
              </p>
              {sprint !== null && (
                <p className="group-sprint">
                  {sprint}{' '}
                  <Button look="bare" keys="T" onClick={open('sprint')}>
                    {sprintWords.open}
                  </Button>
                </p>
              )}
            </div>
            <div>
              <NextAct
                size="bar"
                keys="Enter"
                label={
                  group.next?.day === today ? words.prepareToday : words.prepare(group.next?.day ?? null)
                }
                refusal={tooMany}
                onRefused={() => void prepare()}
                onPress={() => void prepare()}
              />
            </div>
          </header>
          <div className="group-columns">
            <section aria-labelledby="group-people">
              <header>
                <h2 id="group-people">{words.people(group.people.length)}</h2>
                <small className="second">{words.seats}</small>
              </header>
              <Circle
                group={group}
                presenting={presentersNext(group, swapped, nextSession)}
                nameOf={nameOf}
              />
              <p className="second group-below">
                <span>{words.guests(group.people.filter(({ guest }) => guest).length)}</span>
                <Button look="bare" keys="A" onClick={open('people')}>
                  {words.peopleAndSeats}
                </Button>
              </p>
            </section>
            <NextRoles
              group={group}
              swapped={swapped}
              planned={nextSession}
              format={format}
              nameOf={nameOf}
              onSwap={open('swap')}
              onArrange={open('arrangements')}
            />
            <div className="group-kept">
              <AgreementBlock group={group} onOpen={open('agreement')} />
              <ParkingBlock
                group={group}
                nameOf={nameOf}
                shortNameOf={shortNameOf}
                onOpen={open('parking')}
              />
              <section aria-labelledby="group-sessions">
                <header>
                  <h2 id="group-sessions">{words.sessions}</h2>
                  {group.sessions.length > 0 && (
                    <Button look="bare" keys="S" onClick={open('sessions')}>
                      {words.allSessions(group.held)}
                    </Button>
                  )}
                </header>
                {group.sessions.length === 0 && <p className="second">{words.noSessions}</p>}
                <ol className="group-sessions">
                  {group.sessions.slice(0, SESSIONS_SHOWN).map((session) => (
                    <li key={session.id}>
                      <span className="second">{words.dayAmong(session, group.sessions)}</span>
                      <span>
                        {formats.find((one) => one.id === session.format)?.name ?? words.otherFormat}
                        {session.sealed === true && <span className="second"> · {words.sealed}</span>}
                        {words.presented(session.presented.map(nameOf)) !== '' && (
                          <span className="second">
                            {' · '}
                            <ShownText
                              text={words.presented(session.presented.map(nameOf))}
                              shown={words.presented(session.presented.map(shortNameOf))}
                            />
                          </span>
                        )}
                      </span>
                    </li>
                  ))}
                </ol>
                {group.pulses.question.length > 0 && (
                  <p className="second group-opening">
                    {pulseWords.forNext}: {pulseWords.question(group.pulses.question)}
                  </p>
                )}
              </section>
            </div>
          </div>
          <Rhythm rhythm={group.rhythm} />
        </main>
        <PeopleSheet
          open={sheet === 'people'}
          group={group}
          people={view.people}
          register={register}
          onClose={shut}
        />
        <AboutSheet
          open={sheet === 'about'}
          group={group}
          formats={formats}
          promptSets={promptSets}
          register={register}
          onRemoved={onBack}
          onClose={shut}
        />
        <DatesSheet
          open={sheet === 'dates'}
          group={group}
          today={today}
          plans={plans}
          register={register}
          onPrepare={(meeting) => void prepare(meeting)}
          onClose={shut}
        />
        <ParkingSheet open={sheet === 'parking'} group={group} register={register} onClose={shut} />
        <ArrangementsSheet open={sheet === 'arrangements'} group={group} register={register} onClose={shut} />
        <WinSheet open={sheet === 'win'} group={group} register={register} onClose={shut} />
        <SwapSheet
          open={sheet === 'swap'}
          group={group}
          planned={nextSession}
          swapped={swapped}
          onSwap={setSwapped}
          onClose={shut}
        />
        <WhosePage
          open={sheet === 'own'}
          people={group.people.map((one) => ({ ...one, name: called(one.person) }))}
          onChoose={onOwn}
          onClose={shut}
        />
        <HardCardsSheet open={sheet === 'cards'} goTo={group.agreements.at(-1)?.goTo ?? ''} onClose={shut} />
        <HandOnSheet open={sheet === 'handOn'} group={group} onClose={shut} />
        <QuestionsSheet
          open={sheet === 'questions'}
          nameOf={nameOf}
          onClose={() => {
            shut();
            void register.refresh();
          }}
        />
        <SessionsSheet
          open={sheet === 'sessions'}
          group={group}
          formats={formats}
          nameOf={nameOf}
          register={register}
          onOpen={onSummary}
          onClose={shut}
        />
      </ScreenFrame>
    </RoomNames>
  );
}

/** Ems of a name in a narrow column. */
const SHORT_NAME = 7;
/** Letters of a group's name beyond which it is set smaller. */
const LONG_NAME = 40;

function Circle({
  group,
  presenting,
  nameOf,
}: {
  readonly group: GroupView;
  readonly presenting: readonly EntryId[];
  readonly nameOf: (person: EntryId) => string;
}) {
  if (group.people.length === 0) return <p className="second group-empty">{words.addPeople}</p>;
  const first = group.people.findIndex(({ person }) => person === presenting[0]);
  return (
    <PictureOfTime
      size={group.people.length > SEATS_NAMED ? 'pond' : 'group'}
      className="group-pond"
      seats={group.people.map(({ person }) => ({
        id: person,
        name: nameOf(person),
        card: 'plain',
        presenter: presenting.includes(person),
      }))}
      holder={first < 0 ? null : first}
      elapsedS={0}
      plannedS={180}
      mode="armed"
      stone="next"
      label={words.circle(group.people.map(({ person }) => nameOf(person)))}
    />
  );
}

/** Up to so many have room for their names round the water. */
const SEATS_NAMED = 16;
