import { MOST_SLOTS } from '#shared/limits.ts';
import { isReview } from './review.ts';
import { mostOnRequest, mostPresenters, runsOf } from './presenterLimit.ts';
import type { Format, Phase, PhaseId, PresenterLimit, Zone } from './schema.ts';

export { mostPresenters, runsOf } from './presenterLimit.ts';

/** What a session has to be fitted into (the symbols of docs/domain/fit.md: T, n, o, c, k, and a locked number of presenters). */
export interface FitInputs {
  readonly minutes: number;
  /** Everybody who takes part, facilitator and observer included. */
  readonly people: number;
  readonly observers: number;
  /** People with open commitments to review. */
  readonly review: number;
  /** Nothing waits to be reviewed: a review takes no time, whomever it counts. Left out: as the format says. */
  readonly withoutReview?: boolean;
  /** Topic cards, where a format has them. */
  readonly cards?: number;
  /** The facilitator's own number of presenters; left out or null, the plan finds the highest that fits. */
  readonly lockedPresenters?: number | null;
}

/** An exact fraction in lowest terms. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A plan: every time in whole seconds; slots are equal, for each presenter has the same durations. */
export interface Plan {
  readonly ok: true;
  readonly presenters: number;
  /** Seconds for one unit of each phase in the plan; a phase that is not a key is not in the plan. */
  readonly durations: Readonly<Record<PhaseId, number>>;
  /** Units in one run of each phase in the plan; how often it runs is `runsOf` its zone. */
  readonly counts: Readonly<Record<PhaseId, number>>;
  /** Left out to save time, in the format's order. A phase without units (no observer) was not left out. */
  readonly dropped: readonly PhaseId[];
  readonly planned: number;
  /** What is left of the minutes: shown, never added to a phase by itself. */
  readonly spare: number;
  /** What the session would take with these presenters, nothing shortened and nothing left out. */
  readonly fullLength: number;
}

/** A session that fits. */
export interface FittedPlan extends Plan {
  /** Phases with 1 ≤ `drop` ≤ this were left out. */
  readonly dropLevel: 0 | 1 | 2 | 3;
  /** Where the phases that are not sticky stand between `min` (0) and `def` (1). */
  readonly factor: Ratio;
  /** Where the sticky phases stand between `min` and `def`; less than 1 only where all others stand at `min`. */
  readonly stickyFactor: Ratio;
}

/** Why a session was not fitted. */
export type FitRefusal =
  /** Even the shortest form takes `minimum` seconds. */
  | { readonly ok: false; readonly reason: 'tooShort'; readonly minimum: number }
  | { readonly ok: false; readonly reason: 'tooFew'; readonly least: number }
  | { readonly ok: false; readonly reason: 'tooMany'; readonly most: number }
  | { readonly ok: false; readonly reason: 'tooManyObservers'; readonly most: number }
  /** The locked number of presenters is not one the format can have with these people. */
  | {
      readonly ok: false;
      readonly reason: 'presentersOutside';
      readonly least: number;
      readonly most: number;
    };

export type FitResult = FittedPlan | FitRefusal;

const WHOLE: Ratio = { numerator: 1, denominator: 1 };
const NONE: Ratio = { numerator: 0, denominator: 1 };

/**
 * Fits a session into T minutes, exactly as docs/domain/fit.md says: fewer presenters before half-empty phases, phases
 * left out before the sticky ones shrink, every duration rounded down to 5 s and never below its minimum.
 *
 * More minutes never mean fewer presenters as long as the phases with `drop` 2 are shorter than a slot with its gap,
 * which is so in every format the app ships. It is no law of the algorithm: were they longer, leaving them out
 * (step 2) could buy a slot that goes again when there is time enough to keep them (step 1). Boxes break it by
 * design: three long ones come after four short ones.
 *
 * @throws RangeError where an input is not a whole number, or negative.
 */
export function fit(format: Format, inputs: FitInputs): FitResult {
  assertWhole(inputs);
  const refusal = outside(format, inputs);
  if (refusal) return refusal;
  const { maxPresenters } = format;
  if (maxPresenters.kind === 'boxes') return fitBoxes(format, maxPresenters, inputs);

  const locked = maxPresenters.kind === 'locked' ? maxPresenters.count : (inputs.lockedPresenters ?? null);
  const highest = locked ?? mostPresenters(maxPresenters, inputs.people);
  const lowest = locked ?? 1;
  const notBefore = earliest(maxPresenters, lowest);
  if (inputs.minutes * 60 < notBefore)
    return { ok: false, reason: 'tooShort', minimum: Math.max(notBefore, shortest(format, inputs, lowest)) };

  for (const levels of [[0, 1], [2]] as const)
    for (let presenters = highest; presenters >= lowest; presenters--)
      for (const level of levels) {
        const plan = shrink(format, inputs, presenters, level);
        if (!plan || plan.factor.numerator * 2 < plan.factor.denominator) continue;
        if (presenters > 1 && locked === null && format.furtherSlotsAtFullLengthOnly && !isAtFullLength(plan))
          continue;
        return plan;
      }
  for (const level of [2, 3] as const) {
    const plan = shrink(format, inputs, lowest, level);
    if (plan) return plan;
  }
  return (
    squeeze(format, inputs, lowest) ?? {
      ok: false,
      reason: 'tooShort',
      minimum: shortest(format, inputs, lowest),
    }
  );
}

function assertWhole(inputs: FitInputs): void {
  for (const [name, value] of Object.entries(inputs) as [string, number | null | undefined][])
    if (name !== 'withoutReview' && value != null && !(Number.isSafeInteger(value) && value >= 0))
      throw new RangeError(`${name} is a whole number, not ${value}.`);
}

function outside(format: Format, inputs: FitInputs): FitRefusal | null {
  const { size, maxObservers, maxPresenters } = format;
  const { people, observers, lockedPresenters } = inputs;
  if (people < size.min) return { ok: false, reason: 'tooFew', least: size.min };
  if (people > size.max) return { ok: false, reason: 'tooMany', most: size.max };
  if (observers > maxObservers) return { ok: false, reason: 'tooManyObservers', most: maxObservers };
  if (lockedPresenters == null) return null;
  const least = maxPresenters.kind === 'locked' ? maxPresenters.count : 1;
  const most = mostOnRequest(maxPresenters, people);
  if (lockedPresenters < least || lockedPresenters > most)
    return { ok: false, reason: 'presentersOutside', least, most };
  return null;
}

/** Seconds that a session must have before the format takes so many presenters. */
function earliest(limit: PresenterLimit, presenters: number): number {
  if (limit.kind === 'locked') return (limit.fromMinutes ?? 0) * 60;
  if (limit.kind !== 'fixed' || presenters <= limit.count) return 0;
  return (limit.onRequest?.fromMinutes ?? 0) * 60;
}

/** A phase with what it counts in this session. */
export interface Counted {
  readonly phase: Phase;
  /** Units in one run. */
  readonly count: number;
  /** Units in the whole session. */
  readonly units: number;
}

/** Units of one run of a phase with so many people, observers, commitments to review and cards (n, h, o, c, k). */
export function unitsOf(
  { observerShares }: Pick<Format, 'observerShares'>,
  { id, per }: Pick<Phase, 'id' | 'per'>,
  {
    people,
    observers,
    review,
    withoutReview = false,
    cards = 0,
  }: Pick<FitInputs, 'people' | 'observers' | 'review' | 'withoutReview' | 'cards'>,
): number {
  if (withoutReview && isReview(id)) return 0;
  switch (per) {
    case '1':
    case 'gap':
      return 1;
    case 'n':
      return people;
    case 'h':
      return Math.max(0, people - 1 - (observerShares ? 0 : observers));
    case 'o':
      return observers;
    case 'c':
      return review;
    case 'k':
      return cards;
  }
}

/** Every phase that counts something in such a session, in the format's order. */
export function countPhases(format: Format, inputs: FitInputs, presenters: number): Counted[] {
  const inZone = (zone: Zone) =>
    format[zone].map((phase) => {
      const count = unitsOf(format, phase, inputs);
      return { phase, count, units: count * runsOf(zone, presenters) };
    });
  return [...inZone('front'), ...inZone('slot'), ...inZone('gap'), ...inZone('back')].filter(
    ({ units }) => units > 0,
  );
}

const total = (counted: readonly Counted[], secondsOf: (phase: Phase) => number): number =>
  counted.reduce((sum, { phase, units }) => sum + secondsOf(phase) * units, 0);

const staysAt =
  (level: number) =>
  ({ phase }: Counted): boolean =>
    phase.drop === 0 || phase.drop > level;

/** Steps 1 to 3: sticky phases at `def`, all others by one factor; null where even their minimum does not fit. */
function shrink(
  format: Format,
  inputs: FitInputs,
  presenters: number,
  level: 0 | 1 | 2 | 3,
): FittedPlan | null {
  const counted = countPhases(format, inputs, presenters);
  const kept = counted.filter(staysAt(level));
  const base = total(kept, (phase) => (phase.sticky ? phase.def : phase.min));
  const factor = share(inputs.minutes * 60 - base, total(kept, (phase) => phase.def) - base);
  return factor && planOf(inputs, presenters, level, counted, factor, WHOLE);
}

/** Step 4: everything that may be left out is, the sticky phases shrink too, all others stand at `min`. */
function squeeze(format: Format, inputs: FitInputs, presenters: number): FittedPlan | null {
  const counted = countPhases(format, inputs, presenters);
  const kept = counted.filter(staysAt(3));
  const base = total(kept, (phase) => phase.min);
  const full = total(kept, (phase) => (phase.sticky ? phase.def : phase.min));
  const factor = share(inputs.minutes * 60 - base, full - base);
  return factor && planOf(inputs, presenters, 3, counted, NONE, factor);
}

/** Step 5: the fewest seconds that the format takes with so many presenters. */
function shortest(format: Format, inputs: FitInputs, presenters: number): number {
  return total(countPhases(format, inputs, presenters).filter(staysAt(3)), (phase) => phase.min);
}

/** Which part of `range` there is room for, at most all of it; null where there is less than none. */
function share(room: number, range: number): Ratio | null {
  if (room < 0) return null;
  if (room >= range) return WHOLE;
  const divisor = greatestCommonDivisor(room, range);
  return { numerator: room / divisor, denominator: range / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Step 6, in integers throughout: `min` plus the factor's part of the way to `def`, down to 5 s. */
function secondsAt({ min, def }: Phase, { numerator, denominator }: Ratio): number {
  const fives = Math.floor((min * denominator + (def - min) * numerator) / (5 * denominator));
  return Math.max(min, fives * 5);
}

function planOf(
  { minutes }: FitInputs,
  presenters: number,
  dropLevel: 0 | 1 | 2 | 3,
  counted: readonly Counted[],
  factor: Ratio,
  stickyFactor: Ratio,
): FittedPlan {
  const stays = staysAt(dropLevel);
  const kept = counted.filter(stays);
  const secondsOf = (phase: Phase) => secondsAt(phase, phase.sticky ? stickyFactor : factor);
  const planned = total(kept, secondsOf);
  return {
    ok: true,
    presenters,
    dropLevel,
    factor,
    stickyFactor,
    durations: Object.fromEntries(kept.map(({ phase }) => [phase.id, secondsOf(phase)])),
    counts: Object.fromEntries(kept.map(({ phase, count }) => [phase.id, count])),
    dropped: counted.filter((one) => !stays(one)).map(({ phase }) => phase.id),
    planned,
    spare: minutes * 60 - planned,
    fullLength: total(counted, (phase) => phase.def),
  };
}

const isAtFullLength = ({ dropLevel, factor }: FittedPlan): boolean =>
  dropLevel === 0 && factor.numerator === factor.denominator;

/** As many boxes as fit, all phases at `def`; where too few fit, shorter boxes (docs/domain/fit.md). */
function fitBoxes(
  format: Format,
  limit: Extract<PresenterLimit, { kind: 'boxes' }>,
  inputs: FitInputs,
): FitResult {
  const once = total(countPhases(format, inputs, 0), (phase) => phase.def);
  const withBox = (seconds: number): Format => ({
    ...format,
    slot: format.slot.map((phase) =>
      phase.id === limit.phase ? { ...phase, min: seconds, def: seconds } : phase,
    ),
  });
  const slotOf = (boxed: Format) =>
    total(countPhases(boxed, inputs, 2), (phase) => phase.def) -
    total(countPhases(boxed, inputs, 1), (phase) => phase.def);
  const locked = inputs.lockedPresenters ?? null;
  const short = withBox(limit.shortBox);
  for (const [boxed, enough] of [
    [format, limit.fewerThan],
    [short, 1],
  ] as const) {
    const slots = Math.min(MOST_SLOTS, Math.floor((inputs.minutes * 60 - once) / slotOf(boxed)));
    if (slots < (locked ?? enough)) continue;
    return planOf(inputs, locked ?? slots, 0, countPhases(boxed, inputs, locked ?? slots), WHOLE, WHOLE);
  }
  return { ok: false, reason: 'tooShort', minimum: once + (locked ?? 1) * slotOf(short) };
}
