import { before, between, minutes, ms, ZERO, type Instant } from '#shared/time.ts';
import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { hasBegun } from '../people/presenters.ts';
import { isHere } from '../people/state.ts';
import { takeMessageAway } from '../room/takeMessageAway.ts';
import type { SessionState } from '../state.ts';
import { earliestBegin } from './boundaries.ts';
import { dropTurn } from './decideRounds.ts';
import { takeUpWaiting } from './putOff.ts';
import { hasEqualLegs, repayProposal, totals } from './repay.ts';
import { theStep } from './required.ts';
import { nextInRound } from './round.ts';
import type { Step } from './state.ts';
import { clockMode, elapsedIn, phaseOf } from './steps.ts';
import { mustReplan, readSchedule } from './timeReadings.ts';
import { scheduleOf } from './timers.ts';
import { orderTopics } from './topics.ts';

/** Commands about phases, slots and the plan. */

/** Starts a step and, where it goes round, its first turn; a round that is taken up again goes on. */
export function begin(facts: Facts, at: Instant): Facts {
  const { id } = theStep(facts.state);
  const begun = facts.state.rounds[id];
  facts.add(at, { type: 'phase.started', step: id });
  takeMessageAway(facts, at, { anyway: true });
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
