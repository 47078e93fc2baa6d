import { BREAK_LENGTH, breaksOffered } from '#shared/format/breaks.ts';
import { add, after, between, less, ms, seconds, type Duration, type Instant } from '#shared/time.ts';
import { currentStep } from './steps.ts';
import type { Break } from './state.ts';
import type { SessionState } from '../state.ts';

/** Breaks of a session: from spare, beside the plan, and ended by hand (docs/domain/fit.md, rule 9). */

/** The break that everybody has now. */
export const breakNow = ({ breaks }: Pick<SessionState, 'breaks'>): Break | null =>
  breaks.find(({ to }) => to === null) ?? null;

/** What breaks have cost of the unused minutes: a break that ends early gives the rest back. */
const spareTaken = ({ breaks }: Pick<SessionState, 'breaks'>): Duration =>
  add(...breaks.map(({ from, to, spare }) => (to === null ? spare : ms(Math.min(spare, between(from, to))))));

/** Breaks of the plan that are still to come; none any more once the close has come. */
const spareKept = (state: SessionState): Duration => {
  const step = currentStep(state);
  const left = step === null || step.zone === 'back' ? 0 : state.breaksPlanned - state.breaks.length;
  return seconds(BREAK_LENGTH * Math.max(0, left));
};

/** How long the breaks that are still to come last, and what all breaks take from spare. */
export const breaksIn = (state: SessionState): { readonly ahead: Duration; readonly spare: Duration } => {
  const ahead = spareKept(state);
  return { ahead, spare: add(spareTaken(state), ahead) };
};

/** Unused minutes that a break may take: those kept for breaks included. */
export const spareLeft = (state: SessionState): Duration =>
  ms(Math.max(0, less(less(state.available, state.planned), spareTaken(state))));

/**
 * When a break is due: breaks that the plan took, or that its spare would still hold, part the plan into equal
 * stretches, each counted from the last break. Null where there is none to come.
 */
export function restDue(state: SessionState): { readonly from: Instant; readonly length: Duration } | null {
  const { startedAt, planned, breaks, breaksPlanned } = state;
  const step = currentStep(state);
  if (startedAt === null || step === null || step.zone === 'back' || breakNow(state)) return null;
  const offered = breaksOffered({ planned: planned / 1000, spare: less(state.available, planned) / 1000 });
  const all = Math.max(breaksPlanned, offered);
  const length = seconds(BREAK_LENGTH);
  if (breaks.length >= all || spareLeft(state) < length) return null;
  const last = breaks.at(-1)?.to ?? startedAt;
  return { from: after(last, ms(planned / (all + 1))), length };
}
