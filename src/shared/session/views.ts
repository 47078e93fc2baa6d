import type { HeldRule } from '#shared/format/rules.ts';
import type { ObserverCode, PhaseId, ReminderId, WhoPart } from '#shared/format/schema.ts';
import type { Duration, Instant, WallTime } from '#shared/time.ts';
import type { Command } from './commands.ts';
import type { ActId, NoteKind, PersonId, Role, StepId } from './events.ts';
import type { Refusal } from './refusals.ts';

/**
 * What each kind of window is sent: whole, after every event. Nothing in a view depends on the moment it was
 * made: what moves with time (`readTimer`, `readSchedule` in agenda/timeReadings.ts) is worked out by the window from
 * `Instant`s, so that a blocked main process never stops a visible clock.
 */

/** A timer as a fact: what had run by `asOf`. While `running`, it goes on from there. */
export interface TimerView {
  readonly mode: 'armed' | 'running' | 'paused' | 'ended';
  readonly elapsed: Duration;
  readonly asOf: Instant;
  /** With every extension. */
  readonly planned: Duration;
  /** Before the first agreed extension: where the double ring stays. */
  readonly first: Duration;
}

/** A timer read at one moment (see `readTimer`). */
export interface TimerReading {
  readonly elapsed: Duration;
  /** Negative in overtime. */
  readonly remaining: Duration;
  readonly tone: 'ready' | 'time' | 'warning' | 'overtime' | 'paused' | 'ended';
}

/** Enough to tell drift and the projected end at any moment. */
export interface ScheduleView {
  /** Null until the first phase has begun. */
  readonly startedAt: Instant | null;
  /** Null until the session has ended: then nothing is projected any more, and drift stands. */
  readonly endedAt: Instant | null;
  readonly openedWall: WallTime;
  /** The minutes available, with what the group agreed to add. */
  readonly available: Duration;
  /** Sum of the plan as it was fitted, with agreed extensions. */
  readonly planned: Duration;
  /** What breaks take from spare, beside the plan: those that were, the one that is, and those to come. */
  readonly breaks: Duration;
  /** Sum of the steps that have not begun (current lengths), and of the breaks to come. */
  readonly ahead: Duration;
  /** The break that everybody has now. */
  readonly break: TimerView | null;
  /** The current phase (not the turn). */
  readonly current: TimerView | null;
}

export interface ScheduleReading {
  readonly projectedEnd: Instant;
  readonly plannedEnd: Instant;
  /** The end of the minutes available. */
  readonly latestEnd: Instant;
  /** Behind the plan: positive; ahead of it: negative. */
  readonly drift: Duration;
  /** Unused time between the projected and the latest end; 0 when beyond. */
  readonly spareLeft: Duration;
}

export type CardState = 'plain' | 'holder' | 'next' | 'done' | 'presenter' | 'observer' | 'out';

export interface RoomSeat {
  readonly person: PersonId;
  /** Told apart from namesakes. */
  readonly name: string;
  readonly card: CardState;
  /** Presenter of the current slot (square corners), also while holding or done. */
  readonly presenter: boolean;
}

/** What the group is to do now, as a code (`taskSentence`). */
export interface RoomTask {
  /** Null for a phase that is a format's own. */
  readonly phase: PhaseId | null;
  /** Who speaks in the part of the phase that is on. */
  readonly who: WhoPart['kind'];
}

/** What lies before the group while it works: words that it wrote itself, or who sits with whom. */
export type RoomPaper =
  /** The card that is talked about, with what stood on cards that became part of it. */
  | { readonly kind: 'topic'; readonly texts: readonly string[] }
  /** All cards that stand for themselves, in the order in which they were written. */
  | { readonly kind: 'cards'; readonly texts: readonly string[] }
  /** The highest score first. */
  | { readonly kind: 'parking'; readonly items: readonly { readonly name: string; readonly text: string }[] }
  /** The number of a question to warm up with (`warmUps`). */
  | { readonly kind: 'warmUp'; readonly question: number }
  /** Small groups side by side: in seat order, and whose slot it is. */
  | {
      readonly kind: 'circles';
      readonly circles: readonly (readonly { readonly name: string; readonly presents: boolean }[])[];
    };

/** The room window: never a note, a commitment, a drift or a share. */
export interface RoomView {
  readonly screen: 'waiting' | 'phase' | 'break' | 'blank' | 'message' | 'ended';
  readonly message: string | null;
  readonly title: string;
  readonly digits: boolean;
  readonly phase: {
    readonly title: string;
    /** Slot or turn, e.g. `slot 1 of 2` or `turn 3 of 5`; `next` while armed. */
    readonly sub: string | null;
    /** The rule in force first; the others after it, in one paragraph. */
    readonly rules: readonly HeldRule[];
    /** Nobody speaks: no digits, no names. */
    readonly silence: boolean;
    readonly task: RoomTask;
    readonly paper: RoomPaper | null;
    /** What the whole room is asked to do now; null: nothing. */
    readonly asks: 'cards' | 'dots' | 'thumbs' | null;
  } | null;
  readonly who: {
    readonly name: string;
    /** `answers`, `listens`, … or null. */
    readonly does: string | null;
    readonly next: string | null;
  } | null;
  /** The break's while there is one; the turn's in a round, else the phase's. */
  readonly timer: TimerView | null;
  readonly seats: readonly RoomSeat[];
  /** Index into `seats`; null: open floor, questions, silence, or several (see `holders`). */
  readonly holder: number | null;
  /** Every seat that holds a stone: several where small groups share the clock. */
  readonly holders: readonly number[];
  /** The next phase begins by itself. */
  readonly autoAdvance: boolean;
}

export interface BoardSeat {
  readonly person: PersonId;
  readonly name: string;
  /** The digit row: 1–9, 0, -, =; null beyond twelve. */
  readonly key: string | null;
  readonly presenter: boolean;
  readonly observer: boolean;
  readonly present: boolean;
  /** False for who asked not to be observed: a tap on this seat counts under `OTHERS`. */
  readonly observed: boolean;
  /** Speaking since. */
  readonly since: Instant | null;
}

export interface VoiceSpan {
  readonly person: PersonId;
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface CodeButton {
  readonly code: ObserverCode;
  readonly key: string;
  readonly count: number;
  /** Takes who → whom (interruption). */
  readonly pair: boolean;
}

export interface BoardView {
  /** The second observer's: a track of its own, and no part in what Space does. */
  readonly second: boolean;
  readonly phase: { readonly title: string; readonly sub: string | null } | null;
  readonly tappable: boolean;
  /** In seat order; while anybody is not observed, one more for all of these. */
  readonly seats: readonly BoardSeat[];
  /** Nobody speaks since; null while somebody does. */
  readonly silentSince: Instant | null;
  /** What 'began N s ago' would move: the last start of a voice or of silence on the board. */
  readonly last: {
    readonly what: 'voice' | 'silence';
    readonly person: PersonId | null;
    /** When it was tapped, and how much earlier it is said to have begun. */
    readonly tapped: Instant;
    readonly earlier: Duration;
  } | null;
  /** The last voice that began, whether it goes on or not: what 'that was somebody else' would put right. */
  readonly lastTurn: { readonly of: number; readonly person: PersonId } | null;
  /** Voices of the last three minutes or so, oldest first. */
  readonly recent: readonly VoiceSpan[];
  readonly codes: readonly CodeButton[];
  readonly lastCode: {
    readonly of: number;
    readonly code: string;
    readonly person: PersonId | null;
    readonly whom: PersonId | null;
  } | null;
  readonly undo: ActLabel | null;
  readonly redo: ActLabel | null;
  /** What Space does, in the board too; the same as the console's. */
  readonly next: Act | null;
}

/** A done act in a few words, e.g. `Emre stopped`. */
export interface ActLabel {
  readonly text: string;
  readonly at: Instant;
}

export interface AgendaRow {
  readonly step: StepId;
  readonly title: string;
  readonly planned: Duration;
  readonly first: Duration;
  readonly state: 'ahead' | 'armed' | 'now' | 'done' | 'skipped' | 'leftOut' | 'waiting';
  readonly actual: TimerView | null;
}

export interface AgendaGroup {
  readonly title: string;
  readonly rows: readonly AgendaRow[];
}

/** An act of the console with its key; `refusal` says why it cannot be done now. */
export interface Act {
  readonly label: string;
  readonly detail: string | null;
  readonly command: Command;
  readonly refusal: Refusal | null;
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

export interface NoteView {
  readonly note: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly slot: number | null;
}

export interface CommitmentView {
  readonly commitment: string;
  readonly person: PersonId;
  readonly name: string;
  readonly text: string;
  readonly visible: 'owner' | 'group';
}

export interface CardView {
  readonly card: ActId;
  readonly person: PersonId | null;
  readonly name: string | null;
  readonly text: string;
  /** With those of the cards that became part of it. */
  readonly dots: number;
  /** What stood on the cards that became part of it. */
  readonly merged: readonly string[];
  /** The slot in which it is talked about; null while that is open, or where there is no time for it. */
  readonly slot: number | null;
}

/** A topic for later (docs/domain/rotation.md). */
export interface ParkingView {
  readonly item: ActId;
  readonly person: PersonId;
  readonly name: string;
  readonly text: string;
  readonly importance: number;
  readonly urgency: number;
  readonly raised: number;
  /** Importance × urgency × how often it was raised: the highest comes first. */
  readonly score: number;
}

export interface InsightView {
  readonly insight: ActId;
  readonly person: PersonId;
  readonly name: string;
  readonly text: string;
  readonly release: boolean;
}

/** What the facilitator is reminded of: one at a time, and only while the clock says nothing (`readReminder`). */
export interface ReminderView {
  readonly id: ReminderId;
  readonly text: string;
  /** Not before this moment. */
  readonly from: Instant;
}

/** What may be written down while a phase runs, beside notes and commitments. */
export type Takes = 'card' | 'dots' | 'parking' | 'insight';

/** What a role is called in this format: `host` in office hours, `challenger` in an action learning set. */
export type RoleNames = Readonly<Record<Role | 'presenter' | 'helper', string>>;

export interface ConsoleView {
  readonly title: string;
  readonly formatName: string;
  readonly trial: boolean;
  readonly agenda: readonly AgendaGroup[];
  readonly schedule: ScheduleView;
  readonly now: {
    readonly step: StepId;
    readonly title: string;
    /** e.g. `slot 1 of 2 · Dora presents · turn 3 of 5`. */
    readonly sub: string;
    readonly rules: readonly HeldRule[];
    readonly phase: TimerView;
    readonly turn: TimerView | null;
    /** Who it is about just now, and what they do: `speaks`, `answers`, `listens`. Null: nobody in particular. */
    readonly who: { readonly name: string; readonly does: string } | null;
    /** How far back its start may be moved. */
    readonly began: {
      /** What had run of it before its last start. */
      readonly earlier: Duration;
      /** When its clock was stopped; null while it runs or has not begun. */
      readonly stopped: Instant | null;
      readonly earliest: Instant;
      /** The phase before, where its end may move too. */
      readonly before: { readonly title: string; readonly earliest: Instant } | null;
    };
    /** Filled; a prompt whose placeholder is unknown is left out. */
    readonly prompts: readonly string[];
    readonly watchFor: string;
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
  /** Everybody who presented, presents or would present, in order: what `queue.order` takes. */
  readonly queue: readonly PersonId[];
  readonly notes: readonly NoteView[];
  readonly commitments: readonly CommitmentView[];
  /** Whose commitments are due to be written now, in the order of their turns. */
  readonly commitmentDue: readonly { readonly person: PersonId; readonly name: string }[];
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
  readonly undo: ActLabel | null;
  readonly redo: ActLabel | null;
  readonly ended: boolean;
  /** The room may see the session again: from the observer's report on. */
  readonly mayReplay: boolean;
  readonly room: RoomView;
  readonly board: BoardView;
}

/** One payment of an overrun, in the order of docs/domain/clock.md. */
export interface Payment {
  readonly from: 'spare' | 'drop1' | 'drop2' | 'respond' | 'nonSticky' | 'sticky';
  readonly amount: Duration;
  readonly steps: readonly {
    readonly step: StepId;
    readonly title: string;
    readonly was: Duration;
    readonly becomes: Duration | null;
  }[];
}

export interface RepayProposal {
  readonly amount: Duration;
  readonly payments: readonly Payment[];
  /** What nothing may pay for. */
  readonly unpaid: Duration;
  /** Over 15 minutes behind: re-plan instead. */
  readonly replan: boolean;
}
