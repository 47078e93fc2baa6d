import { phaseName, type PhaseName } from '#shared/format/phaseName.ts';
import type { Format } from '#shared/format/schema.ts';
import { add, less, ms, type Duration } from '#shared/time.ts';
import type { StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { SessionState } from '../state.ts';
import { breaksIn } from './breaks.ts';
import { phaseOf } from './steps.ts';
import type { Step } from './state.ts';
import { mustReplan } from './timeReadings.ts';

/**
 * What an overrun is paid from, in the order of docs/domain/clock.md: spare, upcoming drop-1 then drop-2 phases, this
 * slot's reply, then the non-sticky and the sticky phases of all remaining slots by one common factor. Nothing
 * falls below its minimum, protected phases of front and back give nothing, and slots stay equal.
 */

/** Everybody has one leg of the session, and all legs are as long (docs/domain/fit.md). */
export const hasEqualLegs = ({ maxPresenters }: Format): boolean =>
  maxPresenters.kind === 'locked' && maxPresenters.count > 1;

interface Lender {
  readonly step: Step;
  readonly least: Duration;
}

const leastOf = (state: SessionState, step: Step): Duration =>
  ms(Math.min(step.planned, phaseOf(state.format, step).min * 1000 * step.units));

/** One line of a proposal: every step scaled by the same factor between its least and its planned length. */
function scale(
  state: SessionState,
  from: Payment['from'],
  lenders: readonly Lender[],
  wanted: Duration,
): Payment | null {
  const most = lenders.reduce((sum, { step, least }) => sum + (step.planned - least), 0);
  if (most <= 0 || wanted <= 0) return null;
  const share = Math.min(1, wanted / most);
  const steps = lenders
    .map(({ step, least }) => {
      const room = step.planned - least;
      // Whole seconds, rounded in favour of the debt; equal steps of different slots stay equal.
      const becomes = ms(Math.max(least, step.planned - Math.ceil((room * share) / 1000) * 1000));
      return { step: step.id, title: phaseName(state.format, step.phase), was: step.planned, becomes };
    })
    .filter(({ was, becomes }) => was !== becomes);
  return { from, amount: ms(steps.reduce((sum, { was, becomes }) => sum + (was - becomes), 0)), steps };
}

/**
 * Shortens droppable phases one after the other, and leaves one out where its minimum is still too much: then more
 * may be paid than is owed. A phase of the slots is shortened or left out in all of them alike.
 */
function drop(
  state: SessionState,
  from: Payment['from'],
  lenders: readonly Lender[],
  wanted: Duration,
): Payment | null {
  const steps: Payment['steps'][number][] = [];
  let paid = ms(0);
  for (const phase of new Set(lenders.map(({ step }) => step.phase))) {
    if (paid >= wanted) break;
    const alike = lenders.filter(({ step }) => step.phase === phase);
    const room = alike.reduce((sum, { step, least }) => sum + (step.planned - least), 0);
    const owed = less(wanted, paid);
    const part = owed <= room ? scale(state, from, alike, owed) : leaveOut(state, from, alike);
    if (!part) continue;
    steps.push(...part.steps);
    paid = add(paid, part.amount);
  }
  return steps.length === 0 ? null : { from, amount: paid, steps };
}

const leaveOut = (state: SessionState, from: Payment['from'], lenders: readonly Lender[]): Payment => ({
  from,
  amount: add(...lenders.map(({ step }) => step.planned)),
  steps: lenders.map(({ step }) => ({
    step: step.id,
    title: phaseName(state.format, step.phase),
    was: step.planned,
    becomes: null,
  })),
});

/** How to pay back `amount` of overrun. Pure: the facilitator accepts it or not. */
export function repayProposal({ state }: Session, amount: Duration): RepayProposal {
  const begun = slotsBegun(state);
  // Once one leg has begun, the others stay as long as it was planned.
  const fixed = (step: Step) => step.zone === 'slot' && begun.size > 0 && hasEqualLegs(state.format);
  const lenders = state.steps
    .filter((step) => step.state === 'ahead' && step.runs.length === 0 && !fixed(step))
    .map((step): Lender => ({ step, least: leastOf(state, step) }));
  const upcoming = lenders.filter(({ step }) => step.id !== state.current);
  const inPhase = ({ step }: Lender) => phaseOf(state.format, step);
  const droppable = (level: 1 | 2) =>
    upcoming.filter((one) => inPhase(one).drop === level && !inPhase(one).protected);
  const reply = upcoming.filter(
    ({ step }) => step.zone === 'slot' && begun.has(step.slot) && step.phase === 'RESPOND',
  );
  // A slot that stands armed has not begun: it pays like the others, so that all stay equal.
  const inSlots = lenders.filter(({ step }) => step.zone === 'slot' && !begun.has(step.slot));
  const gaps = upcoming.filter(({ step }) => step.zone === 'gap');
  const later = [...inSlots, ...gaps].filter((one) => inPhase(one).drop === 0 || inPhase(one).drop === 3);

  const payments: Payment[] = [];
  let left = amount;
  const pay = (payment: Payment | null) => {
    if (!payment || payment.amount <= 0) return;
    payments.push(payment);
    left = ms(Math.max(0, less(left, payment.amount)));
  };
  const spare = ms(
    Math.max(0, Math.min(left, less(less(state.available, state.planned), breaksIn(state).spare))),
  );
  pay({ from: 'spare', amount: spare, steps: [] });
  pay(drop(state, 'drop1', droppable(1), left));
  pay(drop(state, 'drop2', droppable(2), left));
  pay(scale(state, 'respond', reply, left));
  pay(
    scale(
      state,
      'nonSticky',
      later.filter((one) => !inPhase(one).sticky),
      left,
    ),
  );
  pay(
    scale(
      state,
      'sticky',
      later.filter((one) => inPhase(one).sticky),
      left,
    ),
  );
  return { amount, payments, unpaid: left, replan: mustReplan(amount) };
}

/** Slots in which a phase has run, or was gone past. */
const slotsBegun = ({ steps }: SessionState): ReadonlySet<number | null> =>
  new Set(
    steps
      .filter(
        (step) =>
          step.zone === 'slot' && (step.runs.length > 0 || step.state === 'done' || step.state === 'skipped'),
      )
      .map((step) => step.slot),
  );

/** What a proposal takes from spare, and in all. */
export function totals(proposal: RepayProposal): { spare: Duration; paid: Duration } {
  const spare = proposal.payments.find((payment) => payment.from === 'spare')?.amount ?? ms(0);
  return { spare, paid: add(...proposal.payments.map((payment) => payment.amount)) };
}

/** One payment of an overrun, in the order of docs/domain/clock.md. */
export interface Payment {
  readonly from: 'spare' | 'drop1' | 'drop2' | 'respond' | 'nonSticky' | 'sticky';
  readonly amount: Duration;
  readonly steps: readonly {
    readonly step: StepId;
    readonly title: PhaseName;
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
