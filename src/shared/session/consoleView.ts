import type { PhaseName } from '#shared/format/phaseName.ts';
import type { Format } from '#shared/format/schema.ts';
import { rolesOfFormat } from '#shared/group/roles.ts';
import { READS_WINS } from '#shared/group/sprint/sprint.ts';
import type { Duration, Instant } from '#shared/time.ts';
import type { Refusal } from './refusals.ts';
import { clockActs, topicWantsMore, whyNoDrop, type ClockActs, type MoreOfTopic } from './agenda/acts.ts';
import { agendaView } from './agenda/agendaView.ts';
import { restDue } from './agenda/breaks.ts';
import { closeNext } from './agenda/closeNext.ts';
import { extensionAfter } from './agenda/decideAnswers.ts';
import { floorOf } from './agenda/floor.ts';
import { areThumbsAsked, isAgreementAsked, isConsentAsked, nextAct } from './agenda/nextAct.ts';
import { remindersOf } from './agenda/reminders.ts';
import { currentStep } from './agenda/steps.ts';
import { countsDots, writesCards } from './agenda/topics.ts';
import type { ScheduleView, TimerView } from './agenda/timeReadings.ts';
import { breakTimer, scheduleOf } from './agenda/timers.ts';
import type { Act, AgendaGroup, DoneAct, ReminderView } from './agenda/views.ts';
import type { ActId, PersonId } from './ids.ts';
import { levelView, type LevelView } from './level/view.ts';
import {
  cardsOf,
  commitmentsOf,
  dueIn,
  asksIn,
  insightsOf,
  questionsIn,
  wantsOf,
  type QuestionView,
  type WantView,
  notesOf,
  parkingOf,
  type CommitmentDue,
  type CardView,
  type CommitmentView,
  type InsightView,
  type NoteView,
  type ParkingView,
} from './lines/views.ts';
import { PULSE_PHASE } from './agenda/steps.ts';
import { agreedOn, agreementView, type AgreedView, type AgreementView } from './agreement/view.ts';
import type { Visible } from './lines/commitment.ts';
import { nowView, type NowView } from './nowView.ts';
import type { Role } from './people/person.ts';
import { fillsFromQueue } from './people/presenters.ts';
import { needsMoreIn, type NeedsMore } from './people/needsMore.ts';
import { moreThanPlanned, peopleView, type ConsolePerson, type RoleNames } from './people/view.ts';
import { lastVisibleOf, recallView, withRecall, type RecallView } from './recall/view.ts';
import { whyNoReplay } from './replay/filming.ts';
import { roomView, type RoomView } from './room/view.ts';
import { lastAct, undoneAct, type Session } from './session.ts';
import { boardView, doneAct, type BoardView } from './voices/boardView.ts';
import type { Tick } from './agenda/tick.ts';
import { ticksIn } from './agenda/ticks.ts';
import type { TrackId } from './voices/state.ts';
import { countedTrackId } from './voices/track.ts';
import { heardIn, NOTHING_HEARD, type Heard } from './voices/heard.ts';

/** Everything the facilitator's window shows; `room`: what the room shows of the same session. */
export function consoleView(session: Session, room = roomView(session)): ConsoleView {
  const { state } = session;
  const step = currentStep(state);
  const floor = step && floorOf(state, step);
  const recall = step && floor && recallView(state, step, floor);
  return {
    title: state.title || state.format.name,
    formatName: state.format.name,
    trial: state.trial,
    level: levelView(state),
    agenda: agendaView(state),
    schedule: scheduleOf(state),
    now: step && floor ? nowView(state, step, floor) : null,
    next: step && floor ? withRecall(nextAct(session, step, floor), recall) : null,
    recall,
    lastVisible: lastVisibleOf(state),
    acts: clockActs(session, step, floor),
    closeNext: closeNext(state),
    break: breakTimer(state),
    restDue: restDue(state),
    gap: state.gap,
    ...(step ? heardIn(state, step) : NOTHING_HEARD),
    people: peopleView(state),
    moreThanPlanned: moreThanPlanned(state),
    queue: fillsFromQueue(state) ? state.queue : [],
    notes: notesOf(state),
    commitments: commitmentsOf(state),
    commitmentDue: step ? dueIn(state, step) : [],
    names: state.format.names ?? {},
    focus: state.format.focus,
    roles: rolesOfFormat(state.format),
    reminders: remindersOf(session),
    cards: cardsOf(state),
    topicOrder: state.topicOrder,
    writesCards: step !== null && writesCards(state, step),
    countsDots: step !== null && countsDots(state, step),
    parking: parkingOf(state),
    needsMore: step && needsMoreIn(state, step),
    insights: insightsOf(state),
    questions: questionsIn(state, step?.slot ?? null),
    asks: step && asksIn(state, step),
    wants: wantsOf(state),
    ticks: step ? ticksIn(state, step).map((what) => ({ what, times: state.ticks[what] })) : [],
    agreement: step && agreementView(state, step),
    agreed: agreedOn(state),
    readsWins: step !== null && state.group !== null && !state.trial && READS_WINS.has(step.phase),
    asksPulse: step?.phase === PULSE_PHASE && state.group !== null,
    consentAsked: step !== null && isConsentAsked(state, step),
    agreeAsked: step !== null && isAgreementAsked(state, step),
    thumbsAsked: step !== null && areThumbsAsked(state, step),
    thumbsMore: step !== null && areThumbsAsked(state, step) ? extensionAfter(state, step) : null,
    topicWantsMore: step === null ? null : topicWantsMore(session, step),
    noSlotToDrop: whyNoDrop(session),
    mayAutoAdvance: state.format.autoAdvance === true,
    boardLeads: state.boardLeads,
    autoAdvance: state.autoAdvance,
    trios: state.trios,
    undo: doneAct(state, lastAct(session, 'console')),
    redo: doneAct(state, undoneAct(session, 'console')),
    ended: state.ended !== null,
    mayReplay: whyNoReplay(state) === null,
    room,
    board: boardView(session, 'console'),
    tracks: [...state.tracks.keys()].map((track) => ({ track, counts: track === countedTrackId(state) })),
  };
}

/**
 * What the facilitator's window is sent, as every other window: whole, after every event. Nothing in a view depends on
 * the moment it was made: what moves with time (`readTimer`, `readSchedule`) is worked out by the window from
 * `Instant`s, so that a blocked main process never stops a visible clock.
 */
export interface ConsoleView extends Heard {
  readonly title: string;
  readonly formatName: string;
  readonly trial: boolean;
  readonly level: LevelView;
  readonly agenda: readonly AgendaGroup[];
  readonly schedule: ScheduleView;
  readonly now: NowView | null;
  /** What Space does. */
  readonly next: Act | null;
  readonly acts: ClockActs;
  /** What would still come if the session went to its close now. */
  readonly closeNext: readonly PhaseName[];
  /** The break that everybody has now. */
  readonly break: TimerView | null;
  /** So long a break would come from spare, between two phases after this moment. */
  readonly restDue: ReturnType<typeof restDue>;
  /** An unanswered sleep or crash: the clock stands at `at`. */
  readonly gap: { readonly cause: 'crash' | 'sleep'; readonly at: Instant } | null;
  readonly people: readonly ConsolePerson[];
  /** So many at most the format is meant for, where more are here; else null. */
  readonly moreThanPlanned: number | null;
  /** Everybody who presented, presents or would present, in order: what `queue.order` takes. Empty where slots are
   * filled otherwise: by cards, or side by side. */
  readonly queue: readonly PersonId[];
  readonly notes: readonly NoteView[];
  readonly commitments: readonly CommitmentView[];
  /** Commitments of earlier sessions that come back in this phase. */
  readonly recall: RecallView | null;
  /** Who was to see what each wrote last; whoever is not named wrote none. */
  readonly lastVisible: Readonly<Record<PersonId, Visible>>;
  /** Whose commitments are due to be written now, in the order of their turns. */
  readonly commitmentDue: readonly CommitmentDue[];
  readonly names: RoleNames;
  /** Whose a slot is: what one is called goes by that. */
  readonly focus: Format['focus'];
  /** The roles that this format gives to people. */
  readonly roles: readonly Role[];
  /** Soon or just now, in order: `readReminder` says which one to show, if any. */
  readonly reminders: readonly ReminderView[];
  /** Cards that stand for themselves, in the order in which they were written. */
  readonly cards: readonly CardView[];
  /** Cards in the order in which they are talked about; empty until the dots are counted. */
  readonly topicOrder: readonly ActId[];
  /** Cards are written and laid together now, and their dots counted. */
  readonly writesCards: boolean;
  readonly countsDots: boolean;
  /** The highest score first. */
  readonly parking: readonly ParkingView[];
  /** The slot of office hours that may be put on the parking list now; null: none. */
  readonly needsMore: NeedsMore | null;
  readonly insights: readonly InsightView[];
  /** Of the slot that runs, as they were said one after the other. */
  readonly questions: readonly QuestionView[];
  /** Whose question may be written now; null: nobody's. */
  readonly asks: string | null;
  readonly wants: readonly WantView[];
  /** What the group may tick now, and how often it did today. */
  readonly ticks: readonly { readonly what: Tick; readonly times: number }[];
  /** While the group looks at its working agreement. */
  readonly agreement: AgreementView | null;
  readonly agreed: AgreedView;
  /** The small wins of the group are read aloud now. */
  readonly readsWins: boolean;
  /** The group's pulse may go round now. */
  readonly asksPulse: boolean;
  /** The receiver is asked: `consent.answer`. */
  readonly consentAsked: boolean;
  /** The group is asked whether it agrees on the question: `question.agree`. */
  readonly agreeAsked: boolean;
  /** The group's thumbs are asked: `topic.extend`. `more` is how long the topic would go on; null: no longer. */
  readonly thumbsAsked: boolean;
  readonly thumbsMore: Duration | null;
  /** The group wants the time of the close for the topic: three ways that keep the close; null outside a slot. */
  readonly topicWantsMore: MoreOfTopic | null;
  /** Where shortening mends nothing any more: why no slot can be left out of the rest; null where one can. */
  readonly noSlotToDrop: Refusal | null;
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
  /** Whose taps there are, in the order in which each began, and whose are measured. */
  readonly tracks: readonly { readonly track: TrackId; readonly counts: boolean }[];
}
