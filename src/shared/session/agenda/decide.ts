import { add, before, between, less, minutes, ms, ZERO, type Duration, type Instant } from '#shared/time.ts';
import { breakNow } from './breaks.ts';
import { mustReplan, readSchedule } from './timeReadings.ts';
import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import type { StepId } from '../ids.ts';
import { fillsFromQueue, hasNoFocus } from '../people/presenters.ts';
import { hasEqualLegs, repayProposal, totals } from './repay.ts';
import { takeUpWaiting } from './putOff.ts';
import { longestTurn, nextInRound, roundPart, turnOrder } from './round.ts';
import { clockMode, currentStep, elapsedIn, phaseOf } from './steps.ts';
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
function takeMessageAway(facts: Facts, at: Instant): void {
  const { state } = facts;
  if (roomScreen(state) === 'message' && state.messageStands) facts.add(at, { type: 'room.shown' });
}

/** Starts a step and, where it goes round, its first turn; a round that is taken up again goes on. */
export function begin(facts: Facts, at: Instant): Facts {
  const { id } = theStep(facts.state);
  const begun = facts.state.rounds[id];
  facts.add(at, { type: 'phase.started', step: id });
  takeMessageAway(facts, at);
  const { people, rounds } = facts.state;
  if (begun) {
    return begun.current !== null && !isHere(people, begun.current) ? dropTurn(facts, at) : facts;
  }
  const round = rounds[id];
  const first = round && nextInRound({ people }, round);
  return first ? facts.add(at, { type: 'turn.began', step: id, person: first }) : facts;
}

export function startPhase(facts: Facts, command: CommandOf<'phase.start'>, asked: Asked): Facts {
  const { state } = facts;
  const at = before(asked.at, ms(command.ago));
  theStep(state);
  if (clockMode(state) !== 'armed') stop('notArmed');
  const earliest = earliestBegin(state, null);
  if (at < earliest) stop('beforePreviousPhase', between(earliest, asked.at));
  return begin(facts, at);
}

const endOf = (step: Step, at: Instant) =>
  ({
    type: 'phase.ended',
    step: step.id,
    how: elapsedIn(step.runs, at) < step.planned ? 'early' : 'onward',
  }) as const;

/** The last phase has ended: so has the session, unless a slot that was put off comes now. */
export function endSessionIfOver(facts: Facts, at: Instant): boolean {
  takeUpWaiting(facts, at);
  const { current, machine } = facts.state;
  if (current !== null) return false;
  facts.add(at, { type: 'session.ended', how: machine.context.closing ? 'stopped' : 'complete' });
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
function orderTopicsNow(facts: Facts, at: Instant): void {
  const { state } = facts;
  if (!phaseOf(state.format, theStep(state)).votes) return;
  const topics = orderTopics(state, at);
  if (topics.length === 0) return;
  facts.add(at, { type: 'topics.ordered', cards: topics });
  while (facts.state.machine.context.slots > topics.length) facts.add(at, { type: 'slot.dropped' });
}

/** Ends the phase that runs; the next one begins at the same instant. */
export function goOn(facts: Facts, at: Instant): Facts {
  orderTopicsNow(facts, at);
  facts.add(at, endOf(theStep(facts.state), at));
  return endSessionIfOver(facts, at) ? facts : begin(facts, at);
}

export function nextPhase(facts: Facts, _: CommandOf<'phase.next'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  refuseLeaving(state, step);
  return goOn(facts, at);
}

export function endPhase(facts: Facts, _: CommandOf<'phase.end'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  refuseLeaving(state, step);
  orderTopicsNow(facts, at);
  facts.add(at, endOf(step, at));
  endSessionIfOver(facts, at);
  return facts;
}

export function skipPhase(facts: Facts, _: CommandOf<'phase.skip'>, { at }: Asked): Facts {
  const step = theStep(facts.state);
  orderTopicsNow(facts, at);
  facts.add(at, { type: 'phase.skipped', step: step.id });
  endSessionIfOver(facts, at);
  return facts;
}

export const backPhase = (facts: Facts, _: CommandOf<'phase.back'>, { at }: Asked): Facts =>
  facts.add(at, { type: 'phase.reopened', step: theStep(facts.state).id });

export function stopSlot(facts: Facts, _: CommandOf<'slot.stop'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  if (step.zone !== 'slot' || step.slot === null || !hasBegun(state, step.slot)) stop('noSlotNow');
  facts.add(at, { type: 'slot.stopped', step: step.id });
  endSessionIfOver(facts, at);
  return facts;
}

export const endNow = (facts: Facts, at: Instant): Facts =>
  facts.add(at, { type: 'close.jumped', step: theStep(facts.state).id });

export function repay(facts: Facts, command: CommandOf<'plan.repay'>, { at }: Asked): Facts {
  const { state } = facts;
  theStep(state);
  const drift = readSchedule(scheduleOf(state), at)?.drift ?? ZERO;
  if (mustReplan(drift)) stop('replanFirst');
  const proposal = repayProposal(facts.session, ms(Math.min(command.amount, Math.max(0, drift))));
  const { spare, paid } = totals(proposal);
  if (paid <= 0) stop('nothingToPay');
  const changes = proposal.payments
    .flatMap((payment) => payment.steps)
    .map(({ step, becomes }) => ({ step, planned: becomes }));
  return facts.add(at, { type: 'plan.repaid', amount: paid, spare, changes });
}

export function replan(facts: Facts, { choice }: CommandOf<'plan.replan'>, { at }: Asked): Facts {
  const { state } = facts;
  switch (choice.kind) {
    case 'dropPresenter':
      if (hasEqualLegs(state.format)) stop('legsEqual');
      theStep(state);
      // The last slot has begun already where one that was put off came after it.
      if (hasBegun(state, state.machine.context.slots)) stop('noLaterSlot');
      return facts.add(at, { type: 'slot.dropped' });
    case 'extend':
      theStep(state);
      return facts.add(at, { type: 'session.extended', by: minutes(choice.minutes) });
    case 'endLater':
      theStep(state);
      return facts.add(at, { type: 'session.extended', by: ms(choice.by) });
    case 'end':
      return endNow(facts, at);
  }
}

export const pause = (facts: Facts, _: CommandOf<'clock.pause'>, { at }: Asked): Facts =>
  facts.add(at, { type: 'clock.paused' });

export function resume(facts: Facts, _: CommandOf<'clock.resume'>, { at }: Asked): Facts {
  facts.add(at, { type: 'clock.resumed' });
  takeMessageAway(facts, at);
  return facts;
}

export function extendClock(facts: Facts, command: CommandOf<'clock.extend'>, { at }: Asked): Facts {
  const { state } = facts;
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
  return facts.add(at, {
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

export function shortenClock(facts: Facts, command: CommandOf<'clock.shorten'>, { at }: Asked): Facts {
  const { state } = facts;
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
  return facts.add(at, {
    type: 'clock.shortened',
    step: step.id,
    target,
    by,
    ...(alike.length > 0 && { alike }),
  });
}

/** The phase's elapsed time is `elapsed` now: its last run, begun or about to be, began at some moment before. */
export function correctClock(facts: Facts, command: CommandOf<'clock.correct'>, asked: Asked): Facts {
  const { state } = facts;
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
  if (from < earliest) {
    if (command.endsBefore !== true) stop('beforePreviousPhase', most(earliest));
    const { step: ended, earliest: least } = endBefore(state, moved) ?? stop('endNotBefore');
    if (from < least) stop('endNotBefore', most(least));
    facts.add(asked.at, { type: 'end.corrected', step: ended.id, to: from });
  }
  return isArmed ? begin(facts, from) : facts.add(asked.at, { type: 'clock.corrected', step: step.id, from });
}

export function nextTurn(facts: Facts, { person }: CommandOf<'turn.next'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  const round = theRound(state, step);
  if (person !== null) {
    if (!turnOrder(state, step).includes(person)) stop('notInRound');
    return facts.add(at, { type: 'turn.began', step: step.id, person });
  }
  const next = nextInRound(state, round);
  if (next) return facts.add(at, { type: 'turn.began', step: step.id, person: next });
  if (!roundPart(phaseOf(state.format, step))?.then) stop('noRound');
  return facts.add(at, { type: 'round.opened', step: step.id });
}

export function passTurnOn(facts: Facts, _: CommandOf<'turn.pass'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  const round = theRound(state, step);
  if (round.current === null) stop('noRound');
  return dropTurn(facts, at);
}

/** The current turn falls away: on to the next in order, or to the open floor where the phase has one. */
export function dropTurn(facts: Facts, at: Instant): Facts {
  const step = theStep(facts.state);
  const person = facts.state.rounds[step.id]?.current ?? null;
  if (person === null) return facts;
  facts.add(at, { type: 'turn.passed', step: step.id, person });
  const { state } = facts;
  const round = state.rounds[step.id];
  const next = round ? nextInRound(state, round, person) : null;
  if (next) facts.add(at, { type: 'turn.began', step: step.id, person: next });
  else if (roundPart(phaseOf(state.format, step))?.then)
    facts.add(at, { type: 'round.opened', step: step.id });
  return facts;
}

export function openTheFloor(facts: Facts, _: CommandOf<'round.open'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = runningStep(state);
  return facts.add(at, { type: 'round.opened', step: step.id });
}

export function startRoundWith(facts: Facts, { person }: CommandOf<'round.startWith'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  return facts.add(at, { type: 'round.startChosen', step: step.id, person });
}

export function answerGap(facts: Facts, { count }: CommandOf<'gap.answer'>, asked: Asked): Facts {
  const length = count ? (asked.gapLength ?? ms(0)) : ms(0);
  const at = (asked.at + length) as Instant;
  return facts.add(at, { type: 'gap.answered', counted: count, length: between(asked.at, at) });
}
