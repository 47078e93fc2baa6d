import { diceOf } from '#shared/session/rehearsal/dice.ts';
import { seededOrder, seedOf } from '../seededOrder.ts';
import { makeRounds, observable, observerSeat, type Circle } from './rounds.ts';

/** What is asked of a plan of pairs. */
export interface PairsAsked {
  /** Everybody by id, each once. Their order means nothing. */
  readonly people: readonly string[];
  readonly periods: number;
  /** Who must never meet: own manager, a conflict, a wish. Nor does one observe the other. */
  readonly never: readonly (readonly [string, string])[];
  readonly seed: string;
  /** Periods that were, the first one first: nobody meets again before they met everybody. Also of people who left. */
  readonly before?: readonly PairPeriod[];
  /** How many preferences bend where two are paired; left out: none. */
  readonly bends?: (a: string, b: string) => number;
}

/** Three who meet while the others are in pairs: the coachee and the coach change over, the observer stays. */
export interface Trio {
  readonly coachee: string;
  readonly coach: string;
  readonly observer: string;
}

export interface PairPeriod {
  readonly pairs: readonly (readonly [string, string])[];
  /** Where the number of people is odd. */
  readonly trio: Trio | null;
}

/** Why something is not as one would wish, of one period of the plan (counted from 1). */
export interface PairReason {
  readonly period: number;
  readonly people: readonly string[];
  readonly reason:
    /** The number is odd, and it is this person's turn to observe: so often so far, this period included. */
    | { readonly code: 'observes'; readonly times: number }
    /** Two are paired again, for the so manieth time, as this person has met everybody they may meet. */
    | { readonly code: 'hasMetAll'; readonly who: string; readonly times: number }
    /** Two are paired again, as otherwise others would be, or nobody would be left for somebody. */
    | { readonly code: 'leastRepeats'; readonly times: number };
}

/** Why there is no plan. */
export type PairRefusal =
  | { readonly code: 'alone' }
  | { readonly code: 'meetsNobody'; readonly who: string }
  | { readonly code: 'keptApart' };

export type PairPlan =
  | {
      readonly ok: true;
      readonly periods: readonly PairPeriod[];
      /** How many times two are paired who were paired before. Whoever observes is not counted. */
      readonly repeats: number;
      readonly reasons: readonly PairReason[];
    }
  | { readonly ok: false; readonly refusal: PairRefusal };

/**
 * Who meets whom in each period, by the circle method: nobody twice before everybody was paired with everybody, and
 * with an odd number one trio, whose observer's seat goes round (docs/domain/pairs.md). Nobody ever meets whom they are
 * kept apart from: rather a repeat, else no plan. The same people, exclusions and seed give the same plan.
 */
export function planPairs({
  people,
  periods,
  never,
  seed,
  before = [],
  bends = () => 0,
}: PairsAsked): PairPlan {
  if (people.length < 2) return { ok: false, refusal: { code: 'alone' } };
  const places = seededOrder(`${seed} pairs`, people);
  const placeOf = new Map(places.map((person, place) => [person, place]));
  const apart = new Set(
    never.flatMap(([a, b]) => {
      const [first, second] = [placeOf.get(a) ?? -1, placeOf.get(b) ?? -1];
      return [first * places.length + second, second * places.length + first];
    }),
  );
  // Asked once of each two: the drawing looks at each of them thousands of times.
  const bending = places.map((a) => places.map((b) => bends(a, b)));
  const circle: Circle = {
    people: places.length,
    seats: places.length + (places.length % 2),
    mayMeet: (a, b) => a !== b && !apart.has(a * places.length + b),
    ...metIn(before, placeOf, places.length),
    bends: (a, b) => bending[a]?.[b] ?? 0,
  };
  const meetsNobody = places.find((_, a) => !places.some((_, b) => circle.mayMeet(a, b)));
  if (meetsNobody !== undefined) return { ok: false, refusal: { code: 'meetsNobody', who: meetsNobody } };
  const rounds = makeRounds(circle, periods, diceOf(seedOf(`${seed} exchange`)));
  if (rounds === null) return { ok: false, refusal: { code: 'keptApart' } };
  return { ok: true, ...tell(circle, places, rounds, before) };
}

/** The two of a pair, or of a trio, who coach each other. */
const coachingIn = ({ pairs, trio }: PairPeriod): readonly (readonly [string, string])[] =>
  trio === null ? pairs : [...pairs, [trio.coachee, trio.coach]];

/** Who met whom in these periods, by place; the observer's seat is the place after the last one. */
function metIn(
  before: readonly PairPeriod[],
  placeOf: ReadonlyMap<string, number>,
  people: number,
): Pick<Circle, 'metBefore' | 'metLast'> {
  const met = new Map<number, number>();
  const key = (a: number, b: number): number => Math.min(a, b) * (people + 1) + Math.max(a, b);
  const count = (counts: Map<number, number>, a: number | undefined, b: number | undefined): void => {
    if (a !== undefined && b !== undefined) counts.set(key(a, b), (counts.get(key(a, b)) ?? 0) + 1);
  };
  const last = new Map<number, number>();
  for (const [at, period] of before.entries())
    for (const counts of at === before.length - 1 ? [met, last] : [met]) {
      for (const [a, b] of coachingIn(period)) count(counts, placeOf.get(a), placeOf.get(b));
      if (period.trio) count(counts, placeOf.get(period.trio.observer), people);
    }
  return {
    metBefore: (a, b) => met.get(key(a, b)) ?? 0,
    metLast: (a, b) => last.has(key(a, b)),
  };
}

function tell(
  circle: Circle,
  places: readonly string[],
  rounds: readonly (readonly number[])[],
  before: readonly PairPeriod[],
) {
  const name = (place: number): string => places[place] ?? '';
  const seat = observerSeat(circle);
  const placeOf = new Map(places.map((person, place) => [person, place]));
  const chooseTrio = createTrioChooser(
    seat === null ? [] : rounds.map((round) => round[seat] ?? 0),
    before.flatMap(({ trio }) =>
      trio === null ? [] : [[placeOf.get(trio.coachee) ?? -1, placeOf.get(trio.coach) ?? -1]],
    ),
  );
  const met = places.map(
    (_, a) =>
      new Map(
        places.flatMap((_, b): [number, number][] =>
          a !== b && circle.metBefore(a, b) > 0 ? [[b, circle.metBefore(a, b)]] : [],
        ),
      ),
  );
  const observed = places.map((_, a) => circle.metBefore(a, places.length));
  const mayMeetSoMany = places.map((_, a) => places.filter((_, b) => circle.mayMeet(a, b)).length);
  const reasons: PairReason[] = [];
  let repeats = 0;
  const periods = rounds.map((round, index): PairPeriod => {
    const period = index + 1;
    const observer = seat === null ? null : (round[seat] ?? 0);
    const trio = observer === null ? null : chooseTrio(observer, observable(circle, round, observer));
    if (observer !== null) {
      const times = (observed[observer] ?? 0) + 1;
      observed[observer] = times;
      reasons.push({ period, people: [name(observer)], reason: { code: 'observes', times } });
    }
    const paired = round.flatMap((b, a): [number, number][] => (a < b && b < places.length ? [[a, b]] : []));
    for (const [a, b] of paired) {
      const times = met[a]?.get(b) ?? 0;
      if (times > 0) {
        repeats += 1;
        const all = [a, b].find((one) => met[one]?.size === mayMeetSoMany[one]);
        reasons.push({
          period,
          people: [name(a), name(b)],
          reason:
            all === undefined
              ? { code: 'leastRepeats', times: times + 1 }
              : { code: 'hasMetAll', who: name(all), times: times + 1 },
        });
      }
      met[a]?.set(b, times + 1);
      met[b]?.set(a, times + 1);
    }
    return {
      pairs: paired
        .filter(([a]) => trio === null || (a !== trio.coachee && a !== trio.coach))
        .map(([a, b]): [string, string] => [name(a), name(b)]),
      trio: trio && { coachee: name(trio.coachee), coach: name(trio.coach), observer: name(trio.observer) },
    };
  });
  return { periods, repeats, reasons };
}

/**
 * Chooses which pair is observed, and who of it is coached first. `observers`: who observes, period by period. So seats
 * go round: coachee, coach, observer, and coachee again. `before`: coachee and coach of earlier trios, as places.
 */
function createTrioChooser(observers: readonly number[], before: readonly (readonly number[])[]) {
  const inTrio = new Map<number, number>();
  const coached = new Map<number, number>();
  let period = 0;
  const times = (counts: ReadonlyMap<number, number>, place: number): number => counts.get(place) ?? 0;
  const count = (counts: Map<number, number>, place: number): void => {
    counts.set(place, times(counts, place) + 1);
  };
  /** In how many periods they observe; the last of them all: never again. */
  const observesIn = (place: number): number => {
    const ahead = observers.indexOf(place, period);
    return ahead < 0 ? observers.length : ahead;
  };
  for (const [coachee = -1, coach = -1] of before) {
    count(coached, coachee);
    for (const place of [coachee, coach]) count(inTrio, place);
  }
  return (observer: number, pairs: readonly (readonly [number, number])[]): Record<keyof Trio, number> => {
    const [pair] = pairs.toSorted(
      (a, b) => times(inTrio, a[0]) + times(inTrio, a[1]) - times(inTrio, b[0]) - times(inTrio, b[1]),
    );
    if (pair === undefined) throw new Error('A round whose observer has nobody to observe.');
    const [coachee, coach] = pair.toSorted(
      (a, b) => times(coached, a) - times(coached, b) || observesIn(b) - observesIn(a),
    ) as [number, number];
    period += 1;
    count(coached, coachee);
    for (const place of [coachee, coach]) count(inTrio, place);
    return { coachee, coach, observer };
  };
}
