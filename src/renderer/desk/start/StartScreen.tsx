import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { DESK_KEYS, OTHER_GROUPS, type DeskKey } from '#shared/deskKeys.ts';
import { dayOf } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { PromptSet } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';
import type { BundleChosen } from '#shared/ipc/bundles.ts';
import type { Theme } from '#shared/ipc/windows.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { readNames } from '#shared/group/names.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Plan } from '#shared/session/keptPlan.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { wallTime } from '#shared/time.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { tell } from '../../ui/Notices.tsx';
import { PictureOfTime } from '../../ui/PictureOfTime.tsx';
import type { PictureSeat } from '../../ui/pictureDrawings.ts';
import { StoneMark } from '../../ui/Stone.tsx';
import { Said } from '../../ui/Said.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { useWallMinute } from '../frame/useWallMinute.ts';
import { draftOfGroup, withPromptsOf, withArranged, withWaiting } from '../draft/groupDraft.ts';
import { isSameCircle } from '#shared/group/sameCircle.ts';
import { COUNCIL, lastTimeOf, newDraft, type LastTime, type Wanted } from '../draft/newDraft.ts';
import { sprintLine } from '../draft/sprintLine.ts';
import { withCurrentFormat } from '../draft/planning.ts';
import { newPlan, planFor, plansByStart, startOf } from '../draft/plans.ts';
import { ownFormatsOf } from '../draft/ownFormatsOf.ts';
import { FirstNames, fillingSeats } from './FirstNames.tsx';
import { firstPlan } from './firstPlan.ts';
import { lastBefore, readFirst, readRest, seen, currentOrNextPhase, type StartData } from './lastSession.ts';
import { NamesSheet, sizeProblem } from './NamesSheet.tsx';
import { NewGroupSheet } from '../register/NewGroupSheet.tsx';
import { OtherGroups } from './OtherGroups.tsx';
import { PlansSheet } from './PlansSheet.tsx';
import { SinceLastTime } from './SinceLastTime.tsx';
import { calledInPlan, Headline, ownersWaiting, WhatWaits, presentingIn } from './StartWords.tsx';
import {
  bundleWords,
  copiesWords,
  frameWords,
  groupWords,
  plansWords,
  productName,
  rescueWords,
  startWords as words,
  whySentence,
} from '../../words.ts';
import './start.css';

interface StartProps {
  /** Every format there is. */
  readonly formats: readonly Format[];
  /** Sets of prompts of one's own. */
  readonly promptSets: readonly PromptSet[];
  /** A format to plan a session with at once; null: nothing is chosen yet. */
  readonly begin: Format | null;
  /** What is written into the field for names, where the page is that field: kept while other screens are looked at. */
  readonly names: string;
  readonly onNames: (text: string) => void;
  readonly onFormats: () => void;
  readonly onPlan: (plan: Plan, last: LastTime | null) => void;
  readonly onClosing: (session: string) => void;
  readonly onGroup: (group: EntryId) => void;
  readonly onArchive: () => void;
  /** Back to what can be done about a file that cannot be used; null where there is none. */
  readonly onRescue: (() => void) | null;
}

const FormatPicker = lazy(async () => ({
  default: (await import('../draft/FormatPicker.tsx')).FormatPicker,
}));

/** A key with what is held, as one cap. */
const capsOf = ({ caps }: DeskKey): readonly string[] => [caps.join(' ')];

/** Round the water there is room for so many names. */
const SEATS_NAMED = 16;
const HandOnSheet = lazy(async () => ({
  default: (await import('../register/HandOnSheet.tsx')).HandOnSheet,
}));
const CopiesSheet = lazy(async () => ({ default: (await import('./CopiesSheet.tsx')).CopiesSheet }));
const TakeInSheet = lazy(async () => ({
  default: (await import('../register/TakeInSheet.tsx')).TakeInSheet,
}));
const QuestionsSheet = lazy(async () => ({
  default: (await import('../register/QuestionsSheet.tsx')).QuestionsSheet,
}));

/** Used if nothing is known from an earlier session. */
const DEFAULTS = { minutes: 40, people: 5 } as const;
const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'beamer'];

/** The first screen: go on, prepare, or begin at once; what people promised last time. */
export function StartScreen({
  formats,
  promptSets,
  begin,
  names: text,
  onNames: setText,
  onFormats,
  onPlan,
  onClosing,
  onGroup,
  onArchive,
  onRescue,
}: StartProps) {
  const { store, push } = useWindow('library');
  const resumable = push?.resumable ?? null;
  const unsaved = push?.saved.why;
  const [data, setData] = useState<StartData | null>(null);
  /** Main has told the page what there is to go on with. */
  const told = push !== null;
  const [sheet, setSheet] = useState<
    'choose' | 'newGroup' | 'plans' | 'takeAlong' | 'asJson' | 'questions' | 'copies' | null
  >(null);
  /** The bundle that was chosen. */
  const [bundle, setBundle] = useState<Pick<BundleChosen, 'name' | 'arriving'> | null>(null);
  /** What is begun once the names are there. */
  const [wanted, setWanted] = useState<Wanted | null>(
    begin && { format: begin, minutes: null, trial: false },
  );
  const resumableId = resumable?.session ?? null;

  /** Everything was read once: from then on what is shown changes at once as a whole. */
  const wasWhole = useRef(false);
  const read = async () => setData(await readRest(store, await readFirst(store)));
  useEffect(() => {
    if (!told) return;
    let current = true;
    void readFirst(store)
      .then((first) => (wasWhole.current ? readRest(store, first) : first))
      .then((next) => {
        if (current) setData(next);
      });
    return () => {
      current = false;
    };
  }, [store, told, resumableId]);
  useEffect(() => {
    if (data === null || data.isWhole) return;
    let current = true;
    void seen(store.waiting)
      .then(() => readRest(store, data))
      .then((whole) => {
        if (!current) return;
        wasWhole.current = true;
        setData(whole);
      });
    return () => {
      current = false;
    };
  }, [store, data]);
  /** Before, the page shows only what it shows in any case. */
  const ready = data !== null;
  const [tried, setTried] = useState(false);
  const namesAt = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const last = data?.last ?? null;
  const groups = data?.groups ?? [];
  const lastTime =
    last &&
    lastTimeOf(
      last,
      groups.map(({ name }) => name),
    );
  const today = dayOf(wallTime(useWallMinute()));
  const kept = (data?.plans ?? []).map((plan) => ({
    ...plan,
    draft: withArranged(withWaiting(withCurrentFormat(plan.draft, formats), groups), groups),
  }));
  const plans = plansByStart(kept, groups);
  /** The plan without a group that is to be gone on with first. */
  const waiting = resumable === null ? firstPlan(kept, plans, groups, today) : null;
  /** The group that meets next, where nothing else is to be gone on with. */
  const hero = (resumable === null && waiting === null ? groups[0] : null) ?? null;
  const others = groups.filter((group) => group !== hero);
  const toRead = data?.toRead ?? 0;
  const isListed = others.length + toRead > 0;
  /** Nobody met yet, and nothing waits. */
  const first = ready && resumable === null && waiting === null && groups.length === 0 && last === null;
  const isUncovered = wanted === null && sheet === null;
  useEffect(() => {
    if (first && isUncovered) namesAt.current?.focus();
  }, [first, isUncovered]);
  const written = readNames(text);
  const keysHere = first ? DESK_KEYS.first : DESK_KEYS.start;
  const lastOfGroup = data?.lastOfGroup ? lastTimeOf(data.lastOfGroup) : null;
  /** What 'prepare' would begin with. */
  const ofGroup = hero && withPromptsOf(hero, promptSets, draftOfGroup(hero, formats, lastOfGroup));
  const keptOfGroup = hero && planFor(hero, hero.next, kept);
  const prepared =
    hero === null &&
    last &&
    newDraft(
      last.people.map(({ name }) => name),
      lastTime,
      { ...COUNCIL, format: formats.find(({ id }) => id === data?.lastFormat) ?? COUNCIL.format },
    );

  const resume = async (session: string) => {
    const reply = await store.request({ type: 'session.resume', session });
    if (!reply.ok) tellNotDone(reply, 'start');
  };
  const remove = async (session: RecentSession, said: string) => {
    const reply = await store.request({ type: 'session.delete', session: session.session });
    if (reply.ok) tell(said);
    else tellNotDone(reply, 'start');
    await read();
  };
  const readFile = async () => {
    const reply = await store.request({ type: 'turns.choose', session: null });
    if (!reply.ok) tellNotDone(reply, 'start');
  };
  const chooseBundle = async () => {
    const reply = await store.request({ type: 'bundle.choose' });
    if (reply.ok) setBundle({ name: reply.name, arriving: reply.arriving });
    else tellNotDone(reply, 'start');
  };
  const sample = () =>
    onPlan(
      newPlan({
        ...newDraft(words.sampleNames, null, { ...COUNCIL, trial: true }),
        title: words.sampleTitle,
      }),
      null,
    );
  const openPlan = async (plan: Plan) => {
    const before = data && (await lastBefore(store, plan, data));
    onPlan(plan, before && lastTimeOf(before));
  };
  const throwAway = async ({ id }: Plan) => {
    await store.request({ type: 'plan.drop', plan: id });
    tell(plansWords.thrown);
    await read();
  };
  const nextTheme = () => {
    const theme = THEMES[(THEMES.indexOf(push?.theme ?? 'system') + 1) % THEMES.length] ?? 'system';
    void store.request({ type: 'theme.choose', window: 'others', theme });
  };

  const noCouncil = sizeProblem(COUNCIL.format, written.length);
  const once = () => {
    if (!first) return setWanted(COUNCIL);
    setTried(true);
    if (noCouncil === null) onPlan(newPlan(newDraft(written, null, COUNCIL)), null);
    else namesAt.current?.focus();
  };

  const act = primaryAct();
  function primaryAct(): { label: string; detail: string; run: () => void } {
    if (resumable) {
      const at = currentOrNextPhase(data?.open ?? null);
      const detail = resumable.trial
        ? words.goOnTrial
        : at
          ? words.goOnAt(at.title, at.group)
          : resumable.title;
      return { label: words.goOn, detail, run: () => void resume(resumable.session) };
    }
    if (waiting)
      return {
        label: words.goOnPlan,
        detail: words.kept(waiting.plan.draft.people.length, waiting.plan.draft.minutes),
        run: () => void openPlan(waiting.plan),
      };
    if (hero && ofGroup) {
      const { next } = hero;
      return {
        label: next?.day === today ? groupWords.prepareToday : groupWords.prepare(next?.day ?? null),
        detail: keptOfGroup === null ? groupWords.prepareDetail : plansWords.keptDetail,
        run: () => onPlan(keptOfGroup ?? newPlan(ofGroup, next && startOf(next)), lastOfGroup),
      };
    }
    if (prepared)
      return {
        label: words.prepare,
        detail: words.prepareDetail,
        run: () => onPlan(newPlan(prepared), lastTime),
      };
    const { begin: label, beginDetail: detail } = words.first;
    return { label, detail, run: () => setSheet('newGroup') };
  }

  const keys: ScreenKey[] = [
    { ...keysHere.go, says: act.label, run: act.run },
    { ...keysHere.newSession, says: words.keys.now, run: once },
    { ...keysHere.choose, says: words.keys.choose, run: () => setSheet('choose') },
    { ...keysHere.formats, says: words.keys.formats, run: onFormats },
    { ...keysHere.sample, says: words.keys.sample, run: sample },
    { ...keysHere.readFile, says: words.keys.file, run: () => void readFile() },
    { ...keysHere.earlier, says: words.keys.earlier, run: onArchive },
    ...(plans.length > 0 ? [{ ...keysHere.plans, says: plansWords.key, run: () => setSheet('plans') }] : []),
    ...(resumable?.trial
      ? [
          {
            ...DESK_KEYS.start.abandon,
            says: words.keys.abandon,
            run: () => void remove(resumable, words.abandoned),
          },
        ]
      : []),
    ...(onRescue ? [{ ...keysHere.rescue, says: rescueWords.back, run: onRescue }] : []),
    ...(hero ? [{ ...DESK_KEYS.start.openGroup, says: groupWords.open, run: () => onGroup(hero.id) }] : []),
    ...others.flatMap((group, i) => {
      const key = OTHER_GROUPS[i];
      return key === undefined ? [] : [{ ...key, says: group.name, run: () => onGroup(group.id) }];
    }),
    ...(first
      ? []
      : [{ ...DESK_KEYS.start.newGroup, says: groupWords.aNew, run: () => setSheet('newGroup') }]),
    { ...keysHere.takeIn, says: bundleWords.takeIn, run: () => void chooseBundle() },
    ...(groups.length > 0
      ? [
          { ...DESK_KEYS.start.takeAlong, says: bundleWords.archive, run: () => setSheet('takeAlong') },
          { ...DESK_KEYS.start.asJson, says: bundleWords.savePlainTitle, run: () => setSheet('asJson') },
        ]
      : []),
    { ...keysHere.copies, says: copiesWords.key, run: () => setSheet('copies') },
    { ...keysHere.theme, says: frameWords.themeKey, run: nextTheme },
  ];
  /** The plan that the next act leads to needs no list. */
  const shownAsNext = waiting === null && keptOfGroup === null ? 0 : 1;
  const sinceLastTime = (
    <SinceLastTime interrupted={resumable !== null} onClosing={onClosing} onChanged={() => void read()} />
  );
  const circle = first
    ? { seats: fillingSeats(written), holder: null }
    : seatPictureOf(
        data?.open ?? null,
        waiting?.plan.draft ?? keptOfGroup?.draft ?? ofGroup ?? (prepared || null),
        groups,
      );
  return (
    <ScreenFrame
      className="start"
      failures="start turns bundle"
      keys={ready ? keys : []}
      left={
        unsaved ? (
          <Said>{(times) => whySentence(unsaved, times)}</Said>
        ) : (
          <>
            {frameWords.stays} {push !== null && frameWords.about(push.about.version, push.about.electron)}
          </>
        )
      }
      footer={
        !ready
          ? []
          : [
              ...(onRescue ? [{ caps: capsOf(keysHere.rescue), text: rescueWords.back, run: onRescue }] : []),
              ...(hero !== null && !isListed
                ? [{ caps: ['+'], text: groupWords.another, run: () => setSheet('newGroup') }]
                : []),
              { caps: capsOf(keysHere.formats), text: words.formats, run: onFormats },
              { caps: capsOf(keysHere.readFile), text: words.file, run: () => void readFile() },
              // Whoever was handed a group's file and has nothing here yet looks for this, and for no archive.
              first
                ? {
                    caps: capsOf(keysHere.takeIn),
                    text: bundleWords.takeInShort,
                    run: () => void chooseBundle(),
                  }
                : { caps: capsOf(keysHere.earlier), text: words.earlier, run: onArchive },
              ...(plans.length > shownAsNext
                ? [
                    {
                      caps: capsOf(keysHere.plans),
                      text: plansWords.count(plans.length),
                      run: () => setSheet('plans'),
                    },
                  ]
                : []),
              {
                caps: capsOf(keysHere.theme),
                text: `${frameWords.theme}: ${frameWords.themes[push?.theme ?? 'system'].toLowerCase()}`,
                run: nextTheme,
                // In a narrow window that nobody met in yet the file of a group comes before how it looks.
                ...(first && { from: 1180 as const }),
              },
            ]
      }
    >
      <main className="start-main">
        <div className="start-words">
          <p className="start-brand cut">
            <StoneMark width={44} />
            {productName}
          </p>
          {first ? (
            <FirstNames
              text={text}
              names={written}
              problem={tried ? noCouncil : null}
              fieldRef={namesAt}
              onText={setText}
              onBegin={act.run}
              onOnce={once}
              onSample={sample}
              onChoose={() => setSheet('choose')}
            />
          ) : !ready ? null : (
            <>
              <Headline
                resumable={resumable}
                waiting={waiting}
                next={
                  hero &&
                  ofGroup && {
                    group: hero,
                    draft: keptOfGroup?.draft ?? ofGroup,
                    sprint: sprintLine(hero, formats),
                  }
                }
                today={today}
                last={last}
              />
              <div className="start-primary">
                <NextAct
                  size="page"
                  keys="Enter"
                  long={act.label.length > 16}
                  label={act.label}
                  detail={act.detail}
                  onPress={act.run}
                />
              </div>
              <div className="start-others">
                {hero && (
                  <Button keys="G" onClick={() => onGroup(hero.id)}>
                    {groupWords.open}
                  </Button>
                )}
                {(resumable || waiting || last || hero) && (
                  <Button keys="N" onClick={() => setWanted(COUNCIL)}>
                    {words.councilNow}
                  </Button>
                )}
                <Button keys="C" onClick={() => setSheet('choose')}>
                  {words.chooseFormat}
                </Button>
                {hero === null && (
                  <Button keys="T" onClick={sample}>
                    {words.sample}
                  </Button>
                )}
                {groups.length === 0 && (
                  <Button keys="+" onClick={() => setSheet('newGroup')}>
                    {groupWords.begin}
                  </Button>
                )}
                {data.isWhole && resumable !== null && sinceLastTime}
                {resumable?.trial && (
                  <Button keys="X" onClick={() => void remove(resumable, words.abandoned)}>
                    {words.abandon}
                  </Button>
                )}
              </div>
              {(hero !== null || groups.length === 0) && (
                <WhatWaits owners={ownersWaiting(hero, last)} group={hero} />
              )}
            </>
          )}
        </div>
        <div className="start-picture" data-listed={isListed || undefined}>
          {ready && (
            <PictureOfTime
              size={circle.seats.length > SEATS_NAMED ? 'pond' : 'start'}
              className="start-pond"
              seats={circle.seats}
              holder={circle.holder}
              elapsedS={0}
              plannedS={180}
              mode="armed"
              stone="held"
              label={
                first
                  ? words.first.seats(written)
                  : circle.seats.length > 0
                    ? words.circle(circle.seats.map(({ name }) => name))
                    : productName
              }
            />
          )}
          {isListed && (
            <OtherGroups
              groups={toRead > 0 ? [] : others}
              isRead={toRead === 0}
              plans={kept}
              all={hero === null}
              formats={formats}
              today={today}
              onOpen={onGroup}
              onNew={() => setSheet('newGroup')}
            />
          )}
        </div>
      </main>
      <Suspense fallback={null}>
        {bundle !== null && (
          <TakeInSheet
            file={bundle}
            onTaken={(questions) => {
              setBundle(null);
              setSheet(questions ? 'questions' : null);
              void read();
            }}
            onClose={() => setBundle(null)}
          />
        )}
        {sheet === 'copies' && (
          <CopiesSheet
            onRestored={() => {
              setSheet(null);
              void read();
            }}
            onClose={() => setSheet(null)}
          />
        )}
        {(sheet === 'takeAlong' || sheet === 'asJson') && (
          <HandOnSheet open group={null} plainFirst={sheet === 'asJson'} onClose={() => setSheet(null)} />
        )}
        {sheet === 'questions' && (
          <QuestionsSheet
            open
            nameOf={(person) => data?.people.find((one) => one.person === person)?.name ?? ''}
            onClose={() => {
              setSheet(null);
              void read();
            }}
          />
        )}
      </Suspense>
      {data?.isWhole === true && resumable === null && sinceLastTime}
      <NewGroupSheet
        open={sheet === 'newGroup'}
        people={data?.isWhole === true ? data.people : null}
        names={first ? text : ''}
        met={null}
        onBegun={onGroup}
        onClose={() => setSheet(null)}
      />
      <NamesSheet
        // What stands there already is known once the page is.
        format={ready ? (wanted?.format ?? null) : null}
        known={first ? written : wanted === COUNCIL ? [] : (last?.people.map(({ name }) => name) ?? [])}
        onClose={() => setWanted(null)}
        onNames={(names) => {
          setWanted(null);
          const isSame = isSameCircle(names, last?.people.map(({ name }) => name) ?? []);
          const known = isSame ? lastTime : null;
          onPlan(newPlan(newDraft(names, known, wanted ?? COUNCIL)), known);
        }}
      />
      {sheet === 'choose' && (
        <Suspense fallback={null}>
          <FormatPicker
            open
            have={{
              minutes: lastTime?.minutes ?? DEFAULTS.minutes,
              people: last?.people.length ?? (written.length || DEFAULTS.people),
              observers: 0,
            }}
            own={ownFormatsOf(formats)}
            current={null}
            onTake={(format, { minutes }) => {
              setSheet(null);
              setWanted({ format, minutes, trial: false });
            }}
            onClose={() => setSheet(null)}
          />
        </Suspense>
      )}
      <PlansSheet
        open={sheet === 'plans'}
        plans={plans}
        today={today}
        onOpen={(plan) => void openPlan(plan)}
        onThrowAway={(plan) => void throwAway(plan)}
        onClose={() => setSheet(null)}
      />
    </ScreenFrame>
  );
}

interface SeatPicture {
  readonly seats: readonly PictureSeat[];
  readonly holder: number | null;
}

/** The seats in the picture: of the session in progress, else of the plan. */
function seatPictureOf(open: Summary | null, draft: Draft | null, groups: readonly GroupView[]): SeatPicture {
  if (open) {
    const presenter = open.presenters.at(-1);
    return seatPictureFrom(
      open.people.map(({ person, name }) => ({ id: person, name, presenter: person === presenter })),
    );
  }
  if (draft === null) return { seats: [], holder: null };
  const labels = calledInPlan(draft, groups.find(({ id }) => id === draft.group?.id) ?? null);
  const presenting = presentingIn(draft);
  const seats = draft.people.map(({ id }, i) => ({
    id,
    name: labels[i] ?? id,
    presenter: presenting.includes(id),
  }));
  return seatPictureFrom(seats, presenting[0]);
}

function seatPictureFrom(
  seats: readonly { readonly id: string; readonly name: string; readonly presenter: boolean }[],
  first = seats.find(({ presenter }) => presenter)?.id,
): SeatPicture {
  const holder = seats.findIndex(({ id }) => id === first);
  return { seats: seats.map((seat) => ({ ...seat, card: 'plain' })), holder: holder < 0 ? null : holder };
}
