import { diceOf } from '#shared/session/rehearsal/dice.ts';
import { seedOf } from '../seededOrder.ts';
import { perfectMatching } from './perfectMatching.ts';
import { makeRounds, observable, observerSeat, type Circle } from './rounds.ts';

/** Two who coach each other, or coachee, coach and observer. */
export type Together = readonly string[];

/** What is asked when people join or leave while a period goes on. */
export interface ChangeAsked {
  readonly now: readonly Together[];
  /** Everybody who is in it from now on. */
  readonly people: readonly string[];
  readonly never: readonly (readonly [string, string])[];
  /** How often two coached each other in earlier periods. */
  readonly met: (a: string, b: string) => number;
  readonly observed: (person: string) => number;
  /** How many preferences bend where two are paired. */
  readonly bends: (a: string, b: string) => number;
  readonly seed: string;
}

/**
 * Who is with whom from now on: as few of those that are there are parted as can be (docs/domain/pairs.md), and of the
 * others fewest meet again. Null: not everybody can have somebody.
 */
export function changePairs(asked: ChangeAsked): Together[] | null {
  const { now, people, never } = asked;
  const here = new Set(people);
  const apart = new Set(never.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const stands = now.filter(
    (one) =>
      one.every((person) => here.has(person)) && one.every((a) => one.every((b) => !apart.has(`${a} ${b}`))),
  );
  // Where everybody can be in a pair there is no trio.
  const [trios, pairs] = [stands.filter(isTrio), stands.filter((one) => !isTrio(one))];
  const mayStay = people.length % 2 === 0 ? pairs : stands;
  const parted = people.length % 2 === 0 ? trios : [];
  const placed = new Set(stands.flat());
  const alone = [...people.filter((person) => !placed.has(person)), ...parted.flat()];
  for (let count = 0; count <= mayStay.length; count += 1) {
    const found = bestOf(asked, apart, mayStay, alone, count);
    if (found !== null) return found;
    // So many are kept apart that looking for the fewest would take too long.
    if (count === MOST_PARTED) break;
  }
  return bestOf(asked, apart, mayStay, alone, mayStay.length);
}

const MOST_PARTED = 4;
/** Of the ways that part equally few, so many are compared. */
const COMPARED = 40;

const isTrio = (one: Together): boolean => one.length > 2;

function bestOf(
  asked: ChangeAsked,
  apart: ReadonlySet<string>,
  mayStay: readonly Together[],
  alone: readonly string[],
  count: number,
): Together[] | null {
  let best: { readonly together: Together[]; readonly cost: number } | null = null;
  let compared = 0;
  for (const parted of choose(mayStay, count)) {
    const stay = mayStay.filter((one) => !parted.includes(one));
    const odd = asked.people.length % 2 === 1 && !stay.some(isTrio);
    const free = [...alone, ...parted.flat()];
    // Whoever is free makes pairs, and the trio where there has to be one.
    if ((free.length % 2 === 1) !== odd) continue;
    const made = pairUp(asked, apart, free);
    if (made === null) continue;
    if (best === null || made.cost < best.cost)
      best = { together: [...stay, ...made.together], cost: made.cost };
    compared += 1;
    if (compared >= COMPARED || best.cost === 0) break;
  }
  return best?.together ?? null;
}

function* choose<T>(all: readonly T[], count: number, from = 0): Generator<T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= all.length - count; at += 1)
    for (const rest of choose(all, count - 1, at + 1)) yield [all[at] as T, ...rest];
}

/** Puts those who are free together; those who were together before cost nothing. */
function pairUp(
  { now, met, observed, seed, bends }: ChangeAsked,
  apart: ReadonlySet<string>,
  free: readonly string[],
): { readonly together: Together[]; readonly cost: number } | null {
  if (free.length === 0) return { together: [], cost: 0 };
  if (free.length === 1) return null;
  const name = (place: number): string => free[place] ?? '';
  const coach = (a: string, b: string): boolean => now.some((one) => one[0] === a && one[1] === b);
  const before = (a: number, b: number): number => {
    if (a >= free.length || b >= free.length) return observed(name(Math.min(a, b)));
    return coach(name(a), name(b)) || coach(name(b), name(a)) ? 0 : 1 + met(name(a), name(b));
  };
  const circle: Circle = {
    people: free.length,
    seats: free.length + (free.length % 2),
    mayMeet: (a, b) => a !== b && !apart.has(`${name(a)} ${name(b)}`),
    metBefore: before,
    metLast: () => false,
    bends: (a, b) => (a < free.length && b < free.length ? bends(name(a), name(b)) : 0),
  };
  const seat = observerSeat(circle);
  if (seat === null && perfectMatching(circle.seats, circle.mayMeet) === null) return null;
  const round = makeRounds(circle, 1, diceOf(seedOf(`${seed} change`)))?.[0];
  if (round === undefined) return null;
  const observer = seat === null ? null : (round[seat] ?? 0);
  const watched =
    observer === null
      ? null
      : (observable(circle, round, observer).toSorted((a, b) => before(...a) - before(...b))[0] ?? null);
  let cost = observer === null ? 0 : before(observer, free.length);
  const together = round.flatMap((b, a): Together[] => {
    if (a > b || b >= free.length) return [];
    cost += before(a, b);
    // Whoever was coached first stays so.
    const two = coach(name(b), name(a)) ? [name(b), name(a)] : [name(a), name(b)];
    return [watched?.[0] === a && observer !== null ? [...two, name(observer)] : two];
  });
  return { together, cost };
}
