import { fit, unitsOf, type FitInputs, type FitRefusal, type Plan } from '#shared/format/fit.ts';
import { withAgreementTimes } from '#shared/format/agreementTimes.ts';
import { withCheckIn } from '#shared/format/checkIns.ts';
import { giveBack } from '#shared/format/giveBack.ts';
import { growPhases } from '#shared/format/growth.ts';
import type { Format, Zone } from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import { observersOf } from '#shared/group/roles.ts';
import { ms, seconds, type Duration } from '#shared/time.ts';
import type { Draft } from '../draft.ts';
import { stepIdIn } from '../machine/stepId.ts';
import { fillsFromQueue } from '../people/presenters.ts';
import { standingCards, type Card } from '../lines/state.ts';
import type { PersonState } from '../people/state.ts';
import type { SessionState } from '../state.ts';
import type { Step } from './state.ts';

/** Who is who in the agenda's counts (docs/domain/fit.md: n, o, c, k). */
interface Counts {
  readonly people: number;
  readonly observers: number;
  readonly review: number;
  /** Nobody of those who are there has anything to review, and then a review takes no time. */
  readonly withoutReview: boolean;
  readonly cards: number;
}

/** What is counted. */
type Counted = Pick<
  SessionState,
  'format' | 'roles' | 'reviewers' | 'reviewsWhatWaits' | 'trios' | 'cardsExpected'
> & {
  readonly people: readonly Pick<PersonState, 'id' | 'present'>[];
  readonly cards: readonly Pick<Card, 'into'>[];
};

/** Of small groups side by side the largest counts: they share one clock. */
export function countsOf({
  people,
  roles,
  reviewers,
  reviewsWhatWaits,
  trios,
  cards,
  cardsExpected,
}: Counted): Counts {
  const here = new Set(people.filter((person) => person.present).map((person) => person.id));
  const review = reviewers.filter((person) => here.has(person)).length;
  const inGroups = trios.map((trio) => trio.filter((person) => here.has(person)).length);
  return {
    people: trios.length > 0 ? Math.max(1, ...inGroups) : here.size,
    observers: observersOf(roles).filter((person) => here.has(person)).length,
    review,
    withoutReview: reviewsWhatWaits && review === 0,
    cards: standingCards(cards).length || cardsExpected,
  };
}

export interface PlannedAgenda {
  readonly steps: readonly Step[];
  readonly slots: number;
  readonly leftOut: readonly string[];
  readonly planned: Duration;
}

const slotsOfZone = (zone: Zone, slots: number): readonly (number | null)[] => {
  const count = zone === 'slot' ? slots : zone === 'gap' ? slots - 1 : null;
  return count === null ? [null] : Array.from({ length: Math.max(0, count) }, (_, i) => i + 1);
};

const collectsCards = (format: Format): boolean =>
  ZONES.some((zone) => format[zone].some((phase) => phase.collectsCards));

/** How many cards are expected: as many as was said, else one from everybody. */
export const expectedCards = ({
  cards,
  format,
  people,
}: Pick<Draft, 'cards' | 'format' | 'people'>): number =>
  collectsCards(format) ? (cards ?? people.length) : 0;

/** Everything that a draft's plan is fitted from. */
export function fitInputsOf(draft: Draft): FitInputs {
  const { people, observers, review, withoutReview, cards } = countsOf({
    ...draft,
    reviewsWhatWaits: draft.reviewsWhatWaits === true,
    people: draft.people.map(({ id }) => ({ id, present: true })),
    cards: [],
    cardsExpected: expectedCards(draft),
  });
  const inputs = {
    minutes: draft.minutes,
    people,
    observers,
    review,
    ...(withoutReview && { withoutReview }),
    lockedPresenters: draft.lockedPresenters,
  };
  return cards > 0 ? { ...inputs, cards } : inputs;
}

/** A draft's plan, with `givenBack` seconds of spare back in its phases. */
export interface DraftPlan extends Plan {
  readonly givenBack: number;
}

/**
 * The plan of a draft. No slot is without a presenter: where fewer people would present than slots fit, there are as
 * many slots as they are. With nobody in the queue the plan is the one that a longer queue would have.
 */
export function planDraft(draft: Draft): DraftPlan | FitRefusal {
  const format = formatToFit(draft);
  const inputs = fitInputsOf(draft);
  const free = fit(format, inputs);
  const most = fillsFromQueue(draft) && draft.queue.length > 0 ? draft.queue.length : Infinity;
  const plan = free.ok && free.presenters > most ? fit(format, { ...inputs, lockedPresenters: most }) : free;
  if (!plan.ok) return plan;
  const given = draft.givesBack === true ? giveBack(format, inputs, plan) : { ...plan, givenBack: 0 };
  return growPhases(format, given, draft.grown ?? []);
}

/** The format with the times that the draft asks for: of its way to check in, and of the looks at the agreement. */
export function formatToFit({ format, checkIn, ...looks }: Draft): Format {
  return withAgreementTimes(checkIn === undefined ? format : withCheckIn(format, checkIn), looks);
}

/** Every phase of every slot in order, with the lengths of the plan; null where no plan fits, or nobody presents. */
export function planAgenda(draft: Draft): PlannedAgenda | null {
  const format = formatToFit(draft);
  const inputs = fitInputsOf(draft);
  const plan = planDraft(draft);
  if (!plan.ok || (fillsFromQueue(draft) && draft.queue.length === 0)) return null;
  const slots = plan.presenters;
  const steps: Step[] = [];
  const leftOut: string[] = [];
  const inOrder = (zone: Zone, slot: number | null) => {
    for (const phase of format[zone]) {
      const id = stepIdIn(zone, slot ?? 0, phase.id);
      const unit = plan.durations[phase.id];
      const units = unitsOf(format, phase, inputs);
      if (unit === undefined || units === 0) {
        leftOut.push(id);
        continue;
      }
      const length = seconds(unit * units);
      steps.push(stepAhead({ id, phase: phase.id, zone, slot, units, planned: length }));
    }
  };
  for (const zone of ZONES) {
    if (zone === 'gap') continue;
    for (const slot of slotsOfZone(zone, slots)) {
      inOrder(zone, slot);
      if (zone === 'slot' && slot !== null && slot < slots) inOrder('gap', slot);
    }
  }
  return { steps, slots, leftOut, planned: seconds(plan.planned) };
}

/** A step that nobody has begun. */
const stepAhead = (step: Pick<Step, 'id' | 'phase' | 'zone' | 'slot' | 'units' | 'planned'>): Step => ({
  ...step,
  first: step.planned,
  runs: [],
  state: 'ahead',
  empty: false,
});

/** Where a step stands in the agenda of its format. */
const placeOf = (format: Format, { zone, slot, phase }: Pick<Step, 'zone' | 'slot' | 'phase'>): number =>
  ZONE_PLACES[zone] * 1e6 +
  (slot ?? 0) * 1e4 +
  (zone === 'gap' ? 1e3 : 0) +
  format[zone].findIndex(({ id }) => id === phase);
const ZONE_PLACES: Readonly<Record<Zone, number>> = { front: 0, slot: 1, gap: 1, back: 2 };

/** What a plan with today's observers needs to be made again. */
type Observed = Pick<SessionState, 'format' | 'roles' | 'people' | 'steps'>;

/**
 * Phases for an observer that the plan has not, as nobody was to observe when it was made: those, still ahead of a
 * step, that it would have had in the same minutes with as many slots, and as long as they would have been.
 */
export function stepsForObservers(
  draft: Draft,
  state: Observed,
  slots: number,
  after: Step,
): readonly Step[] {
  const { format, roles, steps } = state;
  if (observersOf(draft.roles).length > 0 || observersOf(roles).length === 0) return [];
  const plan = planAgenda({
    ...draft,
    roles,
    people: state.people.filter(({ present }) => present).map(({ id, name }) => ({ id, name })),
    ...(fillsFromQueue(draft) ? { lockedPresenters: slots } : {}),
  });
  if (plan === null || plan.slots !== slots) return [];
  return plan.steps.filter(
    (step) =>
      format[step.zone].some(({ id, per }) => id === step.phase && per === 'o') &&
      !steps.some(({ id }) => id === step.id) &&
      placeOf(format, step) > placeOf(format, after),
  );
}

/** The agenda with a step more in its place. */
export function withStep(
  { format, steps, ...counted }: Counted & Pick<SessionState, 'steps'>,
  { step: id, planned }: { readonly step: string; readonly planned: Duration },
): readonly Step[] {
  const slots = Math.max(1, ...steps.map(({ slot }) => slot ?? 0));
  for (const zone of ZONES)
    for (const slot of slotsOfZone(zone, slots))
      for (const phase of format[zone]) {
        if (stepIdIn(zone, slot ?? 0, phase.id) !== id) continue;
        const units = Math.max(1, unitsOf(format, phase, countsOf({ format, ...counted })));
        const made = stepAhead({ id, phase: phase.id, zone, slot, units, planned });
        const next = steps.findIndex((other) => placeOf(format, other) > placeOf(format, made));
        return steps.toSpliced(next < 0 ? steps.length : next, 0, made);
      }
  return steps;
}

/** After somebody came or went: the lengths of steps that have not begun, counted anew, unit by unit. */
export function recount(state: Pick<SessionState, 'format' | 'steps'>, counts: Counts): Step[] {
  return state.steps.map((step) => {
    if (step.state !== 'ahead' || step.runs.length > 0) return step;
    const phase = state.format[step.zone].find((candidate) => candidate.id === step.phase);
    if (!phase || phase.per === '1' || phase.per === 'gap') return step;
    const units = Math.max(1, unitsOf(state.format, phase, counts));
    const scale = (length: Duration) => ms((length / step.units) * units);
    return { ...step, units, planned: scale(step.planned), first: scale(step.first) };
  });
}
