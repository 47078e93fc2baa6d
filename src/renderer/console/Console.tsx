import { readRefusal } from '#shared/session/agenda/readRefusal.ts';
import { readSchedule } from '#shared/session/agenda/timeReadings.ts';
import { atLeast, ZERO } from '#shared/time.ts';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { mayBeTakenDown, type DataKind } from '#shared/care/care.ts';
import type { AppRequest } from '#shared/ipc/contract.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import type { Act } from '#shared/session/agenda/views.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { NoteKind } from '#shared/session/lines/noteKind.ts';
import { capsOf, type KeyAct } from '#shared/keys.ts';
import type { Phrase } from '#shared/session/phrases.ts';
import { refuse } from '#shared/session/refusals.ts';
import { eitherTicker, type Ticker } from '../bridge/ticker.ts';
import { useSteady, useSteadyCall } from '../bridge/useSteady.ts';
import {
  useReading,
  useRefused,
  useScheduleTicker,
  useSecondTicker,
  useWindow,
} from '../bridge/WindowProvider.tsx';
import { Said } from '../ui/Said.tsx';
import type { PushOf } from '../bridge/windowStore.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { nameOfSeat } from '../ui/board/seatNames.ts';
import { useSeatTaps, type SeatTaps } from '../ui/board/useSeatTaps.ts';
import { useTaps } from '../ui/board/useTaps.ts';
import { nextEarlier, nextMode } from '../ui/board/voices.ts';
import { Button } from '../ui/Button.tsx';
import type { KeyMatch } from '../ui/keys/matchKey.ts';
import { useOpenSheet } from '../ui/keys/openSheets.ts';
import { useSessionKeys } from '../ui/keys/useSessionKeys.ts';
import { NamedText } from '../ui/NamedText.tsx';
import { NextAct } from '../ui/NextAct.tsx';
import { takeBack, takeBackRefused, tell, tellFailure, tellRefused } from '../ui/Notices.tsx';
import { ReplaySheet, replayFromStart } from '../ui/replay/ReplaySheet.tsx';
import { useRefusalNotice } from '../ui/useRefusalNotice.ts';
import { whyNot } from '../ui/whyNot.ts';
import { Agenda, EndsAboutNow } from './Agenda.tsx';
import { agreeingKey, type AgreeingAct } from './agreeingKeys.ts';
import { AgreementPaper, ANSWERS } from './AgreementPaper.tsx';
import { PrivacyCover } from './PrivacyCover.tsx';
import { KeyBar } from './KeyBar.tsx';
import { PhaseClock, PhaseHead } from './CurrentPhase.tsx';
import { HintLine } from './HintLine.tsx';
import { BECOMES, Owners, RecallAnswers, RecallKept } from './Owners.tsx';
import { RecallPage } from './RecallPage.tsx';
import { PulsePage } from './PulsePage.tsx';
import { reviewKey } from './reviewKeys.ts';
import { Notes, RoomSees, Slips, TakenLines } from './SideColumn.tsx';
import { SampleLine } from './SampleLine.tsx';
import { BigSlip, GapQuestion, Prompts } from './Prompts.tsx';
import { usePhoneNews } from './phoneNews.ts';
import { pendingQuestion, type PendingQuestion } from './pendingQuestion.ts';
import { asksGroup, whyNotNow } from './findable.ts';
import type { ConsoleSheet, Handed, Turned } from './consoleSheet.ts';
import { slipPhrases } from './slips.ts';
import { twoPrompts } from './twoPrompts.ts';
import { useCallsToMain } from './useCallsToMain.ts';
import { USUAL_WEIGHTS } from './usualWeights.ts';
import {
  agreeingWords,
  appWords,
  consoleWords as words,
  doneSentence,
  phrase,
  phaseTitle,
  phraseLine,
  preciseTimeLabel,
  refusalSentence,
  whySentence,
  raiseWords,
  needsMoreWords,
  saidPrompts,
} from '../words.ts';
import './console.css';

const cap = (act: KeyAct) => capsOf(act).join(' ');

/** An act of the session with its key: what can be done until a moment alone is not offered after it. */
function ActButton({
  keys,
  act,
  second,
  onPress,
}: {
  readonly keys: string;
  readonly act: Act;
  readonly second: Ticker;
  readonly onPress: () => void;
}) {
  const isOver = useReading(second, (at) => (readRefusal(act, at) === null ? 0 : 1)) === 1;
  const refusal = isOver ? (act.refusal ?? act.until?.refusal ?? null) : null;
  return (
    <Button
      keys={keys}
      refusal={asksGroup(act) ? null : whyNot(refusal)}
      onRefused={tellRefused}
      onClick={onPress}
    >
      {(times) => phrase(act.label, times)}
    </Button>
  );
}

/** Lines are bent, and the group is asked, once it looks back; a change wants somebody to remember it. */
function mayNow(act: AgreeingAct, agreement: ConsoleView['agreement']): boolean {
  if (agreement === null) return false;
  if (act === 'lineBefore' || act === 'lineAfter') return true;
  if (act === 'changeLine') return agreement.mayChange;
  return agreement.looks === 'after';
}

const isAnswer = (act: KeyAct): boolean => act === 'yes' || act === 'no' || act === 'later';

/** What the next digit chooses, where it does not start a voice: a slip phrase, who has the turn, or whose the last turn was. */
type Awaits = 'slip' | 'turn' | 'otherTurn' | null;

/** The notice that sends to what is asked. */
const ASKED = 'asked';

/** How often two more prompts were asked for in this step; another step begins anew. */
interface PromptTurn {
  readonly step: string | null;
  readonly turn: number;
}

const readSheets = async () => ({ default: (await import('./OpenSheet.tsx')).OpenSheet });
const OpenSheet = lazy(readSheets);

/** On the only display the room steps aside while something waits to be answered, and comes back where it was there before. */
function useRoomAsideFor(waits: boolean, panes: boolean, request: (asked: AppRequest) => void): void {
  const before = useRef(panes);
  const begin = useEffectEvent(() => {
    before.current = panes;
    request({ type: 'panes.show', shown: true });
  });
  const end = useEffectEvent(() => {
    if (!before.current) request({ type: 'panes.show', shown: false });
  });
  useEffect(() => {
    if (!waits) return undefined;
    begin();
    return () => end();
  }, [waits]);
}

/** In place of a sheet that was asked for before the sheets were read: keys are no longer the window's. */
function SheetComing() {
  useOpenSheet(true, true, useRef(null));
  return null;
}

export function Console({ push, view }: { readonly push: PushOf<'console'>; readonly view: ConsoleView }) {
  const { store } = useWindow('console');
  const { refused } = useRefused();
  const main = useCallsToMain();
  const { send, request } = main;

  const taps = useTaps(view.board, {
    send: store.send,
    now: store.now,
    reaction: push.setUp.reaction,
    onLost: () => tellFailure(words.actLost, 'lost'),
  });
  const { mode } = push.setUp;
  const unsaved = push.saved.why;
  const seatTaps = useSeatTaps(taps, mode);
  const [sheet, showSheet] = useState<ConsoleSheet | Handed | Turned | null>(null);
  usePhoneNews(push.phones, sheet?.kind === 'phones');
  const [slip, setSlip] = useState<string | null>(null);
  const [awaits, setAwaits] = useState<Awaits>(null);
  const [prompts, setPrompts] = useState<PromptTurn>({ step: null, turn: 0 });
  const noteField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** The step in which the paper of the phase made way for slips and notes. */
  const [notesIn, setNotesIn] = useState<string | null>(null);

  // What moves with time is drawn by whoever shows it: this whole window only with a push.
  // While whoever has the turn reads, its clock stands, and the phase's goes on.
  const turn = view.now?.turn?.mode === 'armed' ? null : view.now?.turn;
  const second = useSecondTicker(view.break ?? turn ?? view.now?.phase ?? null);
  const drift = useScheduleTicker(view.schedule);
  const schedule = useMemo(() => eitherTicker(second, drift), [second, drift]);
  const phrases = useSteady(slipPhrases(view.now?.rules ?? [], view.board));
  const shownSlip = phrases.find((one) => one.id === slip);
  const asked = pendingQuestion(view);
  const question = asked?.question ?? null;
  // Once it is answered nobody is sent to it any more.
  useEffect(() => () => takeBack(ASKED), [question]);
  /** A phrase in its place hides what is asked: then its keys answer nothing. A gap is asked before any phrase. */
  const shownAsked = view.gap === null && shownSlip !== undefined ? null : asked;
  const { lastTurn } = view.board;
  const awaitedTurn =
    awaits === 'turn'
      ? words.round[view.now?.mayChooseStart === true ? 'start' : 'give']
      : awaits === 'otherTurn' && lastTurn !== null
        ? words.round.was(nameOfSeat(view.board.seats, lastTurn.person) ?? '')
        : null;
  const step = view.now?.step ?? null;
  const promptTurn = prompts.step === step ? prompts.turn : 0;
  /** A sheet lies over the cover: the room has stepped aside for as long as it is open. */
  const [aside, setAside] = useState(false);
  // The clock stands until it is said what becomes of a gap: on the only display nobody would see that it is asked.
  const gapWaits = view.gap !== null && push.place.state === 'covers';
  const covered = push.place.state === 'covers' && (!push.place.panes || aside || gapWaits);
  useRefusalNotice(refused, [view.now?.step, push.place.state].join(' '));
  useRoomAsideFor(gapWaits, push.place.panes, request);
  const uncover = () => {
    setAside(false);
    showSheet(null);
    request({ type: 'panes.show', shown: true });
  };
  /** Nobody answers a sheet they cannot see: on the only display the room steps aside for it, and comes back after. */
  const setSheet = (next: ConsoleSheet | Handed | Turned | null) => {
    takeBackRefused();
    const stepsAside = next !== null && covered;
    if (stepsAside !== aside) {
      setAside(stepsAside);
      if (!gapWaits) request({ type: 'panes.show', shown: stepsAside });
    }
    showSheet(next);
  };
  const close = () => setSheet(null);
  /** Opens a sheet that writes; where the level, or the phase, takes no such line down, that is said before it is written. */
  const toWrite = (what: DataKind, on: ConsoleSheet) => {
    const why = mayBeTakenDown(what, view.level.now)
      ? what !== 'message' && view.now?.keepsNoWords === true && refuse('keepsNoWords')
      : refuse('levelKeepsNone');
    if (why === false) setSheet(on);
    else tellRefused((times) => refusalSentence(why, times));
  };
  /** Opens a sheet that asks before an act is done; where it would be refused, the key says so instead. */
  const toAsk = (wanted: Act, on: ConsoleSheet) => {
    const why = whyNot(readRefusal(wanted, main.now()));
    if (why === null) setSheet(on);
    else tellRefused(why);
  };
  /** The phase's own paper stands there, unless it made way. */
  const showsPaper = awaits !== 'slip' && (notesIn === null || notesIn !== step);
  const toNotes = () => {
    if (noteField.current !== null) return noteField.current.focus();
    setNotesIn(step);
  };
  useEffect(() => {
    if (notesIn !== null) noteField.current?.focus();
  }, [notesIn]);

  const writeNote = useCallback(
    (kind: NoteKind, text: string) => send({ type: 'note.write', kind, text }),
    [send],
  );
  const takeNoteBack = useCallback((note: string) => void send({ type: 'note.takeBack', note }), [send]);

  /** The line of the agreement that is in the room. */
  const lineNow = view.agreement?.lines.find(({ focused }) => focused);
  const bendLine = () => {
    if (lineNow !== undefined) void send({ type: 'agreement.bend', line: lineNow.line, bent: !lineNow.bent });
  };
  const answerWanted = (act: keyof typeof ANSWERS) =>
    void send({ type: 'agreement.answer', answer: ANSWERS[act] });
  const writeSeen = async (text: string) => {
    const told = view.recall?.open;
    if (told == null) return false;
    const { person, commitment } = told;
    return send({ type: 'seen.write', person, commitment, text });
  };

  const doAct = (act: Act) => void send(act.command);
  const extend = () => {
    const { command } = view.acts.extend;
    if (asksGroup(view.acts.extend) && command.type === 'clock.extend')
      setSheet({ kind: 'agreed', command: { ...command, agreed: true } });
    else doAct(view.acts.extend);
  };
  const needsMore = () => {
    const slot = view.needsMore;
    if (slot === null) return;
    if (slot.parked) {
      tellRefused(needsMoreWords.already);
      return;
    }
    const text = slot.question ?? needsMoreWords.topic(slot.booked);
    void send({ type: 'parking.write', person: slot.person, text, ...USUAL_WEIGHTS });
  };
  const payBack = () => {
    const drift = readSchedule(view.schedule, main.now())?.drift ?? ZERO;
    void main
      .proposal(atLeast(drift, ZERO))
      .then((answer) => answer !== null && setSheet({ kind: 'payBack', proposal: answer, step }));
  };
  const turnTo = (person: PersonId) => {
    const owner = view.recall?.owners.find((one) => one.person === person);
    if (owner?.takesTurn === true) void send({ type: 'turn.next', person });
    setSheet({ kind: 'handed', person });
  };
  const told = view.recall?.open ?? null;
  const settle = (act: keyof typeof BECOMES) => {
    if (told === null) return;
    if (act === 'changeIt') return setSheet({ kind: 'change' });
    const { person, commitment } = told;
    void send({ type: 'commitment.settle', person, commitment, becomes: BECOMES[act] });
  };
  const next = () => {
    if (view.next !== null && view.recall?.next != null) turnTo(view.recall.next.person);
    else if (view.next !== null) doAct(view.next);
    else if (asked !== null) tell(asked.question, ASKED);
    else if (view.ended) tell(words.endedNow);
  };
  const summary = () => {
    if (view.ended && push.session !== null) request({ type: 'summary.show', session: push.session });
  };
  const overRoom = push.place.state === 'covers' && push.place.panes && !aside;
  const redate = (steps: 1 | -1) => {
    const earlier = nextEarlier(view.board, steps);
    if (earlier !== null) void send({ type: 'voice.redate', earlier });
  };
  const { room } = view;
  const awaitDigit = (what: Awaits) => setAwaits((was) => (was === what ? null : what));
  const giveTurn = (person: PersonId) =>
    void send(
      view.now?.mayChooseStart === true ? { type: 'round.startWith', person } : { type: 'turn.next', person },
    );
  /** The last turn was this person's; null: nobody's. */
  const wasTurnOf = (person: PersonId | null) => {
    if (lastTurn !== null) void send({ type: 'voice.reassign', of: lastTurn.of, person });
    setAwaits(null);
  };
  /** A seat on the pond: where a turn is asked about it is the answer. */
  const pondTaps: SeatTaps = {
    ...seatTaps,
    press: (person, shift) => (awaits === 'otherTurn' ? wasTurnOf(person) : seatTaps.press(person, shift)),
  };
  const answer = (chosen: 'yes' | 'no' | 'later') => {
    const command = shownAsked?.answers.find((one) => one.act === chosen)?.command;
    // What ends it for good is not said by a slip of one key.
    if (command?.type === 'consent.answer' && command.answer !== 'yes')
      setSheet({ kind: 'declines', command });
    else if (command !== undefined) void send(command);
  };

  /** What each act does, whichever way it is asked for: by its key, its button, or its line in the list of acts. */
  const actions: Readonly<Partial<Record<KeyAct, () => void>>> = {
    next,
    pause: () => doAct(view.acts.pause),
    extend,
    takeBreak: () => doAct(view.acts.takeBreak),
    shorten: () => doAct(view.acts.shorten),
    endPhase: () => doAct(view.acts.endPhase),
    skip: () => doAct(view.acts.skip),
    back: () => doAct(view.acts.back),
    pass: () => doAct(view.acts.pass),
    openFloor: () => doAct(view.acts.openFloor),
    earlier: () => setSheet({ kind: 'earlier' }),
    endNow: () =>
      view.schedule.startedAt === null
        ? setSheet({ kind: 'putAway' })
        : toAsk(view.acts.endNow, { kind: 'endNow' }),
    payBack,
    nobody: () => (awaits === 'otherTurn' ? wasTurnOf(null) : taps.nobody()),
    otherTurn: () => (lastTurn === null ? tellRefused(words.round.noTurn) : awaitDigit('otherTurn')),
    dateEarlier: () => redate(1),
    dateLater: () => redate(-1),
    style: () => request({ type: 'board.setUp', setUp: { ...push.setUp, mode: nextMode(mode) } }),
    undo: () => void send({ type: 'act.undo' }),
    redo: () => void send({ type: 'act.redo' }),
    blank: () => void send({ type: room.screen === 'blank' ? 'room.show' : 'room.blank' }),
    message: () =>
      room.screen === 'message' ? void send({ type: 'room.show' }) : toWrite('message', { kind: 'message' }),
    digits: () => void send({ type: 'room.digits', shown: !room.digits }),
    note: toNotes,
    commitment: () => toWrite('commitment', { kind: 'commitment' }),
    cards: () => toWrite('topic', { kind: 'cards' }),
    parking: () => toWrite('topic', { kind: 'parking' }),
    needsMore,
    flagPrompt: () => {
      const shown = view.now === null ? [] : twoPrompts(saidPrompts(view.now), promptTurn);
      const first = shown.find(({ prompt }) => prompt !== null)?.prompt;
      if (first != null) void send({ type: 'prompt.flag', prompt: first });
    },
    tickEarly: () => void send({ type: 'tick.make', what: 'early' }),
    tickDecision: () => void send({ type: 'tick.make', what: 'decision' }),
    insight: () => toWrite('insight', { kind: 'insight' }),
    question: () => toWrite('topic', { kind: 'question' }),
    want: () => toWrite('want', { kind: 'want' }),
    pulse: () => setSheet({ kind: 'pulse' }),
    wins: () => setSheet({ kind: 'wins' }),
    hardCards: () => setSheet({ kind: 'hardCards' }),
    lineBefore: () => void send({ type: 'agreement.focus', by: -1 }),
    lineAfter: () => void send({ type: 'agreement.focus', by: 1 }),
    bendLine,
    changeLine: () =>
      view.agreement?.made === true
        ? setSheet({ kind: 'wordLine' })
        : view.agreement?.change == null
          ? setSheet({ kind: 'changeAgreement' })
          : tellRefused(agreeingWords.changed),
    wantedYes: () => answerWanted('wantedYes'),
    wantedPartly: () => answerWanted('wantedPartly'),
    wantedNo: () => answerWanted('wantedNo'),
    raiseLevel: () =>
      view.level.session === 'L3' ? tellRefused(raiseWords.highest) : setSheet({ kind: 'raise' }),
    slip: () => awaitDigit('slip'),
    giveTurn: () => awaitDigit('turn'),
    wantsMore: () => setSheet({ kind: 'wantsMore' }),
    autoAdvance: () => void send({ type: 'autoAdvance.switch', on: !view.autoAdvance }),
    prompts: () => setPrompts({ step, turn: promptTurn + 1 }),
    replay: () => push.session !== null && request(replayFromStart(push.session)),
    sample: () => request({ type: 'sample.play', on: push.sample !== 'plays' }),
    people: () => setSheet({ kind: 'people' }),
    windows: () => setSheet({ kind: 'windows' }),
    phones: () => setSheet({ kind: 'phones' }),
    seen: () => setSheet({ kind: 'seen' }),
    secondBoard: () => request({ type: 'secondBoard.open' }),
    roomAgain: () =>
      overRoom
        ? request({ type: 'panes.show', shown: false })
        : tellRefused(words.room.notOver[push.place.state]),
    summary,
    yes: () => answer('yes'),
    no: () => answer('no'),
    later: () => answer('later'),
    keepUp: () => settle('keepUp'),
    changeIt: () => settle('changeIt'),
    letItGo: () => settle('letItGo'),
    carryOn: () => settle('carryOn'),
    find: () => setSheet({ kind: 'find' }),
    keys: () => setSheet({ kind: 'keys' }),
  };
  const act = useSteadyCall((name: KeyAct) => actions[name]?.());

  const isHanded = sheet?.kind === 'handed' || sheet?.kind === 'pulse';
  const onAct = ({ entry, seat }: KeyMatch, event: KeyboardEvent): boolean => {
    // The page is one person's: its keys are its own, and no digit is a seat.
    if (isHanded) return false;
    if (covered && entry.covered !== true) {
      // What is only there at some moments, or puts something away, has nothing to show.
      if (event.key !== 'Escape' && event.key !== 'Enter') setSheet({ kind: 'behindCover' });
      return event.key !== 'Enter';
    }
    if (entry.act === 'tap' && awaits === 'slip') {
      setSlip(phrases.find((one) => one.digit === seat)?.id ?? null);
      setAwaits(null);
      return true;
    }
    const person = view.board.seats.find((one) => one.key === seat)?.person;
    if (entry.act === 'tap' && awaits === 'turn') {
      if (person !== undefined) giveTurn(person);
      setAwaits(null);
      return true;
    }
    if (entry.act === 'tap' && awaits === 'otherTurn') {
      if (person !== undefined) wasTurnOf(person);
      return true;
    }
    if (entry.act === 'tap' || entry.act === 'tapOther') {
      if (person !== undefined) seatTaps.key(event.code, person, entry.act === 'tapOther');
      return true;
    }
    if (entry.act === 'putAway') {
      setSlip(null);
      setAwaits(null);
      setNotesIn(null);
      return slip !== null || awaits !== null || notesIn !== null;
    }
    if (entry.act === 'summary' && !view.ended) return false;
    const notNow = whyNotNow(entry.act, view);
    if (notNow !== null) {
      tellRefused(notNow);
      return true;
    }
    if (isAnswer(entry.act) && !shownAsked?.answers.some((one) => one.act === entry.act)) return false;
    if (entry.act !== 'slip' && entry.act !== 'giveTurn' && entry.act !== 'otherTurn') setAwaits(null);
    act(entry.act);
    return true;
  };
  const onOther = (event: KeyboardEvent): boolean => {
    if (isHanded) return false;
    const agreeing = view.agreement === null || covered || asked !== null ? null : agreeingKey(event);
    if (agreeing !== null && awaits === null && mayNow(agreeing, view.agreement)) {
      act(agreeing);
      return true;
    }
    const settles = told === null || covered || shownSlip !== undefined ? null : reviewKey(event);
    if (settles !== null && awaits === null) {
      settle(settles);
      return true;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const onButton = event.target instanceof HTMLButtonElement;
    if (!covered || gapWaits || !plain || event.key !== 'Enter' || onButton) return false;
    uncover();
    return true;
  };
  useSessionKeys('console', { onAct, onOther });

  // The sheets are read as soon as the window has been drawn, and are there when they are asked for.
  useEffect(() => {
    const idle = requestIdleCallback(() => void readSheets());
    return () => cancelIdleCallback(idle);
  }, []);

  if (sheet?.kind === 'pulse' && push.replay === null)
    return <PulsePage shown={push.shown} theme={push.roomTheme} onBack={close} />;
  if (sheet?.kind === 'handed' && push.replay === null)
    return <RecallPage view={view} person={sheet.person} onSend={send} onBack={close} />;
  const sheets =
    push.replay !== null ? (
      <ReplaySheet replay={push.replay} running={!view.ended} onRequest={request} />
    ) : sheet === null || sheet.kind === 'handed' || sheet.kind === 'pulse' ? null : (
      <Suspense fallback={<SheetComing />}>
        <OpenSheet
          sheet={sheet}
          push={push}
          view={view}
          main={main}
          close={close}
          open={setSheet}
          onUncover={uncover}
          onFound={(found) => (found === 'stopSlot' ? setSheet({ kind: 'stopSlot' }) : act(found))}
        />
      </Suspense>
    );
  if (covered)
    return (
      <>
        <PrivacyCover onShow={uncover}>
          {view.gap === null || asked === null ? null : (
            <GapQuestion cause={view.gap.cause} asked={asked} onAnswer={(one) => answer(one.act)} />
          )}
        </PrivacyCover>
        {sheets}
      </>
    );

  const showsAct = (name: KeyAct, it: Act): ReactNode => (
    <ActButton keys={cap(name)} act={it} second={second} onPress={() => act(name)} />
  );
  return (
    <div className="console">
      <Agenda groups={view.agenda} second={second}>
        <EndsAboutNow
          view={view}
          clock={push.clock}
          schedule={schedule}
          ask={main.proposal}
          onPayBack={payBack}
        />
      </Agenda>
      <main className="now">
        {view.now !== null ? (
          <>
            <PhaseHead now={view.now} trial={view.trial} />
            <PhaseClock
              now={view.now}
              rest={view.break}
              room={room}
              second={second}
              board={view.board}
              taps={taps}
              seatTaps={pondTaps}
              mode={mode}
              onRedate={(earlier) => void send({ type: 'voice.redate', earlier })}
            />
          </>
        ) : (
          <Ended />
        )}
        <NextStone view={view} asked={asked} onPress={view.ended ? summary : next} />
        <div className="now-acts">
          {showsAct('pause', view.acts.pause)}
          {showsAct('extend', view.acts.extend)}
          {showsAct('shorten', view.acts.shorten)}
          {mayOpenFloor(view) && showsAct('openFloor', view.acts.openFloor)}
          {showsAct('endPhase', view.acts.endPhase)}
          {view.asksPulse && (
            <Button keys={cap('pulse')} onClick={() => act('pulse')}>
              {words.pulse}
            </Button>
          )}
        </div>
        {view.gap !== null && asked !== null ? (
          <GapQuestion cause={view.gap.cause} asked={asked} onAnswer={(one) => answer(one.act)} />
        ) : shownSlip !== undefined ? (
          <BigSlip slip={shownSlip} signal={view.agreed.signal} onPutAway={() => setSlip(null)} />
        ) : told !== null && asked === null && promptTurn % 2 === 0 ? (
          <RecallAnswers open={told} onAct={act} />
        ) : view.recall?.kept != null && asked === null && promptTurn % 2 === 0 ? (
          <RecallKept name={view.recall.kept} onMore={() => act('prompts')} />
        ) : view.now !== null ? (
          <Prompts
            now={view.now}
            turn={promptTurn}
            asked={asked}
            onMore={() => act('prompts')}
            onFlag={(prompt) => void send({ type: 'prompt.flag', prompt })}
            onAnswer={(one) => answer(one.act)}
          />
        ) : (
          <div className="say" />
        )}
        {push.saved.where === 'memory' || push.caught === true ? (
          <p className="trouble" role="alert">
            {push.saved.where !== 'memory' ? (
              appWords.caught
            ) : unsaved === null ? (
              words.memory
            ) : (
              <Said>{(times) => whySentence(unsaved, times)}</Said>
            )}
          </p>
        ) : (
          <SampleLine sample={push.sample} says={awaitedTurn !== null} onPlay={() => act('sample')}>
            <HintLine view={view} schedule={schedule} awaits={awaitedTurn} />
          </SampleLine>
        )}
      </main>
      <aside className="rail" aria-label={words.room.title}>
        <RoomSees
          room={room}
          second={second}
          place={push.place}
          theme={push.roomTheme}
          mayReplay={view.mayReplay}
          onAct={act}
        />
        {showsPaper && view.agreement !== null ? (
          <AgreementPaper agreement={view.agreement} level={view.level} onAct={act} />
        ) : showsPaper && view.recall !== null ? (
          <Owners
            recall={view.recall}
            level={view.level}
            field={noteField}
            onTurn={turnTo}
            onSeen={writeSeen}
            onTakeBack={(detail) => void send({ type: 'detail.takeBack', detail })}
            onAct={act}
          />
        ) : (
          <>
            <Slips
              phrases={phrases}
              choosing={awaits === 'slip'}
              shown={shownSlip?.id ?? null}
              onChoose={setSlip}
            />
            <Notes
              notes={view.notes}
              level={view.level}
              onRaise={() => act('raiseLevel')}
              closed={view.now?.keepsNoWords === true}
              groups={view.trios.length}
              field={noteField}
              onWrite={writeNote}
              onTakeBack={takeNoteBack}
            />
            <TakenLines
              takes={view.now?.takes}
              level={view.level.now}
              due={view.commitmentDue}
              commitments={view.commitments}
              cards={view.cards}
              parking={view.parking}
              needsMore={view.needsMore}
              ticks={view.ticks}
              insights={view.insights}
              questions={view.questions}
              asks={view.asks}
              wants={view.wants}
              readsWins={view.readsWins}
              onAct={act}
            />
          </>
        )}
      </aside>
      <KeyBar
        undo={
          view.undo &&
          words.bar.undo(
            doneSentence(view.undo.did),
            preciseTimeLabel(wallOf(view.schedule.openedWall, view.schedule.gapsLeftOut, view.undo.at)),
          )
        }
        mayAutoAdvance={view.mayAutoAdvance}
        autoAdvance={view.autoAdvance}
        overRoom={overRoom}
        phones={push.phones?.open != null || push.phones?.blocked != null}
        ends={
          view.schedule.startedAt === null
            ? 'putAwayRoom'
            : view.acts.endNow.refusal === null
              ? 'endNow'
              : null
        }
        onAct={act}
      />
      <Announcer text={spoken(view)} />
      {sheets}
    </div>
  );
}

/** What a screen reader says when it changes. */
const spoken = (view: ConsoleView): string =>
  view.now === null
    ? view.ended
      ? words.ended
      : ''
    : words.says.phase(phaseTitle(view.now.title), phraseLine(view.now.sub));

function Ended() {
  return (
    <header className="now-head now-ended">
      <h1>{words.ended}</h1>
    </header>
  );
}

const Detail = ({ says }: { readonly says: Phrase }) => <Said>{(times) => phrase(says, times)}</Said>;

/** There is a round that could be over. */
const mayOpenFloor = ({ acts }: ConsoleView): boolean => acts.openFloor.refusal?.code !== 'noRound';

function NextStone({
  view,
  asked,
  onPress,
}: {
  readonly view: ConsoleView;
  readonly asked: PendingQuestion | null;
  readonly onPress: () => void;
}) {
  const { next } = view;
  const waits = view.gap !== null ? words.gap.first : asked !== null ? words.asked.first : words.nextNothing;
  if (next === null)
    return (
      <NextAct
        label={view.ended ? words.showSummary : waits}
        detail={
          view.ended && view.undo !== null ? words.endedBack : view.gap === null ? asked?.question : null
        }
        long
        keys={cap(view.ended ? 'summary' : 'next')}
        refusal={view.ended ? null : waits}
        onPress={onPress}
      />
    );
  const label = phrase(next.label);
  return (
    <NextAct
      label={<NamedText text={label} title={false} />}
      long={label.length > 14}
      detail={next.detail && <Detail says={next.detail} />}
      keys={cap('next')}
      refusal={whyNot(next.refusal)}
      onRefused={tellRefused}
      onPress={onPress}
    />
  );
}
