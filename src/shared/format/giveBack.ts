import { countPhases, type Counted, type FitInputs, type FittedPlan, type Plan } from './fit.ts';
import type { Format, PhaseId } from './schema.ts';

/** A plan that took back what rounding down had left over; times in whole seconds. */
export interface GivenBackPlan extends Plan {
  /** Seconds of the session that went from spare back into its phases. */
  readonly givenBack: number;
}

/** Lengths stand on a grid of so many seconds. */
const STEP = 5;

/**
 * Gives spare back to what was cut or left out: first phases that were left out return at their minimum, those that
 * were to go last first; then, one step of 5 s a unit at a time, to the phase whose cut is the largest. What does not
 * fit is skipped. No phase goes above its default, and all slots stay alike. Boxes are not rounded: they stay as they
 * are. A phase of no length at all is no phase of the plan.
 */
export function giveBack(format: Format, inputs: FitInputs, plan: FittedPlan): GivenBackPlan {
  if (format.maxPresenters.kind === 'boxes') return { ...planOnly(plan), givenBack: 0 };
  const counted = countPhases(format, inputs, plan.presenters);
  const lengths = new Map<PhaseId, number>(Object.entries(plan.durations));
  let { spare } = plan;
  for (const { phase, units } of counted.toSorted((a, b) => b.phase.drop - a.phase.drop)) {
    if (lengths.has(phase.id) || phase.min * units > spare) continue;
    lengths.set(phase.id, phase.min);
    spare -= phase.min * units;
  }
  for (let step = nextStep(counted, lengths, spare); step; step = nextStep(counted, lengths, spare)) {
    lengths.set(step.id, step.to);
    spare -= step.takes;
  }
  const kept = counted.filter(({ phase }) => (lengths.get(phase.id) ?? 0) > 0);
  return {
    ...planOnly(plan),
    durations: Object.fromEntries(kept.map(({ phase }) => [phase.id, lengths.get(phase.id) ?? 0])),
    counts: Object.fromEntries(kept.map(({ phase, count }) => [phase.id, count])),
    dropped: plan.dropped.filter((id) => !lengths.has(id)),
    planned: plan.planned + plan.spare - spare,
    spare,
    givenBack: plan.spare - spare,
  };
}

/** The next step: to the largest cut that a step still fits into, the first of equal ones; null where there is none. */
function nextStep(
  counted: readonly Counted[],
  lengths: ReadonlyMap<PhaseId, number>,
  spare: number,
): { readonly id: PhaseId; readonly to: number; readonly takes: number } | null {
  const steps = counted.flatMap(({ phase: { id, def }, units }) => {
    const from = lengths.get(id);
    if (from === undefined) return [];
    const to = (Math.floor(from / STEP) + 1) * STEP;
    const takes = (to - from) * units;
    return to <= def && takes <= spare ? [{ id, to, takes, cut: def - from }] : [];
  });
  return steps.toSorted((a, b) => b.cut - a.cut)[0] ?? null;
}

/** A plan without the parts that say how it was fitted: they do not hold once spare is given back. */
const planOnly = (plan: FittedPlan): Plan => {
  const { ok, presenters, durations, counts, dropped, planned, spare, fullLength } = plan;
  return { ok, presenters, durations, counts, dropped, planned, spare, fullLength };
};
