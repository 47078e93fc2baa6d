import { add, before, between, less, minutes, ms, ZERO, type Duration, type Instant } from '#shared/time.ts';
import { breakNow } from './breaks.ts';
import { readSchedule } from './timeReadings.ts';
import type { CommandOf } from '../commands.ts';
import { Facts, stop, type Asked } from '../decision.ts';
import type { StepId } from '../ids.ts';
import { fillsFromQueue, hasNoFocus } from '../people/presenters.ts';
import { hasEqualLegs, mustReplan, repayProposal, totals } from './repay.ts';
import { takeUpWaiting } from './putOff.ts';
import { longestTurn, newRound, nextInRound, passTurn, roundPart, turnOrder } from './round.ts';
import type { Session } from '../session.ts';
import { clockMode, currentStep, elapsedIn, phaseOf, stepOf } from './steps.ts';
import type { Round, Step } from './state.ts';
import { earliestBegin, endBefore } from './boundaries.ts';
import { isHere } from '../people/state.ts';
import { roomScreen } from '../room/screen.ts';
import type { SessionState } from '../state.ts';
import { scheduleOf } from './timers.ts';
import { orderTopics } from './topics.ts';

/** Commands about the agenda, its clock and its rounds. */

/** Somebody's slot has begun. A slot that is nobody's own (a learning circle's) is not stopped. */
export const hasBegun = (state: SessionState, slot: number): boolean =>
  fillsFromQueue(state)
    ? state.presented.length >= slot
    : !hasNoFocus(state.format) &&
      state.steps.some((step) => step.zone === 'slot' && step.slot === slot && step.runs.length > 0);

const theStep = (state: SessionState): Step => currentStep(state) ?? stop('sessionEnded');

/** The step that runs (or is paused). */
export const runningStep = (state: SessionState): Step => {
  const step = theStep(state);
  return clockMode(state) === 'armed' ? stop('notRunning') : step;
};

/** The round of the phase that runs (or is paused). */
function theRound(state: SessionState, step: Step): Round {
  if (clockMode(state) === 'armed') stop('notRunning');
  return state.rounds[step.id] ?? stop('noRound');
}

/** A message that was shown while no clock ran ("back at 18:40") does not lie over the clock that runs now. */
function takeMessageAway({ machine, messageStands }: SessionState, facts: Facts, at: Instant): void {
  if (roomScreen({ machine }) === 'message' && messageStands) facts.then(at, { type: 'room.shown' });
}

/** Starts a step and, where it goes round, its first turn; a round that is taken up again goes on. */
export function begin(state: SessionState, facts: Facts, at: Instant): Facts {
  const id = facts.current ?? stop('sessionEnded');
  facts.then(at, { type: 'phase.started', step: id });
  takeMessageAway(state, facts, at);
  const step = stepOf(state, id);
  const begun = state.rounds[id];
  if (begun) {
    return begun.current !== null && !isHere(state.people, begun.current)
      ? dropTurn(state, facts, step, begun, at)
      : facts;
  }
  const round = newRound(state, step);
  const first = round && nextInRound(state, round);
  return first ? facts.then(at, { type: 'turn.began', step: id, person: first }) : facts;
}

export function startPhase({ state }: Session, command: CommandOf<'phase.start'>, asked: Asked): Facts {
  const facts = new Facts(state);
  const at = before(asked.at, ms(command.ago));
  theStep(state);
  if (clockMode(state) !== 'armed') stop('notArmed');
  const earliest = earliestBegin(state, null);
  if (at < earliest) stop('beforePreviousPhase', between(earliest, asked.at));
  return begin(state, facts, at);
}

const endOf = (step: Step, at: Instant) =>
  ({
    type: 'phase.ended',
    step: step.id,
    how: elapsedIn(step.runs, at) < step.planned ? 'early' : 'onward',
  }) as const;

/** The last phase has ended: so has the session, unless a slot that was put off comes now. */
export function endSessionIfOver(state: SessionState, facts: Facts, at: Instant): boolean {
  takeUpWaiting(state, facts, at);
  if (facts.current !== null) return false;
  facts.then(at, { type: 'session.ended', how: facts.slots.closing ? 'stopped' : 'complete' });
  return true;
}

/** What has to be answered before a phase may be left. */
function refuseLeaving(state: SessionState, step: Step): void {
  if (clockMode(state) === 'armed') return;
  const phase = phaseOf(state.format, step);
  if (phase.asksConsent && state.consent !== 'yes') stop('consentFirst');
  if (phase.repeatsUntilAgreed && !state.agreedIn.includes(step.id)) stop('agreementFirst');
}

/** Dots that were put on cards make the order of the topics; there are no more slots than topics. */
function orderTopicsNow(state: SessionState, step: Step, facts: Facts, at: Instant): void {
  if (!phaseOf(state.format, step).votes) return;
  const topics = orderTopics(state, at);
  if (topics.length === 0) return;
  facts.then(at, { type: 'topics.ordered', cards: topics });
  while (facts.slots.slots > topics.length) facts.then(at, { type: 'slot.dropped' });
}

/** Ends the phase that runs; the next one begins at the same instant. */
export function goOn(state: SessionState, step: Step, facts: Facts, at: Instant): Facts {
  orderTopicsNow(state, step, facts, at);
  facts.then(at, endOf(step, at));
  return endSessionIfOver(state, facts, at) ? facts : begin(state, facts, at);
}

export function nextPhase({ state }: Session, _: CommandOf<'phase.next'>, { at }: Asked): Facts {
  const step = theStep(state);
  refuseLeaving(state, step);
  return goOn(state, step, new Facts(state), at);
}

export function endPhase({ state }: Session, _: CommandOf<'phase.end'>, { at }: Asked): Facts {
  const step = theStep(state);
  refuseLeaving(state, step);
  const facts = new Facts(state);
  orderTopicsNow(state, step, facts, at);
  facts.then(at, endOf(step, at));
  endSessionIfOver(state, facts, at);
  return facts;
}

export function skipPhase({ state }: Session, _: CommandOf<'phase.skip'>, { at }: Asked): Facts {
  const step = theStep(state);
  const facts = new Facts(state);
  orderTopicsNow(state, step, facts, at);
  facts.then(at, { type: 'phase.skipped', step: step.id });
  endSessionIfOver(state, facts, at);
  return facts;
}

export const backPhase = ({ state }: Session, _: CommandOf<'phase.back'>, { at }: Asked): Facts =>
  new Facts(state).then(at, { type: 'phase.reopened', step: theStep(state).id });

export function stopSlot({ state }: Session, _: CommandOf<'slot.stop'>, { at }: Asked): Facts {
  const step = theStep(state);
  if (step.zone !== 'slot' || step.slot === null || !hasBegun(state, step.slot)) stop('noSlotNow');
  const facts = new Facts(state).then(at, { type: 'slot.stopped', step: step.id });
  endSessionIfOver(state, facts, at);
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
      if (hasEqualLegs(state.format)) stop('legsEqual');
      theStep(state);
      // The last slot has begun already where one that was put off came after it.
      if (hasBegun(state, state.machine.context.slots)) stop('noLaterSlot');
      return new Facts(state).first(at, { type: 'slot.dropped' });
    case 'extend':
      theStep(state);
      return new Facts(state).then(at, { type: 'session.extended', by: minutes(choice.minutes) });
    case 'endLater':
      theStep(state);
      return new Facts(state).then(at, { type: 'session.extended', by: ms(choice.by) });
    case 'end':
      return endNow(session, at);
  }
}

export const pause = ({ state }: Session, _: CommandOf<'clock.pause'>, { at }: Asked): Facts =>
  new Facts(state).first(at, { type: 'clock.paused' });

export function resume({ state }: Session, _: CommandOf<'clock.resume'>, { at }: Asked): Facts {
  const facts = new Facts(state).first(at, { type: 'clock.resumed' });
  takeMessageAway(state, facts, at);
  return facts;
}

export function extendClock({ state }: Session, command: CommandOf<'clock.extend'>, { at }: Asked): Facts {
  const step = theStep(state);
  const phase = phaseOf(state.format, step);
  const round = state.rounds[step.id];
  const { target, agreed } = command;
  if (breakNow(state)) stop('breakFirst');
  const by = ms(command.by);
  if (target === 'turn' && (!round || round.current === null)) stop('noRound');
  if (!phase.may.includes('extend') && !agreed) stop('mayNotExtend');
  const beyond =
    target === 'turn' && round
      ? round.planned + by > longestTurn(state.format, step, round)
      : step.planned + by > phase.max * 1000 * step.units;
  if (beyond && !agreed) stop('beyondLongest');
  const alike = target === 'phase' ? legsAlike(state, step, by, at) : [];
  return new Facts(state).first(at, {
    type: 'clock.extended',
    step: step.id,
    target,
    by,
    agreed,
    ...(alike.length > 0 && { alike }),
  });
}

/**
 * The same phase of later legs, which is made as long. A later leg may grow, or (`by` below 0) shrink, to what an
 * earlier one took, and no further (docs/domain/fit.md: both legs get the same length).
 */
function legsAlike(state: SessionState, step: Step, by: Duration, at: Instant): StepId[] {
  if (step.zone !== 'slot' || step.slot === null || !hasEqualLegs(state.format)) return [];
  const legs = state.steps.filter(({ zone, phase }) => zone === 'slot' && phase === step.phase);
  for (const earlier of legs) {
    if ((earlier.slot ?? 0) >= step.slot) continue;
    const [had, took] = [earlier.planned, elapsedIn(earlier.runs, at)];
    const becomes = step.planned + by;
    if (by > 0 ? becomes > Math.max(had, took) : becomes < Math.min(had, took)) stop('legsEqual');
  }
  return legs
    .filter((leg) => (leg.slot ?? 0) > (step.slot ?? 0) && leg.state === 'ahead')
    .map(({ id }) => id);
}

export function shortenClock({ state }: Session, command: CommandOf<'clock.shorten'>, { at }: Asked): Facts {
  const step = runningStep(state);
  if (breakNow(state)) stop('breakFirst');
  const { target } = command;
  const used = elapsedIn(step.runs, at);
  const round = target === 'turn' ? theRound(state, step) : null;
  if (round?.current === null) stop('noRound');
  const left = round ? less(round.planned, less(used, round.mark)) : less(step.planned, used);
  // Whole seconds, so that the digits go on from one second to the next.
  const by = ms(Math.min(command.by, Math.floor(left / 1000) * 1000));
  if (by < 1000) stop('nothingToShorten');
  const alike = round ? [] : legsAlike(state, step, ms(-by), at);
  return new Facts(state).first(at, {
    type: 'clock.shortened',
    step: step.id,
    target,
    by,
    ...(alike.length > 0 && { alike }),
  });
}

/** The phase's elapsed time is `elapsed` now: its last run, begun or about to be, began at some moment before. */
export function correctClock(session: Session, command: CommandOf<'clock.correct'>, asked: Asked): Facts {
  const { state } = session;
  const step = theStep(state);
  const last = step.runs.at(-1);
  const isArmed = !last || clockMode(state) === 'armed';
  const moved = isArmed ? null : step;
  const ends = isArmed ? asked.at : (last.to ?? asked.at);
  const earlier = elapsedIn(isArmed ? step.runs : step.runs.slice(0, -1), asked.at);
  const most = (earliest: Instant) => add(earlier, between(earliest, ends));
  const length = ms(command.elapsed - earlier);
  const from = before(ends, length);
  const earliest = earliestBegin(state, moved);
  if (length < 0) stop('beforePreviousPhase', most(earliest));
  const facts = new Facts(state);
  if (from < earliest) {
    if (command.endsBefore !== true) stop('beforePreviousPhase', most(earliest));
    const { step: ended, earliest: least } = endBefore(state, moved) ?? stop('endNotBefore');
    if (from < least) stop('endNotBefore', most(least));
    facts.first(asked.at, { type: 'end.corrected', step: ended.id, to: from });
  }
  return isArmed
    ? begin(state, facts, from)
    : facts.then(asked.at, { type: 'clock.corrected', step: step.id, from });
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
  if (!roundPart(phaseOf(state.format, step))?.then) stop('noRound');
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
  else if (roundPart(phaseOf(state.format, step))?.then)
    facts.then(at, { type: 'round.opened', step: step.id });
  return facts;
}

export function openTheFloor({ state }: Session, _: CommandOf<'round.open'>, { at }: Asked): Facts {
  const step = runningStep(state);
  return new Facts(state).first(at, { type: 'round.opened', step: step.id });
}

export function startRoundWith(
  { state }: Session,
  { person }: CommandOf<'round.startWith'>,
  { at }: Asked,
): Facts {
  const step = theStep(state);
  return new Facts(state).first(at, { type: 'round.startChosen', step: step.id, person });
}

export function answerGap({ state }: Session, { count }: CommandOf<'gap.answer'>, asked: Asked): Facts {
  const length = count ? (asked.gapLength ?? ms(0)) : ms(0);
  const at = (asked.at + length) as Instant;
  return new Facts(state).first(at, { type: 'gap.answered', counted: count, length: between(asked.at, at) });
}
