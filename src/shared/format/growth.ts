import { BREAK_LENGTH, breaksOffered } from './breaks.ts';
import { fit, mostPresenters, runsOf } from './fit.ts';
import type { FitInputs, Plan } from './fit.ts';
import type { Format, PhaseId } from './schema.ts';
import { MOST_MINUTES } from '#shared/limits.ts';
import { ZONES } from './zones.ts';

/** One thing that spare time may be used for. Nothing happens until somebody accepts it. */
export type GrowthOffer =
  /** One more presenter, in a session of at least `minutes` minutes; it fits now where that is not more than there are. */
  | { readonly kind: 'presenter'; readonly presenters: number; readonly minutes: number }
  /** A phase from `from` to `to` seconds a unit, in every slot alike; `takes` seconds of the spare in all. */
  | {
      readonly kind: 'phase';
      readonly phase: PhaseId;
      readonly from: number;
      readonly to: number;
      readonly takes: number;
    }
  /** Breaks of five minutes, one for every full 75 minutes of plan. */
  | { readonly kind: 'breaks'; readonly count: number; readonly takes: number }
  | { readonly kind: 'finishEarly'; readonly by: number };

/**
 * What may be done with a plan's spare time, in the format's order (docs/domain/fit.md, rules 7 and 9). Each phase is offered
 * what the phases before it would leave; breaks and finishing early are offered the whole spare.
 */
export function growth(format: Format, inputs: FitInputs, plan: Plan): readonly GrowthOffer[] {
  const offers: GrowthOffer[] = [];
  let left = plan.spare;
  for (const step of format.growth) {
    if (step.kind === 'presenter') {
      const presenters = plan.presenters + 1;
      const minutes = whenFits(format, inputs, presenters);
      if (minutes !== null) offers.push({ kind: 'presenter', presenters, minutes });
      continue;
    }
    const offer = grow(format, plan, step.phase, left);
    if (!offer) continue;
    offers.push(offer);
    left -= offer.takes;
  }
  const breaks = breaksOffered(plan);
  if (breaks > 0) offers.push({ kind: 'breaks', count: breaks, takes: breaks * BREAK_LENGTH });
  if (plan.spare > 0) offers.push({ kind: 'finishEarly', by: plan.spare });
  return offers;
}

/**
 * The plan with these phases grown out of its spare, one after the other, each as far as the spare and its longest time
 * allow: what was chosen of what `growth` offers.
 */
export function growPhases<Grown extends Plan>(
  format: Format,
  plan: Grown,
  phases: readonly PhaseId[],
): Grown {
  return phases.reduce((grown, phase) => {
    const offer = format.growth.some((step) => step.kind === 'phase' && step.phase === phase)
      ? grow(format, grown, phase, grown.spare)
      : null;
    if (offer === null) return grown;
    return {
      ...grown,
      durations: { ...grown.durations, [phase]: offer.to },
      planned: grown.planned + offer.takes,
      spare: grown.spare - offer.takes,
    };
  }, plan);
}

function grow(
  format: Format,
  plan: Plan,
  id: PhaseId,
  spare: number,
): Extract<GrowthOffer, { kind: 'phase' }> | null {
  const from = plan.durations[id];
  const zone = ZONES.find((candidate) => format[candidate].some((phase) => phase.id === id));
  const phase = zone && format[zone].find((candidate) => candidate.id === id);
  if (!zone || !phase || from === undefined) return null;
  const units = (plan.counts[id] ?? 0) * runsOf(zone, plan.presenters);
  const to = Math.min(phase.max, from + Math.floor(spare / units / 5) * 5);
  return to > from ? { kind: 'phase', phase: id, from, to, takes: (to - from) * units } : null;
}

/**
 * The smallest number of minutes at which the plan takes at least so many presenters by itself, whatever is locked.
 * Null where it never does: the format has a lower limit, or the group is too small or too large for it.
 */
export function whenFits(
  format: Format,
  inputs: Omit<FitInputs, 'minutes'>,
  presenters: number,
): number | null {
  if (presenters > mostPresenters(format.maxPresenters, inputs.people)) return null;
  for (let minutes = 1; minutes <= MOST_MINUTES; minutes++) {
    const plan = fit(format, { ...inputs, minutes, lockedPresenters: null });
    if (plan.ok && plan.presenters >= presenters) return minutes;
  }
  return null;
}
