import { keepApart, type Company } from '../company.ts';
import { seededOrder } from '../seededOrder.ts';
import type { PastSession } from './history.ts';

/** Two people who sat in one small group: how often, and how many sessions ago last (1: in the last session). */
export interface SatTogether {
  readonly people: readonly [string, string];
  readonly times: number;
  readonly ago: number;
}

/** Who sat in a small group with whom. `sessions`: oldest first; those without small groups count for `ago` alone. */
export function satTogetherIn(sessions: readonly PastSession[]): SatTogether[] {
  const found = new Map<string, SatTogether>();
  for (const [at, { together = [] }] of sessions.entries())
    for (const pair of together.flatMap(pairsOf)) {
      const people = pair.toSorted() as [string, string];
      const key = JSON.stringify(people);
      found.set(key, { people, times: (found.get(key)?.times ?? 0) + 1, ago: sessions.length - at });
    }
  return [...found.values()];
}

/** Of those who sat together before: who does so again in these small groups, the most often first. */
export const satBefore = (
  groups: readonly (readonly string[])[],
  sat: readonly SatTogether[],
): SatTogether[] =>
  sat
    .filter(({ people: [a, b] }) => groups.some((group) => group.includes(a) && group.includes(b)))
    .toSorted((a, b) => b.times - a.times || a.ago - b.ago);

const pairsOf = (group: readonly string[]): string[][] =>
  group.flatMap((a, i) => group.slice(i + 1).flatMap((b) => (a === b ? [] : [[a, b]])));

/**
 * What it costs that two sit together; each weighs more than everything below it for as many people as there may be:
 * never together, a wish, each time they did before, and the last session.
 */
const COST = { never: 1e13, wish: 1e9, before: 1e3, lastTime: 1 };
const MOST_TIMES = 99;
/** So many draws are improved beside the groups that were given. */
const DRAWS = 24;

interface Sitting {
  readonly sat: readonly SatTogether[];
  readonly company: Company;
  readonly seed: string;
  /** What a person is drawn by: the same wherever they sit. */
  readonly nameOf: (person: string) => string;
}

/**
 * Small groups of the sizes given in which who sat together least sits together: as many times fewer as were found, and
 * never more than in the groups given, with exclusions and wishes kept first (docs/domain/rotation.md). The same seed
 * draws the same, whatever the order of the list. The groups given stay where nothing is better.
 */
export function sitTogetherLeast(
  given: readonly (readonly string[])[],
  { sat, company, seed, nameOf }: Sitting,
): string[][] {
  const parted = keepApart(given, company);
  const people = parted.flat();
  const cost = costs(people, sat, company);
  const place = new Map(people.map((person, at) => [person, at]));
  const byName = new Map(people.map((person) => [nameOf(person), person]));
  const starts = [
    people,
    ...Array.from({ length: DRAWS }, (_, draw) =>
      seededOrder(`${seed} ${draw}`, [...byName.keys()]).map((name) => byName.get(name) ?? name),
    ),
  ];
  const seated = starts.map((order) => {
    let from = 0;
    const groups = parted.map(({ length }) => {
      const group = order.slice(from, from + length).map((person) => place.get(person) ?? 0);
      from += length;
      return group;
    });
    improve(groups, cost);
    return { groups, total: totalOf(groups, cost) };
  });
  const before = totalOf(
    parted.map((group) => group.map((person) => place.get(person) ?? 0)),
    cost,
  );
  const least = Math.min(...seated.map(({ total }) => total));
  const best = seated.find(({ total }) => total === least);
  if (best === undefined || least >= before) return parted;
  const first = (group: readonly number[]): number => Math.min(...group);
  return best.groups
    .toSorted((a, b) => first(a) - first(b))
    .map((group) => group.toSorted((a, b) => a - b).map((at) => people[at] ?? ''));
}

type Costs = readonly (readonly number[])[];

function costs(people: readonly string[], sat: readonly SatTogether[], company: Company): Costs {
  const table = people.map(() => people.map(() => 0));
  const add = ([a, b]: readonly [string, string], more: number): void => {
    const [i, j] = [people.indexOf(a), people.indexOf(b)];
    if (i < 0 || j < 0 || i === j) return;
    for (const [x, y] of [
      [i, j],
      [j, i],
    ] as const) {
      const row = table[x];
      if (row) row[y] = (row[y] ?? 0) + more;
    }
  };
  for (const two of company.never) add(two, COST.never);
  for (const two of company.ratherNot) add(two, 2 * COST.wish);
  for (const two of company.rather) add(two, -COST.wish);
  for (const { people: two, times, ago } of sat)
    add(two, Math.min(times, MOST_TIMES) * COST.before + (ago === 1 ? COST.lastTime : 0));
  return table;
}

const costOf = (costs: Costs, one: number, group: readonly number[], but: number): number =>
  group.reduce((sum, other) => (other === but ? sum : sum + (costs[one]?.[other] ?? 0)), 0);

const totalOf = (groups: readonly (readonly number[])[], costs: Costs): number =>
  groups.reduce(
    (sum, group) => sum + group.reduce((own, one, i) => own + costOf(costs, one, group.slice(i + 1), -1), 0),
    0,
  );

/** Changes two people over wherever that costs less, until no two bring anything. */
function improve(groups: number[][], costs: Costs): void {
  let better = true;
  while (better) {
    better = false;
    for (const [g, group] of groups.entries())
      for (const others of groups.slice(g + 1))
        for (let i = 0; i < group.length; i++)
          for (let j = 0; j < others.length; j++) {
            const [a = 0, b = 0] = [group[i], others[j]];
            const now = costOf(costs, a, group, a) + costOf(costs, b, others, b);
            const then = costOf(costs, b, group, a) + costOf(costs, a, others, b);
            if (then >= now) continue;
            group[i] = b;
            others[j] = a;
            better = true;
          }
  }
}
