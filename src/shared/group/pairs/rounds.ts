import type { Dice } from '#shared/session/rehearsal/dice.ts';
import { circleRounds, type Partners } from './circle.ts';
import { countMeetings, type Meetings } from './meetings.ts';
import { perfectMatching, type MayMeet } from './perfectMatching.ts';

/**
 * Who must be paired, by place. `seats` is even: where the people are odd in number, the last place is the observer's
 * seat, and whoever is paired with it observes.
 */
export interface Circle {
  readonly people: number;
  readonly seats: number;
  /** Of two people: not kept apart. */
  readonly mayMeet: MayMeet;
  /** How often each two were paired before these rounds; the observer's seat: how often they observed. */
  readonly metBefore: Meetings['of'];
  /** Whether two were paired in the period before these rounds. */
  readonly metLast: MayMeet;
  /** How many preferences bend where two are paired; they never cost a repeat. */
  readonly bends: (a: number, b: number) => number;
}

export const observerSeat = ({ people, seats }: Circle): number | null => (people < seats ? people : null);

/** The pairs that may be observed by this place, as their two places. */
export function observable(
  { people, mayMeet }: Circle,
  round: Partners,
  observer: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  round.forEach((b, a) => {
    if (a < b && b < people && mayMeet(a, observer) && mayMeet(b, observer)) pairs.push([a, b]);
  });
  return pairs;
}

const mayBePaired = (circle: Circle, a: number, b: number): boolean =>
  a >= circle.people || b >= circle.people || circle.mayMeet(a, b);

/** Whoever observes has a pair to observe, where somebody does. */
function hasObservable(circle: Circle, round: Partners): boolean {
  const seat = observerSeat(circle);
  return seat === null || observable(circle, round, round[seat] ?? 0).length > 0;
}

/** Nobody with whom they are kept apart, and the observer has a pair to observe. */
const isAllowed = (circle: Circle, round: Partners): boolean =>
  round.every((b, a) => mayBePaired(circle, a, b)) && hasObservable(circle, round);

/**
 * So many rounds in which nobody meets whom they are kept apart from, and as few meet again as we find; null: there is
 * not one such round.
 */
export function makeRounds(circle: Circle, periods: number, dice: Dice): number[][] | null {
  const attempts = Math.min(MOST_ATTEMPTS, Math.ceil(MOST_EXCHANGES / exchangesOf(circle, periods)));
  let best: { readonly rounds: number[][]; readonly cost: number } | null = null;
  for (let n = 0; n < attempts && best?.cost !== 0; n += 1) {
    const rounds = tryRounds(circle, periods, dice);
    if (rounds === null) return null;
    const cost = costOfAll(circle, rounds);
    if (best === null || cost < best.cost) best = { rounds, cost };
  }
  return best?.rounds ?? null;
}

/** What all meetings of two who met before cost together. */
function costOfAll(circle: Circle, rounds: readonly Partners[]): number {
  const met = countMeetings(circle.seats, rounds, circle.metBefore);
  let cost = 0;
  for (let a = 0; a < circle.seats; a += 1)
    for (let b = a + 1; b < circle.seats; b += 1)
      for (let before = Math.max(1, circle.metBefore(a, b)); before < met.of(a, b); before += 1)
        cost += costOfMeeting(circle, b, before);
  return cost + sum(rounds.map((round) => bendsIn(circle, round)));
}

function tryRounds(circle: Circle, periods: number, dice: Dice): number[][] | null {
  const rounds = circleInTurn(circle, periods, dice);
  for (const [at, round] of rounds.entries()) {
    if (isAllowed(circle, round)) continue;
    const met = countMeetings(circle.seats, rounds.toSpliced(at, 1), circle.metBefore);
    const allowed = exchangeOut(circle, round, met) ?? roundOfLeastMet(circle, met, periods);
    if (allowed === null) return null;
    rounds[at] = allowed;
  }
  exchangePartners(circle, rounds, dice);
  return rounds;
}

/** How many preferences bend in a round: both of a pair count it. */
const bendsIn = (circle: Circle, round: Partners): number => sum(round.map((b, a) => circle.bends(a, b)));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** How many other seatings of the circle are tried for more rounds without people who are kept apart. */
const SEATINGS = 3_000;

/** The rounds of the circle, the allowed ones first, over and over; seated so that many are allowed. */
function circleInTurn(circle: Circle, periods: number, dice: Dice): number[][] {
  const rounds = circleRounds(circle.seats);
  const seat = (order: readonly number[]): Partners[] =>
    rounds.map((round) => {
      const seated = new Array<number>(circle.seats);
      round.forEach((b, a) => (seated[order[a] ?? a] = order[b] ?? b));
      return seated;
    });
  const countAllowed = (seated: readonly Partners[]): number =>
    seated.filter((round) => isAllowed(circle, round)).length;
  let order = Array.from({ length: circle.seats }, (_, place) => place);
  let best = seat(order);
  let allowed = countAllowed(best);
  for (let n = 0; n < SEATINGS && allowed < Math.min(periods, rounds.length); n += 1) {
    const other = [...order];
    const a = dice.between(0, circle.seats - 1);
    const b = dice.between(0, circle.seats - 1);
    [other[a], other[b]] = [order[b] ?? 0, order[a] ?? 0];
    const seated = seat(other);
    const count = countAllowed(seated);
    if (count < allowed) continue;
    [order, best, allowed] = [other, seated, count];
  }
  const again = (round: Partners): number => sum(round.map((b, a) => circle.metBefore(a, b)));
  const first = best.toSorted(
    (a, b) =>
      Number(isAllowed(circle, b)) - Number(isAllowed(circle, a)) ||
      again(a) - again(b) ||
      bendsIn(circle, a) - bendsIn(circle, b),
  );
  return Array.from({ length: periods }, (_, period) => [...(first[period % first.length] ?? [])]);
}

/** The round with each pair that must not be exchanged against another one, by which fewest meet again; null: that is not enough. */
function exchangeOut(circle: Circle, round: Partners, met: Meetings): number[] | null {
  const mended = [...round];
  for (let a = 0; a < mended.length; a += 1) {
    const b = mended[a] ?? a;
    if (mayBePaired(circle, a, b)) continue;
    const others = mended.flatMap((d, c) =>
      c !== a && c !== b && mayBePaired(circle, a, c) && mayBePaired(circle, b, d)
        ? [{ c, d, again: met.of(a, c) + met.of(b, d) }]
        : [],
    );
    const [best] = others.toSorted((one, other) => one.again - other.again);
    if (best === undefined) return null;
    exchange(mended, [a, best.c], [b, best.d]);
  }
  return isAllowed(circle, mended) ? mended : null;
}

function exchange(round: number[], ...pairs: readonly (readonly [number, number])[]): void {
  for (const [a, b] of pairs) [round[a], round[b]] = [b, a];
}

/** A round of people who have met least in the others; null: not everybody can be paired with whom they may meet. */
function roundOfLeastMet(circle: Circle, met: Meetings, periods: number): number[] | null {
  for (let least = 0; least < periods; least += 1) {
    const round = perfectMatching(circle.seats, (a, b) => mayBePaired(circle, a, b) && met.of(a, b) <= least);
    if (round !== null && isAllowed(circle, round)) return round;
  }
  return observerSeat(circle) === null ? null : roundAroundTrio(circle, met);
}

/** A round that begins with its trio: for when those who are paired first leave the observer nobody to observe. */
function roundAroundTrio(circle: Circle, met: Meetings): number[] | null {
  const { people, mayMeet } = circle;
  const seat = people;
  const places = Array.from({ length: people }, (_, place) => place);
  for (const observer of places.toSorted((a, b) => met.of(a, seat) - met.of(b, seat))) {
    const others = places.filter((place) => place !== observer && mayMeet(place, observer));
    for (const a of others)
      for (const b of others) {
        if (a >= b || !mayMeet(a, b)) continue;
        const inTrio = [observer, seat, a, b];
        const round = perfectMatching(circle.seats, (c, d) =>
          inTrio.includes(c) || inTrio.includes(d)
            ? (c === observer && d === seat) ||
              (c === seat && d === observer) ||
              (c === a && d === b) ||
              (c === b && d === a)
            : mayMeet(c, d),
        );
        if (round !== null) return round;
      }
  }
  return null;
}

/** How many exchanges are tried for each place of the whole plan, and how many at most. */
const EXCHANGES = 400;
const MOST_EXCHANGES = 200_000;
const LOOKED_AT_EVERY = 500;

/** Small plans are cheap: the best of so many is taken. */
const MOST_ATTEMPTS = 8;

const exchangesOf = ({ seats }: Circle, periods: number): number =>
  Math.min(MOST_EXCHANGES, EXCHANGES * periods * seats);

/**
 * What one more meeting with place `b` costs after `before` others: the more the more often. The observer's seat goes
 * round before anybody has it again, if need be at the price of a repeat.
 */
const costOfMeeting = ({ people }: Circle, b: number, before: number): number =>
  before > 0 ? (b < people ? 1_000 : 3_000) + before : 0;

/** What it costs that two who are paired are paired in the period before or after too. */
const TWICE_RUNNING = 10;

/** Lets two pairs of one period exchange partners wherever fewer meet again by it, in place. */
function exchangePartners(circle: Circle, rounds: number[][], dice: Dice): void {
  const { seats } = circle;
  if (seats < 4) return;
  const met = countMeetings(seats, rounds, circle.metBefore);
  const running = (at: number, a: number, b: number): number =>
    TWICE_RUNNING *
    (Number(rounds[at - 1]?.[a] === b) +
      Number(rounds[at + 1]?.[a] === b) +
      Number(at === 0 && circle.metLast(a, b)));
  /** The cost of a pair that stands there (`own` 1), or would (0). */
  const cost = (at: number, a: number, b: number, own: 0 | 1): number =>
    costOfMeeting(circle, Math.max(a, b), met.of(a, b) - own) + running(at, a, b) + circle.bends(a, b);
  const tries = exchangesOf(circle, rounds.length);
  const isGood = (): boolean => rounds.every((round, at) => round.every((b, a) => cost(at, a, b, 1) === 0));
  for (let n = 0; n < tries; n += 1) {
    if (n % LOOKED_AT_EVERY === 0 && isGood()) return;
    const at = dice.between(0, rounds.length - 1);
    const round = rounds[at] ?? [];
    const a = dice.between(0, seats - 1);
    const c = dice.between(0, seats - 1);
    const b = round[a] ?? a;
    const d = round[c] ?? c;
    if (a === c || a === d || !mayBePaired(circle, a, c) || !mayBePaired(circle, b, d)) continue;
    const saved = cost(at, a, b, 1) + cost(at, c, d, 1) - cost(at, a, c, 0) - cost(at, b, d, 0);
    if (saved < 0) continue;
    exchange(round, [a, c], [b, d]);
    if (!hasObservable(circle, round)) {
      exchange(round, [a, b], [c, d]);
      continue;
    }
    for (const [one, other, times] of [
      [a, b, -1],
      [c, d, -1],
      [a, c, 1],
      [b, d, 1],
    ] as const)
      met.add(one, other, times);
  }
}
