import { phaseInfo } from '#shared/format/phases.ts';
import { add, less, minutes, ms, type Duration } from '#shared/time.ts';
import type { Session } from './session.ts';
import { phaseOf, type SessionState, type Step } from './state.ts';
import type { Payment, RepayProposal } from './views.ts';

/**
 * What an overrun is paid from, in the order of formats.md 0.5: spare, upcoming drop-1 then drop-2 phases, this
 * slot's reply, then the non-sticky and the sticky phases of all remaining slots by one common factor. Nothing
 * falls below its minimum, protected phases of front and back give nothing, and slots stay equal.
 */

/** Beyond this the agenda is not adapted any more: re-plan. */
const MOST_DRIFT = minutes(15);

interface Lender {
  readonly step: Step;
  readonly least: Duration;
}

const leastOf = (state: SessionState, step: Step): Duration =>
  ms(Math.min(step.planned, phaseOf(state.format, step).min * 1000 * step.units));

/** One line of a proposal: every step scaled by the same factor between its least and its planned length. */
function scale(from: Payment['from'], lenders: readonly Lender[], wanted: Duration): Payment | null {
  const most = lenders.reduce((sum, { step, least }) => sum + (step.planned - least), 0);
  if (most <= 0 || wanted <= 0) return null;
  const share = Math.min(1, wanted / most);
  const steps = lenders
    .map(({ step, least }) => {
      const room = step.planned - least;
      // Whole seconds, rounded in favour of the debt; equal steps of different slots stay equal.
      const becomes = ms(Math.max(least, step.planned - Math.ceil((room * share) / 1000) * 1000));
      return { step: step.id, title: phaseInfo(step.phase).title, was: step.planned, becomes };
    })
    .filter(({ was, becomes }) => was !== becomes);
  return { from, amount: ms(steps.reduce((sum, { was, becomes }) => sum + (was - becomes), 0)), steps };
}

/** Shortens droppable phases one by one, and leaves one out where its minimum is still too much. */
function drop(from: Payment['from'], lenders: readonly Lender[], wanted: Duration): Payment | null {
  let left = wanted;
  const steps: Payment['steps'][number][] = [];
  for (const { step, least } of lenders) {
    if (left <= 0) break;
    const canShrink = less(step.planned, least);
    const becomes = left <= canShrink ? ms(step.planned - Math.ceil(left / 1000) * 1000) : null;
    steps.push({ step: step.id, title: phaseInfo(step.phase).title, was: step.planned, becomes });
    left = less(left, less(step.planned, becomes ?? ms(0)));
  }
  return steps.length === 0
    ? null
    : { from, amount: ms(steps.reduce((sum, { was, becomes }) => sum + (was - (becomes ?? 0)), 0)), steps };
}

/** How to pay back `amount` of overrun. Pure: the facilitator accepts it or not. */
export function repayProposal({ state }: Session, amount: Duration): RepayProposal {
  const upcoming = state.steps
    .filter((step) => step.state === 'ahead' && step.id !== state.current && step.runs.length === 0)
    .map((step): Lender => ({ step, least: leastOf(state, step) }));
  const inPhase = ({ step }: Lender) => phaseOf(state.format, step);
  const slot = state.machine.context.slot;
  const droppable = (level: 1 | 2) =>
    upcoming.filter((one) => inPhase(one).drop === level && !inPhase(one).protected);
  const reply = upcoming.filter(
    ({ step }) => step.zone === 'slot' && step.slot === slot && step.phase === 'RESPOND',
  );
  const later = upcoming.filter(
    (one) =>
      inPhase(one).drop === 0 && one.step.slot !== null && (one.step.slot > slot || one.step.zone === 'gap'),
  );

  const payments: Payment[] = [];
  let left = amount;
  const pay = (payment: Payment | null) => {
    if (!payment || payment.amount <= 0) return;
    payments.push(payment);
    left = ms(Math.max(0, less(left, payment.amount)));
  };
  const spare = ms(Math.max(0, Math.min(left, less(state.available, state.planned))));
  pay({ from: 'spare', amount: spare, steps: [] });
  pay(drop('drop1', droppable(1), left));
  pay(drop('drop2', droppable(2), left));
  pay(scale('respond', reply, left));
  pay(
    scale(
      'nonSticky',
      later.filter((one) => !inPhase(one).sticky),
      left,
    ),
  );
  pay(
    scale(
      'sticky',
      later.filter((one) => inPhase(one).sticky),
      left,
    ),
  );
  return { amount, payments, unpaid: left, replan: amount > MOST_DRIFT };
}

/** What a proposal takes from spare, and in all. */
export function totals(proposal: RepayProposal): { spare: Duration; paid: Duration } {
  const spare = proposal.payments.find((payment) => payment.from === 'spare')?.amount ?? ms(0);
  return { spare, paid: add(...proposal.payments.map((payment) => payment.amount)) };
}
