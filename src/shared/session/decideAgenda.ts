import { before, between, minutes, ms, ZERO, type Instant } from '#shared/time.ts';
import { readSchedule } from './clock.ts';
import type { CommandOf } from './commands.ts';
import { Facts, stop, type Asked } from './decision.ts';
import { presenterOfSlot } from './presenters.ts';
import { mustReplan, repayProposal, totals } from './repay.ts';
import { isHere, longestTurn, newRound, nextInRound, passTurn, roundPart, turnOrder } from './round.ts';
import type { Session } from './session.ts';
import {
  clockMode,
  currentStep,
  earliestBegin,
  elapsedIn,
  phaseOf,
  stepOf,
  type Round,
  type SessionState,
  type Step,
} from './state.ts';
import { scheduleOf } from './timers.ts';

/** Commands about the agenda, its clock and its rounds. */

const theStep = (state: SessionState): Step => currentStep(state) ?? stop('sessionEnded');

/** The round of the phase that runs (or is paused). */
function theRound(state: SessionState, step: Step): Round {
  if (clockMode(state) === 'armed') stop('notRunning');
  return state.rounds[step.id] ?? stop('noRound');
}

/** Starts a step and, where it goes round, its first turn; a round that is taken up again goes on. */
function begin(state: SessionState, facts: Facts, at: Instant): void {
  const id = facts.current ?? stop('sessionEnded');
  facts.then(at, { type: 'phase.started', step: id });
  const step = stepOf(state, id);
  const begun = state.rounds[id];
  if (begun) {
    if (begun.current !== null && !isHere(state.people, begun.current))
      dropTurn(state, facts, step, begun, at);
    return;
  }
  const presenter = step.zone === 'slot' && step.slot !== null ? presenterOfSlot(state, step.slot) : null;
  const presented =
    presenter !== null && !state.presented.includes(presenter)
      ? [...state.presented, presenter]
      : state.presented;
  const round = newRound({ ...state, presented }, step);
  const first = round && nextInRound(state, round);
  if (first) facts.then(at, { type: 'turn.began', step: id, person: first });
}

export function startPhase({ state }: Session, command: CommandOf<'phase.start'>, asked: Asked): Facts {
  const facts = new Facts(state);
  const at = before(asked.at, ms(command.ago));
  theStep(state);
  if (clockMode(state) !== 'armed') stop('notArmed');
  if (at < earliestBegin(state, null)) stop('beforePreviousPhase');
  begin(state, facts, at);
  return facts;
}

const endOf = (step: Step, at: Instant) =>
  ({
    type: 'phase.ended',
    step: step.id,
    how: elapsedIn(step.runs, at) < step.planned ? 'early' : 'onward',
  }) as const;

/** The last phase has ended: so has the session. */
export function endSessionIfOver(facts: Facts, at: Instant): boolean {
  if (facts.current !== null) return false;
  facts.then(at, { type: 'session.ended', how: facts.slots.closing ? 'stopped' : 'complete' });
  return true;
}

export function nextPhase({ state }: Session, _: CommandOf<'phase.next'>, { at }: Asked): Facts {
  const facts = new Facts(state).then(at, endOf(theStep(state), at));
  if (!endSessionIfOver(facts, at)) begin(state, facts, at);
  return facts;
}

export function endPhase({ state }: Session, _: CommandOf<'phase.end'>, { at }: Asked): Facts {
  const facts = new Facts(state).then(at, endOf(theStep(state), at));
  endSessionIfOver(facts, at);
  return facts;
}

export function skipPhase({ state }: Session, _: CommandOf<'phase.skip'>, { at }: Asked): Facts {
  const facts = new Facts(state).then(at, { type: 'phase.skipped', step: theStep(state).id });
  endSessionIfOver(facts, at);
  return facts;
}

export const backPhase = ({ state }: Session, _: CommandOf<'phase.back'>, { at }: Asked): Facts =>
  new Facts(state).then(at, { type: 'phase.reopened', step: theStep(state).id });

export function stopSlot({ state }: Session, _: CommandOf<'slot.stop'>, { at }: Asked): Facts {
  const step = theStep(state);
  if (step.zone !== 'slot' || state.presented.length < (step.slot ?? 0)) stop('noSlotNow');
  const facts = new Facts(state).then(at, { type: 'slot.stopped', step: step.id });
  endSessionIfOver(facts, at);
  return facts;
}

export const endNow = ({ state }: Session, at: Instant): Facts =>
  new Facts(state).then(at, { type: 'close.jumped', step: theStep(state).id });

export function repay(session: Session, command: CommandOf<'plan.repay'>, { at }: Asked): Facts {
  const { state } = session;
  theStep(state);
  const drift = readSchedule(scheduleOf(state), at)?.drift ?? ZERO;
  if (mustReplan(drift)) stop('replanFirst');
  const proposal = repayProposal(session, ms(Math.min(command.amount, Math.max(0, drift))));
  const { spare, paid } = totals(proposal);
  if (paid <= 0) stop('nothingToPay');
  const changes = proposal.payments
    .flatMap((payment) => payment.steps)
    .map(({ step, becomes }) => ({ step, planned: becomes }));
  return new Facts(state).then(at, { type: 'plan.repaid', amount: paid, spare, changes });
}

export function replan(session: Session, { choice }: CommandOf<'plan.replan'>, { at }: Asked): Facts {
  const { state } = session;
  switch (choice.kind) {
    case 'dropPresenter':
      return new Facts(state).first(at, { type: 'slot.dropped' });
    case 'extend':
      theStep(state);
      return new Facts(state).then(at, { type: 'session.extended', by: minutes(choice.minutes) });
    case 'end':
      return endNow(session, at);
  }
}

export const pause = ({ state }: Session, _: CommandOf<'clock.pause'>, { at }: Asked): Facts =>
  new Facts(state).first(at, { type: 'clock.paused' });

export const resume = ({ state }: Session, _: CommandOf<'clock.resume'>, { at }: Asked): Facts =>
  new Facts(state).first(at, { type: 'clock.resumed' });

export function extendClock({ state }: Session, command: CommandOf<'clock.extend'>, { at }: Asked): Facts {
  const step = theStep(state);
  const phase = phaseOf(state.format, step);
  const round = state.rounds[step.id];
  const { target, agreed } = command;
  const by = ms(command.by);
  if (target === 'turn' && (!round || round.current === null)) stop('noRound');
  if (!phase.may.includes('extend') && !agreed) stop('mayNotExtend');
  const beyond =
    target === 'turn' && round
      ? round.planned + by > longestTurn(state.format, step, round)
      : step.planned + by > phase.max * 1000 * step.units;
  if (beyond && !agreed) stop('beyondLongest');
  return new Facts(state).first(at, { type: 'clock.extended', step: step.id, target, by, agreed });
}

export function correctClock(session: Session, command: CommandOf<'clock.correct'>, asked: Asked): Facts {
  const { state } = session;
  const step = theStep(state);
  const last = step.runs.at(-1);
  const isArmed = !last || clockMode(state) === 'armed';
  const earlier = elapsedIn(isArmed ? step.runs : step.runs.slice(0, -1), asked.at);
  const length = command.elapsed - earlier;
  if (length < 0) stop('beforePreviousPhase');
  if (isArmed) return startPhase(session, { type: 'phase.start', ago: length }, asked);
  const from = before(last.to ?? asked.at, ms(length));
  return new Facts(state).first(asked.at, { type: 'clock.corrected', step: step.id, from });
}

export function nextTurn({ state }: Session, { person }: CommandOf<'turn.next'>, { at }: Asked): Facts {
  const step = theStep(state);
  const round = theRound(state, step);
  const facts = new Facts(state);
  if (person !== null) {
    if (!turnOrder(state, step).includes(person)) stop('notInRound');
    return facts.first(at, { type: 'turn.began', step: step.id, person });
  }
  const next = nextInRound(state, round);
  if (next) return facts.first(at, { type: 'turn.began', step: step.id, person: next });
  if (!roundPart(phaseOf(state.format, step))?.thenOpen) stop('noRound');
  return facts.first(at, { type: 'round.opened', step: step.id });
}

export function passTurnOn({ state }: Session, _: CommandOf<'turn.pass'>, { at }: Asked): Facts {
  const step = theStep(state);
  const round = theRound(state, step);
  if (round.current === null) stop('noRound');
  return dropTurn(state, new Facts(state), step, round, at);
}

/** The current turn falls away: on to the next in order, or to the open floor where the phase has one. */
export function dropTurn(state: SessionState, facts: Facts, step: Step, round: Round, at: Instant): Facts {
  const person = round.current;
  if (person === null) return facts;
  facts.then(at, { type: 'turn.passed', step: step.id, person });
  const next = nextInRound(state, passTurn(round, person), person);
  if (next) facts.then(at, { type: 'turn.began', step: step.id, person: next });
  else if (roundPart(phaseOf(state.format, step))?.thenOpen)
    facts.then(at, { type: 'round.opened', step: step.id });
  return facts;
}

export function openTheFloor({ state }: Session, _: CommandOf<'round.open'>, { at }: Asked): Facts {
  const step = theStep(state);
  theRound(state, step);
  if (!roundPart(phaseOf(state.format, step))?.thenOpen) stop('noRound');
  return new Facts(state).first(at, { type: 'round.opened', step: step.id });
}

export function answerGap({ state }: Session, { count }: CommandOf<'gap.answer'>, asked: Asked): Facts {
  const length = count ? (asked.gapLength ?? ms(0)) : ms(0);
  const at = (asked.at + length) as Instant;
  return new Facts(state).first(at, { type: 'gap.answered', counted: count, length: between(asked.at, at) });
}
