import { expectedIn } from '#shared/airtime/expected.ts';
import type { PhaseName } from '#shared/format/phaseName.ts';
import type { HeldRule } from '#shared/format/rules.ts';
import type { PhaseInfo } from '#shared/format/phase.ts';
import type { Format } from '#shared/format/schema.ts';
import { ROLES, rolesOfFormat, rolesOf } from '#shared/group/roles.ts';
import { minutes, seconds, type Duration, type Instant } from '#shared/time.ts';
import { earliestBegin, endBefore } from './agenda/boundaries.ts';
import { BREAK, breakNow, endsWithBreak, restDue } from './agenda/breaks.ts';
import { extensionAfter } from './agenda/decideAnswers.ts';
import { floorOf, type Floor } from './agenda/floor.ts';
import { act, areThumbsAsked, isAgreementAsked, isConsentAsked, nameIn, nextAct } from './agenda/nextAct.ts';
import { remindersOf } from './agenda/reminders.ts';
import { isUntouched, nextInRound } from './agenda/round.ts';
import { slotWaits } from './agenda/slotWaits.ts';
import { clockMode, currentStep, elapsedIn, phaseOf } from './agenda/steps.ts';
import type { Step } from './agenda/state.ts';
import type { ScheduleView, TimerView } from './agenda/timeReadings.ts';
import { breakTimer, phaseTimer, scheduleOf, seenPhase, seenTurn } from './agenda/timers.ts';
import type { Act, AgendaGroup, AgendaRow, DoneAct, ReminderView } from './agenda/views.ts';
import type { ActId, PersonId, StepId } from './ids.ts';
import { levelView, type LevelView } from './level/view.ts';
import {
  cardsOf,
  commitmentsOf,
  dueIn,
  insightsOf,
  notesOf,
  parkingOf,
  takesOf,
  type CommitmentDue,
  type CardView,
  type CommitmentView,
  type InsightView,
  type NoteView,
  type ParkingView,
  type Takes,
} from './lines/views.ts';
import { castOf } from './people/cast.ts';
import { labelOf } from './people/labels.ts';
import type { Role } from './people/person.ts';
import {
  fillsFromQueue,
  hasPresented,
  presenterOfSlot,
  presentersOfSlot,
  slotOf,
  standInsOf,
} from './people/presenters.ts';
import { mayReplay } from './replay/filming.ts';
import { roomView, rulesOf, slotSaid, subOf, type RoomView } from './room/view.ts';
import type { Phrase } from './phrases.ts';
import { promptBlanks, type PromptBlanks } from './promptBlanks.ts';
import { lastAct, undoneAct, type Session } from './session.ts';
import type { SessionState } from './state.ts';
import { boardView, doneAct, type BoardView } from './voices/boardView.ts';
import { countedTrack } from './voices/track.ts';

/** What one press adds (docs/domain/clock.md). */
const PHASE_STEP = seconds(60);
const TURN_STEP = seconds(15);

/** What a group is offered that wants more time for its topic than the format gives. */
const MORE_FOR_TOPIC = minutes(5);

function rowOf(state: SessionState, step: Step): AgendaRow {
  const isCurrent = step.id === state.current;
  return {
    step: step.id,
    title: nameIn(state, step),
    planned: step.planned,
    first: step.first,
    state: isCurrent ? (clockMode(state) === 'armed' ? 'armed' : 'now') : step.state,
    actual: step.runs.length > 0 ? phaseTimer(state, step) : null,
    thenBreak: endsWithBreak(state, step.id) ? BREAK : null,
  };
}

function agendaOf(state: SessionState): AgendaGroup[] {
  const groups: { key: string; heading: AgendaGroup['heading']; rows: AgendaRow[] }[] = [];
  for (const step of state.steps) {
    const key = step.slot === null ? step.zone : `slot ${step.slot}`;
    const heading: AgendaGroup['heading'] =
      step.slot === null
        ? { code: step.zone === 'front' ? 'opening' : 'close' }
        : { code: 'slotOf', slot: step.slot, presenter: labelOf(state, presenterOfSlot(state, step.slot)) };
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(rowOf(state, step));
    else groups.push({ key, heading, rows: [rowOf(state, step)] });
  }
  return groups.map(({ heading, rows }) => ({ heading, rows }));
}

function actsOf(session: Session, step: Step | null, floor: Floor | null): ConsoleView['acts'] {
  const { state } = session;
  const paused = clockMode(state) === 'paused';
  const inTurn =
    floor?.round?.current != null && !floor.round.openFloor && state.rounds[step?.id ?? ''] !== undefined;
  const by: Duration = inTurn ? TURN_STEP : PHASE_STEP;
  const name = step ? nameIn(state, step) : { phase: '', own: '' };
  return {
    pause: paused
      ? act(session, { code: 'resume' }, null, { type: 'clock.resume' })
      : act(session, { code: 'pause' }, null, { type: 'clock.pause' }),
    extend: act(session, { code: 'extendBy', length: by }, null, {
      type: 'clock.extend',
      target: inTurn ? 'turn' : 'phase',
      by,
      agreed: false,
    }),
    shorten: act(session, { code: 'shortenBy', length: by }, null, {
      type: 'clock.shorten',
      target: inTurn ? 'turn' : 'phase',
      by,
    }),
    takeBreak: breakNow(state)
      ? act(session, { code: 'breakIsOver' }, null, { type: 'break.end' })
      : act(session, { code: 'takeBreak', length: BREAK }, null, { type: 'break.begin', length: BREAK }),
    openFloor: act(session, { code: 'openTheFloor' }, null, { type: 'round.open' }),
    endPhase: act(session, { code: 'endPhase', title: name }, null, { type: 'phase.end' }),
    skip: act(session, { code: 'skip', title: name }, null, { type: 'phase.skip' }),
    back: act(session, { code: 'back' }, null, { type: 'phase.back' }),
    pass: act(
      session,
      { code: 'pass', name: inTurn ? labelOf(state, floor?.round?.current ?? null) : null },
      null,
      {
        type: 'turn.pass',
      },
    ),
    endNow: act(session, { code: 'endNow' }, null, { type: 'session.endNow' }),
    stopSlot: act(session, { code: 'stopSlot' }, null, { type: 'slot.stop' }),
  };
}

/** Who the phase is about just now, and what they do. */
function whoNow(state: SessionState, floor: Floor): NonNullable<ConsoleView['now']>['who'] {
  const name = labelOf(state, floor.named);
  return name === null ? null : { name, does: floor.does ?? 'speaks' };
}

/** How far back the start of a phase may be moved, and, with the end of the phase before, how far beyond that. */
function beganIn(state: SessionState, step: Step): NonNullable<ConsoleView['now']>['began'] {
  const last = clockMode(state) === 'armed' ? null : step.runs.at(-1);
  const moved = last ? step : null;
  const before = endBefore(state, moved);
  return {
    earlier: elapsedIn(last ? step.runs.slice(0, -1) : step.runs, state.latest),
    stopped: last?.to ?? null,
    earliest: earliestBegin(state, moved),
    before: before && { title: nameIn(state, before.step), earliest: before.earliest },
  };
}

/**
 * Who is expected to speak in this phase and has not been heard in it; and, where that is nobody, what may be said of
 * them all: a pass is no voice, and whether somebody spoke who is not observed is not known.
 */
function heardIn(state: SessionState, step: Step): Pick<ConsoleView, 'unheard' | 'everyone'> | null {
  const phase = phaseOf(state.format, step);
  const begun = step.runs[0]?.from;
  if (phase.who.kind === 'one' || begun === undefined) return null;
  const expected = expectedIn(phase, castOf(state, step));
  if (!expected) return null;
  const heard = new Set(
    countedTrack(state)
      .voices.filter((voice) => voice.to === null || voice.to > begun)
      .map((voice) => voice.person),
  );
  const round = state.rounds[step.id];
  const passed = round?.passed ?? [];
  const silent = state.people.filter(({ id, present }) => present && !heard.has(id));
  const unheard = silent.filter(
    ({ id }) => (expected.get(id) ?? 0) > 0 && !passed.includes(id) && !state.unobserved.includes(id),
  );
  const isAsked = ({ id }: { readonly id: PersonId }) => (expected.get(id) ?? 0) > 0 || passed.includes(id);
  const quiet = silent.filter(isAsked);
  // Whoever passed and is offered the turn again, now or next, may still speak.
  const isOn = round !== undefined && !round.openFloor;
  const mayStill =
    isOn && (nextInRound(state, round) !== null || quiet.some(({ id }) => id === round.current));
  const isUnknown = mayStill || quiet.some(({ id }) => state.unobserved.includes(id));
  return {
    unheard: unheard.map(({ label }) => label),
    everyone: unheard.length > 0 || isUnknown ? null : quiet.length > 0 ? 'wanted' : 'spoke',
  };
}

function peopleOf(state: SessionState): ConsolePerson[] {
  const step = currentStep(state);
  const slot = step?.zone === 'slot' ? step.slot : null;
  const standIns = slot === null ? {} : standInsOf(state, slot);
  return state.people.map((person) => ({
    person: person.id,
    name: person.label,
    present: person.present,
    observed: !state.unobserved.includes(person.id),
    roles: rolesOf(state.roles, person.id),
    slot: slotOf(state, person.id),
    presented: hasPresented(state, person.id) && !presentersOfSlot(state, slot).includes(person.id),
    slotWaits: slotWaits(state, slotOf(state, person.id) ?? 0),
    standsIn: ROLES.filter((role) => standIns[role] === person.id),
  }));
}

/** Slot, turn, and who presents. */
function whereAreWe(state: SessionState, step: Step, floor: Floor): Phrase[] {
  const presenter: PersonId | null = step.slot === null ? null : presenterOfSlot(state, step.slot);
  const name = labelOf(state, presenter);
  const turn = floor.round ? subOf(state, step, floor) : null;
  // A long name comes last: where it is cut, nothing goes with it.
  return [
    slotSaid(state, step),
    turn,
    step.zone === 'slot' && name !== null
      ? { code: 'inFocus' as const, focus: state.format.focus, name }
      : null,
  ].filter((part) => part !== null);
}

/** What the group may do that wants the time of the close for its topic: the close stays (docs/domain/clock.md). */
function topicWantsMore(session: Session, step: Step): ConsoleView['topicWantsMore'] {
  if (step.zone !== 'slot' || clockMode(session.state) === 'armed') return null;
  const by = MORE_FOR_TOPIC;
  return {
    asPlanned: act(session, { code: 'endAsPlanned' }, null, { type: 'phase.next' }),
    extend: act(session, { code: 'groupAgreedOn', length: by }, null, {
      type: 'clock.extend',
      target: 'phase',
      by,
      agreed: true,
    }),
    newSession: act(session, { code: 'ownSession' }, null, { type: 'topic.carryOver' }),
  };
}

/** What the format says itself of a phase; null where it is the library's. */
const ownInfo = ({ format }: SessionState, { phase }: Step): PhaseInfo | null =>
  format.phaseInfos?.find(({ id }) => id === phase) ?? null;

const ownPrompts = (state: SessionState, step: Step): readonly string[] | null =>
  state.format.prompts?.[step.phase] ?? ownInfo(state, step)?.prompts ?? null;

function ownWatchFor(state: SessionState, step: Step): string | null {
  const info = ownInfo(state, step);
  return info && (info.watchFor ?? '');
}

/** Everything the facilitator's window shows; `room`: what the room shows of the same session. */
export function consoleView(session: Session, room = roomView(session)): ConsoleView {
  const { state } = session;
  const step = currentStep(state);
  const floor = step && floorOf(state, step);
  const heard = step && heardIn(state, step);
  return {
    title: state.title || state.format.name,
    formatName: state.format.name,
    trial: state.trial,
    level: levelView(state),
    agenda: agendaOf(state),
    schedule: scheduleOf(state),
    now: step &&
      floor && {
        step: step.id,
        title: nameIn(state, step),
        sub: whereAreWe(state, step, floor),
        rules: rulesOf(state, step),
        phase: seenPhase(state, step),
        turn: seenTurn(state),
        who: whoNow(state, floor),
        began: beganIn(state, step),
        prompts: ownPrompts(state, step),
        blanks: promptBlanks(state, step, floor),
        watchFor: ownWatchFor(state, step),
        takes: takesOf(state, step),
        keepsNoWords: phaseOf(state.format, step).keepsNoWords === true,
        mayChooseStart: floor.round !== null && isUntouched(floor.round),
      },
    next: step && floor ? nextAct(session, step, floor) : null,
    acts: actsOf(session, step, floor),
    break: breakTimer(state),
    restDue: restDue(state),
    gap: state.gap,
    unheard: heard?.unheard ?? null,
    everyone: heard?.everyone ?? null,
    people: peopleOf(state),
    queue: fillsFromQueue(state) ? state.queue : [],
    notes: notesOf(state),
    commitments: commitmentsOf(state),
    commitmentDue: step ? dueIn(state, step) : [],
    names: state.format.names ?? {},
    roles: rolesOfFormat(state.format),
    reminders: remindersOf(session),
    cards: cardsOf(state),
    topicOrder: state.topicOrder,
    parking: parkingOf(state),
    insights: insightsOf(state),
    consentAsked: step !== null && isConsentAsked(state, step),
    agreeAsked: step !== null && isAgreementAsked(state, step),
    thumbsAsked: step !== null && areThumbsAsked(state, step),
    thumbsMore: step !== null && areThumbsAsked(state, step) ? extensionAfter(state, step) : null,
    topicWantsMore: step === null ? null : topicWantsMore(session, step),
    mayAutoAdvance: state.format.autoAdvance === true,
    boardLeads: state.boardLeads,
    autoAdvance: state.autoAdvance,
    trios: state.trios,
    undo: doneAct(state, lastAct(session, 'console')),
    redo: doneAct(state, undoneAct(session, 'console')),
    ended: state.ended !== null,
    mayReplay: mayReplay(state),
    room,
    board: boardView(session, 'console'),
  };
}

export interface ConsolePerson {
  readonly person: PersonId;
  readonly name: string;
  readonly present: boolean;
  /** False for who asked not to be observed. */
  readonly observed: boolean;
  readonly roles: readonly Role[];
  /** `presents slot 2`, or null. */
  readonly slot: number | null;
  readonly presented: boolean;
  /** What is left of the own slot waits. */
  readonly slotWaits: boolean;
  /** Stands in for a presenter's role in the current slot. */
  readonly standsIn: readonly Role[];
}

/** What this format calls a role where it has a name of its own: `host` in office hours (`roleName`). */
export type RoleNames = NonNullable<Format['names']>;

/**
 * What the facilitator's window is sent, as every other window: whole, after every event. Nothing in a view depends on
 * the moment it was made: what moves with time (`readTimer`, `readSchedule`) is worked out by the window from
 * `Instant`s, so that a blocked main process never stops a visible clock.
 */
export interface ConsoleView {
  readonly title: string;
  readonly formatName: string;
  readonly trial: boolean;
  readonly level: LevelView;
  readonly agenda: readonly AgendaGroup[];
  readonly schedule: ScheduleView;
  readonly now: {
    readonly step: StepId;
    readonly title: PhaseName;
    /** Slot, turn, and who presents, as far as there are any. */
    readonly sub: readonly Phrase[];
    readonly rules: readonly HeldRule[];
    readonly phase: TimerView;
    readonly turn: TimerView | null;
    /** Who it is about just now, and what they do. Null: nobody in particular. */
    readonly who: { readonly name: string; readonly does: 'speaks' | NonNullable<Floor['does']> } | null;
    /** How far back its start may be moved. */
    readonly began: {
      /** What had run of it before its last start. */
      readonly earlier: Duration;
      /** When its clock was stopped; null while it runs or has not begun. */
      readonly stopped: Instant | null;
      readonly earliest: Instant;
      /** The phase before, where its end may move too. */
      readonly before: { readonly title: PhaseName; readonly earliest: Instant } | null;
    };
    /** The format's own, with their blanks (`filledPrompts`); null: those that a language has of the phase. */
    readonly prompts: readonly string[] | null;
    readonly blanks: PromptBlanks;
    /** What the observer listens for, as the format says it itself, empty for nothing; null: as a language says it. */
    readonly watchFor: string | null;
    readonly takes: readonly Takes[];
    /** Nothing may be written down now. */
    readonly keepsNoWords: boolean;
    /** The round has a first seat that may still be chosen. */
    readonly mayChooseStart: boolean;
  } | null;
  /** What Space does. */
  readonly next: Act | null;
  readonly acts: {
    readonly pause: Act;
    readonly extend: Act;
    readonly shorten: Act;
    /** Begins a break, or ends the one that is on. */
    readonly takeBreak: Act;
    readonly openFloor: Act;
    readonly endPhase: Act;
    readonly skip: Act;
    readonly back: Act;
    readonly pass: Act;
    readonly endNow: Act;
    readonly stopSlot: Act;
  };
  /** The break that everybody has now. */
  readonly break: TimerView | null;
  /** So long a break would come from spare, between two phases after this moment. */
  readonly restDue: { readonly from: Instant; readonly length: Duration } | null;
  /** An unanswered sleep or crash: the clock stands at `at`. */
  readonly gap: { readonly cause: 'crash' | 'sleep'; readonly at: Instant } | null;
  /** Voices this phase expects and has not heard; null where it expects none in particular. */
  readonly unheard: readonly string[] | null;
  /** All whom the phase expects spoke, or all who wanted to: somebody passed. Null where neither may be said. */
  readonly everyone: 'spoke' | 'wanted' | null;
  readonly people: readonly ConsolePerson[];
  /** Everybody who presented, presents or would present, in order: what `queue.order` takes. Empty where slots are
   * filled otherwise: by cards, or side by side. */
  readonly queue: readonly PersonId[];
  readonly notes: readonly NoteView[];
  readonly commitments: readonly CommitmentView[];
  /** Whose commitments are due to be written now, in the order of their turns. */
  readonly commitmentDue: readonly CommitmentDue[];
  readonly names: RoleNames;
  /** The roles that this format gives to people. */
  readonly roles: readonly Role[];
  /** Soon or just now, in order: `readReminder` says which one to show, if any. */
  readonly reminders: readonly ReminderView[];
  /** Cards that stand for themselves, in the order in which they were written. */
  readonly cards: readonly CardView[];
  /** Cards in the order in which they are talked about; empty until the dots are counted. */
  readonly topicOrder: readonly ActId[];
  /** The highest score first. */
  readonly parking: readonly ParkingView[];
  readonly insights: readonly InsightView[];
  /** The receiver is asked: `consent.answer`. */
  readonly consentAsked: boolean;
  /** The group is asked whether it agrees on the question: `question.agree`. */
  readonly agreeAsked: boolean;
  /** The group's thumbs are asked: `topic.extend`. `more` is how long the topic would go on; null: no longer. */
  readonly thumbsAsked: boolean;
  readonly thumbsMore: Duration | null;
  /** The group wants the time of the close for the topic: three ways that keep the close; null outside a slot. */
  readonly topicWantsMore: {
    readonly asPlanned: Act;
    readonly extend: Act;
    readonly newSession: Act;
  } | null;
  /** The format offers that the next phase begins by itself; `autoAdvance`: it does. */
  readonly mayAutoAdvance: boolean;
  /** The observer's board may move the session on. */
  readonly boardLeads: boolean;
  readonly autoAdvance: boolean;
  /** Small groups side by side on one clock; empty: one group. */
  readonly trios: readonly (readonly PersonId[])[];
  readonly undo: DoneAct | null;
  readonly redo: DoneAct | null;
  readonly ended: boolean;
  /** The room may see the session again: from the observer's report on. */
  readonly mayReplay: boolean;
  readonly room: RoomView;
  readonly board: BoardView;
}
