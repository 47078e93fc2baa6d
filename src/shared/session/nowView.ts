import type { PhaseName } from '#shared/format/phaseName.ts';
import type { CheckInId } from '#shared/format/checkIns.ts';
import type { HeldRule } from '#shared/format/rules.ts';
import type { PhaseInfo } from '#shared/format/phase.ts';
import type { Duration, Instant } from '#shared/time.ts';
import { flaggedIn } from './agenda/flag.ts';
import { beginsAgain, type BeginsAgain } from './agenda/beginsAgain.ts';
import { earliestBegin, endBefore, inTheWay, type InTheWay } from './agenda/boundaries.ts';
import { partNow, type Floor } from './agenda/floor.ts';
import { nameIn } from './agenda/nextAct.ts';
import { isUntouched } from './agenda/round.ts';
import { clockMode, elapsedIn, phaseOf } from './agenda/steps.ts';
import type { Step } from './agenda/state.ts';
import type { TimerView } from './agenda/timeReadings.ts';
import { comingTurn, seenPhase, seenTurn } from './agenda/timers.ts';
import type { PersonId, StepId } from './ids.ts';
import { roomQuestion } from './lines/questions.ts';
import { takesOf, type Takes } from './lines/views.ts';
import { labelOf } from './people/labels.ts';
import { presenterOfSlot, presentersOfSlot, topicOfSlot } from './people/presenters.ts';
import type { Phrase } from './phrases.ts';
import { promptBlanks, type PromptBlanks } from './promptBlanks.ts';
import { checkInIn, rulesOf, slotSaid, subOf } from './room/view.ts';
import type { SessionState } from './state.ts';

/** The phase that is on, or the one that waits to begin, as the facilitator's window shows it. */
export interface NowView {
  readonly step: StepId;
  readonly title: PhaseName;
  /** Slot, turn, and who presents, as far as there are any. */
  readonly sub: readonly Phrase[];
  readonly rules: readonly HeldRule[];
  readonly phase: TimerView;
  /** The turn that is on; of a round that waits to begin, its first. */
  readonly turn: TimerView | null;
  /** Who it is about just now, and what they do. Null: nobody in particular. */
  readonly who: { readonly name: string; readonly does: 'speaks' | NonNullable<Floor['does']> } | null;
  /** Who has the floor where nobody in particular has: `helpers`, all but those whose slot it is, who listen. */
  readonly open: 'all' | 'helpers';
  /** How far back its start may be moved. */
  readonly began: {
    /** What had run of it before its last start. */
    readonly earlier: Duration;
    /** When its clock was stopped; null while it runs or has not begun. */
    readonly stopped: Instant | null;
    readonly earliest: Instant;
    /** The phase before, where its end may move too. */
    readonly before: { readonly title: PhaseName; readonly earliest: Instant } | null;
    /** What else keeps it from having begun before; of no use where the phase before does. */
    readonly inTheWay: InTheWay;
  };
  /** The format's own, with their blanks (`filledPrompts`); null: those that a language has of the phase. */
  readonly prompts: readonly string[] | null;
  /** Flagged in this phase today: said no more. */
  readonly flagged: readonly string[];
  readonly blanks: PromptBlanks;
  /** How the group checks in now; null: as the format says, or it does not. */
  readonly checkIn: CheckInId | null;
  /** What the observer listens for, as the format says it itself, empty for nothing; null: as a language says it. */
  readonly watchFor: string | null;
  readonly takes: readonly Takes[];
  /** The rule that gave its place on the wall to the presenter's question: it is the facilitator's to say. */
  readonly offWall: HeldRule | null;
  /** Nothing may be written down now. */
  readonly keepsNoWords: boolean;
  /** The round has a first seat that may still be chosen. */
  readonly mayChooseStart: boolean;
  /** Who began before and would begin again; null: nobody. */
  readonly beginsAgain: BeginsAgain | null;
}

export function nowView(state: SessionState, step: Step, floor: Floor): NowView {
  return {
    step: step.id,
    title: nameIn(state, step),
    sub: whereAreWe(state, step, floor),
    rules: rulesOf(state, step),
    phase: seenPhase(state, step),
    turn: seenTurn(state) ?? comingTurn(state, step, floor.round),
    who: whoNow(state, floor),
    open: openTo(state, step),
    began: beganIn(state, step),
    prompts: ownPrompts(state, step),
    flagged: flaggedIn(state, step.phase),
    blanks: promptBlanks(state, step, floor),
    checkIn: checkInIn(state, step),
    watchFor: ownWatchFor(state, step),
    takes: takesOf(state, step),
    offWall: offWall(state, step),
    keepsNoWords: phaseOf(state.format, step).keepsNoWords === true,
    mayChooseStart: floor.round !== null && isUntouched(floor.round),
    beginsAgain: beginsAgain(state, step, floor.round),
  };
}

/** Who the phase is about just now, and what they do. */
function whoNow(state: SessionState, floor: Floor): NowView['who'] {
  const name = labelOf(state, floor.named);
  return name === null ? null : { name, does: floor.does ?? 'speaks' };
}

/** In small groups side by side several listen at once, and no one name stands for them. */
function openTo(state: SessionState, step: Step): NowView['open'] {
  const part = partNow(state, step);
  const listen = part.kind === 'open' && part.of === 'helpers';
  return listen && presentersOfSlot(state, step.slot).length > 0 ? 'helpers' : 'all';
}

const offWall = (state: SessionState, step: Step): HeldRule | null =>
  roomQuestion(state, step)?.stands === 'during' ? (rulesOf(state, step)[1] ?? null) : null;

/** How far back the start of a phase may be moved, and, with the end of the phase before, how far beyond that. */
function beganIn(state: SessionState, step: Step): NowView['began'] {
  const last = clockMode(state) === 'armed' ? null : step.runs.at(-1);
  const moved = last ? step : null;
  const before = endBefore(state, moved);
  return {
    earlier: elapsedIn(last ? step.runs.slice(0, -1) : step.runs, state.latest),
    stopped: last?.to ?? null,
    earliest: earliestBegin(state, moved),
    before: before && { title: nameIn(state, before.step), earliest: before.earliest },
    inTheWay: inTheWay(state, moved),
  };
}

/** Slot, turn, and who presents. */
function whereAreWe(state: SessionState, step: Step, floor: Floor): Phrase[] {
  const presenter: PersonId | null = step.slot === null ? null : presenterOfSlot(state, step.slot);
  const name = labelOf(state, presenter);
  const turn = floor.round ? subOf(state, step, floor) : null;
  const topic = step.zone === 'slot' && step.slot !== null ? topicOfSlot(state, step.slot) : null;
  // A long name, or what somebody wrote, comes last: where it is cut, nothing goes with it.
  return [
    slotSaid(state, step),
    turn,
    step.zone === 'slot' && name !== null
      ? { code: 'inFocus' as const, focus: state.format.focus, name }
      : null,
    topic === null ? null : { code: 'onCard' as const, text: topic },
  ].filter((part) => part !== null);
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
