import type { StepId } from '../ids.ts';
import type { Step } from './state.ts';

/** Where the breaks of a plan stand: each after a phase, never within the close (docs/domain/fit.md, rule 9). */

/** A step of an agenda, as far as a break's place asks. */
export type PlannedStep = Pick<Step, 'id' | 'zone' | 'slot' | 'planned'>;

/** Steps that a break may stand after, in the agenda's order. */
export const placesForBreaks = (steps: readonly PlannedStep[]): readonly StepId[] =>
  steps.slice(0, -1).flatMap(({ id, zone }) => (zone === 'back' ? [] : [id]));

/** When each of these steps is over, in milliseconds of plan from its beginning. */
function endsOf(steps: readonly PlannedStep[]): ReadonlyMap<StepId, number> {
  let at = 0;
  return new Map(steps.map(({ id, planned }) => [id, (at += planned)]));
}

/** Steps that end a slot, or what comes before the first: nobody is interrupted there. */
const endsOfParts = (steps: readonly PlannedStep[]): ReadonlySet<StepId> =>
  new Set(
    steps.flatMap((step, i) => {
      const next = steps[i + 1];
      return next !== undefined && (next.zone !== step.zone || next.slot !== step.slot) ? [step.id] : [];
    }),
  );

/**
 * The steps that so many breaks stand after, in the agenda's order and each once. Those chosen stand where they were
 * put, as far as the agenda has that place; the others part the plan into equal stretches, moved to the nearest end of
 * a part. Fewer than asked for where there are not so many places.
 */
export function placeBreaks(
  steps: readonly PlannedStep[],
  count: number,
  chosen: readonly StepId[] = [],
): readonly StepId[] {
  const places = placesForBreaks(steps);
  const ends = endsOf(steps);
  const endOf = (id: StepId): number => ends.get(id) ?? 0;
  const taken = [...new Set(chosen)].filter((id) => places.includes(id)).slice(0, count);
  const whole = steps.reduce((sum, { planned }) => sum + planned, 0);
  let wanted = Array.from({ length: count }, (_, i) => (whole * (i + 1)) / (count + 1));
  // What was chosen stands for the stretch it is nearest to.
  for (const id of taken) {
    const near = nearest(wanted, (at) => Math.abs(at - endOf(id)));
    wanted = wanted.filter((at) => at !== near);
  }
  const parts = endsOfParts(steps);
  for (const at of wanted) {
    const free = places.filter((id) => !taken.includes(id));
    const distance = (id: StepId): number => Math.abs(endOf(id) - at);
    const between = nearest(
      free.filter((id) => parts.has(id)),
      distance,
    );
    const near = whole / (2 * (count + 1));
    const place = between !== undefined && distance(between) <= near ? between : nearest(free, distance);
    if (place !== undefined) taken.push(place);
  }
  return places.filter((id) => taken.includes(id));
}

function nearest<T>(all: readonly T[], distance: (one: T) => number): T | undefined {
  return all.toSorted((a, b) => distance(a) - distance(b))[0];
}
