import { BREAK_LENGTH } from '#shared/format/breaks.ts';
import { add, between, less, ms, seconds, type Duration } from '#shared/time.ts';
import { currentStep, type Break, type SessionState } from './state.ts';

/** Breaks of a session: from spare, beside the plan, and ended by hand (formats.md 0.3, rule 9, and 0.5). */

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
