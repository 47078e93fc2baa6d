import { BREAK_LENGTH, breaksOffered } from '#shared/format/breaks.ts';
import { add, after, between, less, ms, seconds, type Duration, type Instant } from '#shared/time.ts';
import { currentStep } from './steps.ts';
import type { Break } from './state.ts';
import type { StepId } from '../ids.ts';
import type { SessionState } from '../state.ts';

/** Breaks of a session: from spare, beside the plan, and ended by hand (docs/domain/fit.md, rule 9). */

/** How long a break of the plan is. */
export const BREAK: Duration = seconds(BREAK_LENGTH);

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

const placeOf = ({ steps }: Pick<SessionState, 'steps'>, id: StepId): number =>
  steps.findIndex((step) => step.id === id);

/** Whether the break with this place was had: at its place, or before it and since the place before. */
function wasTaken(state: SessionState, after: StepId): boolean {
  const before = state.breaksAfter[state.breaksAfter.indexOf(after) - 1];
  const place = before === undefined ? -1 : placeOf(state, before);
  const since = state.steps.slice(place + 1).find(({ runs }) => runs.length > 0)?.runs[0]?.from;
  return since !== undefined && state.breaks.some(({ from }) => from >= since);
}

/** A break has its place after this step, is still to come, and spare pays for it. */
export const endsWithBreak = (state: SessionState, step: StepId): boolean =>
  state.breaksAfter.includes(step) &&
  breakNow(state) === null &&
  spareLeft(state) >= BREAK &&
  !wasTaken(state, step);

/**
 * When a break is due. One that has its place: as soon as the agenda has come past it. Else breaks that the plan took, or that its spare would still hold, part the plan into equal
 * stretches, each counted from the last break. Null where there is none to come. `spare` is what the plan leaves for it:
 * an overrun takes of that first.
 */
export function restDue(
  state: SessionState,
): { readonly from: Instant; readonly length: Duration; readonly spare: Duration } | null {
  const { startedAt, planned, breaks, breaksPlanned } = state;
  const step = currentStep(state);
  if (startedAt === null || step === null || step.zone === 'back' || breakNow(state)) return null;
  if (state.breaksAfter.length > 0) {
    const here = placeOf(state, step.id);
    const passed = state.breaksAfter.findLast((place) => placeOf(state, place) < here);
    return passed !== undefined && endsWithBreak(state, passed)
      ? { from: startedAt, length: BREAK, spare: spareLeft(state) }
      : null;
  }
  const offered = breaksOffered({ planned: planned / 1000, spare: less(state.available, planned) / 1000 });
  const all = Math.max(breaksPlanned, offered);
  if (breaks.length >= all || spareLeft(state) < BREAK) return null;
  const last = breaks.at(-1)?.to ?? startedAt;
  return { from: after(last, ms(planned / (all + 1))), length: BREAK, spare: spareLeft(state) };
}
