import { isReview } from '#shared/format/review.ts';
import { groupSees } from '#shared/care/care.ts';
import { phaseName, type PhaseName } from '#shared/format/phaseName.ts';
import { CHECK_IN, type CheckInId } from '#shared/format/checkIns.ts';
import { codesOf, rulesIn, type HeldRule } from '#shared/format/rules.ts';
import type { Phase, WhoPart } from '#shared/format/schema.ts';
import { floorOf, partNow, turnNumber, type Floor } from '../agenda/floor.ts';
import { clockMode, currentStep, phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import type { TimerView } from '../agenda/timeReadings.ts';
import { cardsByTopic, cardsOfTopic, ownersOfTopic, textsOfTopic } from '../agenda/topics.ts';
import { breakTimer, comingTurn, seenPhase, seenTurn } from '../agenda/timers.ts';
import type { PersonId } from '../ids.ts';
import { focusIn, lineNumber, linesOf, linesToShow, looksIn } from '../agreement/lines.ts';
import { roomReport, type RoomReport } from '../report/report.ts';
import { roomQuestion, type RoomQuestion } from '../lines/questions.ts';
import { parkingOf } from '../lines/views.ts';
import { levelNow, levelOfSlot } from '../level/level.ts';
import { labelOf } from '../people/labels.ts';
import { cardOfSlot, presentersOfSlot } from '../people/presenters.ts';
import type { Phrase, PlacePhrase } from '../phrases.ts';
import type { Session } from '../session.ts';
import type { SessionState } from '../state.ts';
import { showsDigits } from '../machine/readMachine.ts';
import { keptNow, shownNow } from '../recall/view.ts';
import { roomScreen } from './screen.ts';

/** The rules in force. */
export function rulesOf(state: SessionState, step: Step): HeldRule[] {
  const level = levelOfSlot(state, step.slot);
  // 'Anyone may ask anyone' is so where anyone speaks; where one after the other has a turn it would contradict it.
  const isOpen = ['open', 'exchange'].includes(partNow(state, step).kind);
  const rules = rulesIn(state.format, phaseOf(state.format, step), level).filter(
    (rule) => isOpen || !codesOf([rule]).includes('STRICT'),
  );
  // A level that was raised for this slot is said before everything else.
  return level === state.level || codesOf(rules).includes('CONF')
    ? rules
    : [{ code: 'CONF', presenter: null, level }, ...rules];
}

/** Slot or turn of the current step. */
export function subOf(state: SessionState, step: Step, floor: Floor): PlacePhrase | null {
  const { who } = phaseOf(state.format, step);
  const isOpen = floor.round?.openFloor ?? state.opened.includes(step.id);
  if (isOpen && who.kind === 'sequence' && who.then.kind === 'open') return { code: 'openFloor' };
  if (floor.round?.current) return { code: 'turn', ...turnNumber(floor.round) };
  return state.format.slot[0]?.id === step.phase ? slotSaid(state, step) : null;
}

/** Which slot it is; null between slots, and where the only slot is nobody's: there it would say nothing. */
export function slotSaid({ format, machine }: SessionState, { zone, slot }: Step): Phrase<'slot'> | null {
  const { slots } = machine.context;
  if (zone !== 'slot' || slot === null || (format.focus === 'nobody' && slots === 1)) return null;
  return { code: 'slot', focus: format.focus, slot, slots };
}

function cardOf(state: SessionState, floor: Floor, person: PersonId): CardState {
  if (!state.people.find((one) => one.id === person)?.present) return 'out';
  if (floor.holders.includes(person)) return 'holder';
  if (floor.next === person) return 'next';
  if (floor.round && !floor.round.openFloor && floor.round.taken.includes(person)) return 'done';
  return 'plain';
}

function seatsOf(state: SessionState, floor: Floor | null, presenters: readonly PersonId[]): RoomSeat[] {
  return state.people.map((person) => ({
    person: person.id,
    name: person.label,
    card: floor ? cardOf(state, floor, person.id) : person.present ? 'plain' : 'out',
    presenter: presenters.includes(person.id),
  }));
}

const isTrio = ({ length }: readonly string[]): boolean => length > 2;

/** In a kick-off of pairs: which half, or which side has the turn, once for all. */
function pairsSub(state: SessionState, { zone, slot }: Step, { round }: Floor): PlacePhrase | null {
  if (state.pairs.length === 0) return null;
  if (zone === 'slot' && slot !== null) return { code: 'half', half: slot, trios: state.pairs.some(isTrio) };
  const turn = state.people.findIndex(({ id }) => id === round?.current);
  return turn < 0 ? null : { code: 'sideSpeaks', first: turn === 0 };
}

/** Up to so many pairs have a card each on the wall. */
export const PAIRS_WITH_CARDS = 8;

function roomPairs(state: SessionState, step: Step | null): RoomPairs | null {
  if (state.pairs.length === 0) return null;
  const has =
    step?.zone === 'slot'
      ? presentersOfSlot(state, step.slot)[0]
      : step && floorOf(state, step).round?.current;
  const side = state.people.findIndex(({ id }) => id === has);
  const finding = step !== null && clockMode(state) === 'armed';
  const threes = state.pairs.filter(isTrio).length;
  return {
    twos: state.pairs.length - threes,
    threes,
    pairs: state.pairs.length <= PAIRS_WITH_CARDS || finding ? state.pairs : [],
    has: side === 0 || side === 1 ? side : null,
    finding,
    begun: state.startedAt !== null,
  };
}

/** What the room may see of a session. */
export function roomView({ state }: Session): RoomView {
  const view = seatedView(state);
  // Every pair has somebody coached: no one name stands for them, and no seat is one person's.
  return view.pairs === null ? view : { ...view, who: null, seats: [], holder: null, holders: [] };
}

/** The same, as if everybody sat in one circle. */
function seatedView(state: SessionState): RoomView {
  const step = currentStep(state);
  const showing = roomScreen(state);
  const base = {
    title: state.title || state.format.name,
    digits: showsDigits(state.machine),
    message: showing === 'message' ? state.message : null,
    pairs: roomPairs(state, step),
    autoAdvance: state.autoAdvance,
  };
  const rest = breakTimer(state);
  const shown = !step ? 'ended' : rest ? 'break' : 'phase';
  const screen = showing === 'shown' ? shown : showing;
  if (!step)
    return {
      ...base,
      screen,
      phase: null,
      who: null,
      timer: null,
      seats: seatsOf(state, null, []),
      holder: null,
      holders: [],
    };
  const agreement = roomAgreement(state, step);
  const floor = chosenBy(floorOf(state, step), agreement?.person ?? null);
  const question = roomQuestion(state, step);
  const silence = phaseOf(state.format, step).who.kind === 'silence';
  const name = labelOf(state, floor.named);
  const presenters = step.zone === 'slot' ? presentersOfSlot(state, step.slot) : [];
  const holders = state.people.flatMap((person, i) => (floor.holders.includes(person.id) ? [i] : []));
  return {
    ...base,
    screen,
    phase: {
      title: phaseName(state.format, step.phase),
      sub:
        clockMode(state) === 'armed' && state.startedAt !== null
          ? { code: 'next' }
          : (agreement?.sub ?? pairsSub(state, step, floor) ?? subOf(state, step, floor)),
      sealed: levelOfSlot(state, step.slot) === 'L3',
      // In a silence the one rule is said large, where a name would stand.
      rules: silence ? [] : rulesOf(state, step),
      silence,
      task: taskOf(state, step, floor),
      // The question says what a card says, and more of it.
      paper: question === null ? paperOf(state, step, floor) : null,
      question,
      agreement: agreement?.shown ?? null,
      report: roomReport(state, step),
      asks: asksOf(phaseOf(state.format, step)),
    },
    who:
      question?.stands === 'before'
        ? { name: question.name, does: 'asks', next: null }
        : name === null
          ? null
          : {
              name,
              does: agreement !== null && agreement.person !== null ? 'chose' : floor.does,
              next: labelOf(state, floor.next),
            },
    timer: rest ?? seenTurn(state) ?? comingTurn(state, step, floor.round) ?? seenPhase(state, step),
    seats: seatsOf(state, floor, presenters),
    holder: holders.length === 1 ? (holders[0] ?? null) : null,
    holders,
  };
}

/** The line of the agreement before the group; null where it is not looked at, or there is none. */
function roomAgreement(state: SessionState, step: Step) {
  const looks = looksIn(state, step);
  const focus = focusIn(state, step);
  if (looks === null || focus === null) return null;
  const lines = linesToShow(state, looks);
  const after = lines[lines.findIndex(({ line }) => line === focus.line) + 1];
  const chosen = state.agreement.focus;
  return {
    shown: {
      text: focus.text,
      next: after === undefined ? null : { place: lineNumber(after), text: after.text },
    } satisfies RoomAgreement,
    sub: {
      code: 'lineOf',
      line: lineNumber(focus),
      lines: linesOf(state.agreement).length,
      ...(state.agreement.brought?.version === 0 && { proposed: true }),
    } satisfies PlacePhrase,
    person: chosen?.step === step.id && chosen.line === focus.line ? chosen.person : null,
  };
}

/** Whoever chose the line of the agreement holds the stone. */
const chosenBy = (floor: Floor, person: PersonId | null): Floor =>
  person === null ? floor : { ...floor, holder: person, holders: [person], named: person, does: null };

function asksOf(phase: Phase): 'cards' | 'dots' | 'thumbs' | null {
  if (phase.collectsCards) return 'cards';
  if (phase.votes) return 'dots';
  return phase.extends ? 'thumbs' : null;
}

const taskOf = (state: SessionState, step: Step, floor: Floor): RoomTask => ({
  ...phaseName(state.format, step.phase),
  said: state.format.tasks?.[step.phase] ?? null,
  who: partNow(state, step).kind,
  answers: answersIn(state, step),
  checkIn: checkInIn(state, step),
  ...(isReview(step.phase) && keptNow(state, floor) !== null && { kept: true }),
});

/** Whether one person answers now to what the round before asked of the others. */
function answersIn(state: SessionState, step: Step): boolean {
  const { who } = phaseOf(state.format, step);
  return who.kind === 'sequence' && partNow(state, step) === who.then && who.then.kind === 'one';
}

/** How the group checks in, in the phase that does. */
export const checkInIn = ({ checkIn }: SessionState, { phase }: Step): CheckInId | null =>
  phase === CHECK_IN ? checkIn : null;

const DAY = 86_400_000;

/** Which question the group warms up with, counted from day to day: another one each day, and each week. */
export const warmUpOf = ({ openedWall }: SessionState, { slot }: Step): number =>
  Math.floor(openedWall / DAY) + (slot ?? 1) - 1;

/** What the group works on in this phase; null where that is in nobody's words but what is said. */
function paperOf(state: SessionState, step: Step, floor: Floor): RoomPaper | null {
  const phase = phaseOf(state.format, step);
  const shown = shownNow(state, step, floor);
  if (shown.length > 0) return { kind: 'commitment', texts: shown };
  if (step.phase === 'CLOSE') return wantOf(state, floor);
  if (phase.votes)
    return listOf(
      'cards',
      cardsByTopic(state.cards).map((topic) => textsOfTopic(topic).join(' · ')),
    );
  if (phase.pitchesCards) {
    const theirs = cardsByTopic(state.cards).filter((topic) =>
      ownersOfTopic(topic).some((owner) => owner === floor.holder),
    );
    return listOf('topic', theirs.flatMap(textsOfTopic));
  }
  if (state.format.focus === 'topicOwner' && step.zone === 'slot') {
    const card = cardOfSlot(state, step.slot);
    return card === null ? null : listOf('topic', textsOfTopic(cardsOfTopic(state.cards, card)));
  }
  if (phase.collectsParking) return parkingPaper(state);
  if (step.phase === 'WARMUP') return { kind: 'warmUp', question: warmUpOf(state, step) };
  return state.trios.length > 1 ? circlesOf(state, step) : null;
}

/** At the close: what whoever has the turn wanted from today. */
function wantOf(state: SessionState, { holder }: Floor): RoomPaper | null {
  const text = state.wants.findLast(({ person }) => person === holder)?.text ?? null;
  return text === null ? null : { kind: 'want', text };
}

const listOf = (kind: 'topic' | 'cards', texts: readonly string[]): RoomPaper | null =>
  texts.some((text) => text !== '') ? { kind, texts: texts.filter((text) => text !== '') } : null;

/** Where a level leaves a topic with its owner, the list is not for all to read. */
function parkingPaper(state: SessionState): RoomPaper | null {
  if (!groupSees('topic', levelNow(state))) return null;
  const items = parkingOf(state).flatMap(({ name, text }) => (text === '' ? [] : [{ name, text }]));
  return items.length > 0 ? { kind: 'parking', items } : null;
}

function circlesOf(state: SessionState, step: Step): RoomPaper {
  // Between two slots it is those whose slot comes that people must know.
  const slot = step.zone === 'slot' ? step.slot : step.zone === 'gap' ? (step.slot ?? 0) + 1 : null;
  const presenters = slot === null ? [] : presentersOfSlot(state, slot);
  const here = (person: PersonId) => state.people.find(({ id, present }) => present && id === person);
  return {
    kind: 'circles',
    circles: state.trios.map((trio) =>
      trio.flatMap((person) => {
        const name = here(person)?.label;
        return name === undefined ? [] : [{ name, presents: presenters.includes(person) }];
      }),
    ),
  };
}

/** How a person stands in the phase: `out` has left the circle for now. */
export type CardState = 'plain' | 'holder' | 'next' | 'done' | 'out';

export interface RoomSeat {
  readonly person: PersonId;
  /** Told apart from namesakes. */
  readonly name: string;
  readonly card: CardState;
  /** Presenter of the current slot (square corners), also while holding or done. */
  readonly presenter: boolean;
}

/** What the group is to do now, as a code (`taskSentence`). */
export interface RoomTask extends PhaseName {
  /** What the format itself asks for here, in its own words; null: what the library asks for. */
  readonly said: string | null;
  /** Who speaks in the part of the phase that is on. */
  readonly who: WhoPart['kind'];
  /** Whether one person answers now to what everybody else said in turn. */
  readonly answers: boolean;
  /** The way to check in that was chosen. */
  readonly checkIn: CheckInId | null;
  /** Whoever has the turn keeps theirs to themselves: nobody asks. */
  readonly kept?: true;
}

/** What lies before the group while it works: words that it wrote itself, or who sits with whom. */
export type RoomPaper =
  /** The card that is talked about, with what stood on cards that became part of it. */
  | { readonly kind: 'topic'; readonly texts: readonly string[] }
  /** What whoever reports lets stand on the wall of their own. */
  | { readonly kind: 'commitment'; readonly texts: readonly string[] }
  /** All cards that stand for themselves, in the order in which they were written. */
  | { readonly kind: 'cards'; readonly texts: readonly string[] }
  /** The highest score first. */
  | { readonly kind: 'parking'; readonly items: readonly { readonly name: string; readonly text: string }[] }
  /** Which question to warm up with; a language goes round those it has (`warmUp`). */
  | { readonly kind: 'warmUp'; readonly question: number }
  /** What whoever has the turn wanted from today. */
  | { readonly kind: 'want'; readonly text: string }
  /** Small groups side by side: in seat order, and whose slot it is. */
  | {
      readonly kind: 'circles';
      readonly circles: readonly (readonly { readonly name: string; readonly presents: boolean }[])[];
    };

/** A line of the working agreement. */
export interface RoomAgreement {
  readonly text: string;
  /** The one after it, and its place among those that can be shown. */
  readonly next: { readonly place: number; readonly text: string } | null;
}

/** The room window: never a note, a drift or a share; a commitment only where its owner shows it. */
export interface RoomView {
  readonly screen: 'phase' | 'break' | 'blank' | 'message' | 'ended';
  readonly message: string | null;
  readonly title: string;
  readonly digits: boolean;
  readonly phase: {
    readonly title: PhaseName;
    /** Slot or turn; `next` while armed. */
    readonly sub: PlacePhrase | null;
    /** The rule in force first; the others after it, in one paragraph. */
    readonly rules: readonly HeldRule[];
    /** Nobody speaks: no digits, no names. */
    readonly silence: boolean;
    readonly task: RoomTask;
    readonly paper: RoomPaper | null;
    /** Nothing leaves the room, and nothing is written. */
    readonly sealed: boolean;
    readonly question: RoomQuestion | null;
    readonly agreement: RoomAgreement | null;
    /** The two lines of the observer's report, once the observer puts them there. */
    readonly report: RoomReport | null;
    /** What the whole room is asked to do now; null: nothing. */
    readonly asks: 'cards' | 'dots' | 'thumbs' | null;
  } | null;
  readonly who: {
    readonly name: string;
    readonly does: Floor['does'] | 'asks' | 'chose';
    readonly next: string | null;
  } | null;
  /** The break's while there is one; the turn's in a round, else the phase's. */
  readonly timer: TimerView | null;
  readonly seats: readonly RoomSeat[];
  /** Index into `seats`; null: open floor, questions, silence, or several (see `holders`). */
  readonly holder: number | null;
  /** Every seat that holds a stone: several where small groups share the clock. */
  readonly holders: readonly number[];
  /** A kick-off of pairs on this clock; null: the seats are people. */
  readonly pairs: RoomPairs | null;
  /** The next phase begins by itself. */
  readonly autoAdvance: boolean;
}

/** Pairs that work side by side, without voices: any number of them, and the clock is the same. */
export interface RoomPairs {
  /** How many twos, and how many threes. */
  readonly twos: number;
  readonly threes: number;
  /**
   * By name; whoever is coached first comes first, whoever observes last. Many of them are named only until they have
   * found each other: then it is empty.
   */
  readonly pairs: readonly (readonly string[])[];
  /** Which of the two is coached now, or has the turn, counted from 0; null: both are in it alike. */
  readonly has: 0 | 1 | null;
  /** The phase has not begun: people find each other. */
  readonly finding: boolean;
  /** The first phase has. */
  readonly begun: boolean;
}
