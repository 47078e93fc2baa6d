/** Two people of one session, or of one group. */
type Two = readonly [string, string];

/** Who is never put together, and who would rather be, or rather not. */
export interface Company {
  readonly never: readonly Two[];
  readonly rather: readonly Two[];
  readonly ratherNot: readonly Two[];
}

const areTogether = (groups: readonly (readonly string[])[], [a, b]: Two): boolean =>
  groups.some((group) => group.includes(a) && group.includes(b));

/** What of it these small groups do not keep; wishes about somebody who is not there count for nothing. */
export function notKept(
  groups: readonly (readonly string[])[],
  { never, rather, ratherNot }: Company,
): Company {
  const here = new Set(groups.flat());
  const together = (two: Two): boolean => areTogether(groups, two);
  return {
    never: never.filter(together),
    ratherNot: ratherNot.filter(together),
    rather: rather.filter((two) => two.every((one) => here.has(one)) && !together(two)),
  };
}

/** How far groups are from what was arranged: one exclusion weighs more than all wishes. */
function distance(groups: readonly (readonly string[])[], company: Company): number {
  const { never, rather, ratherNot } = notKept(groups, company);
  return never.length * 100_000 + ratherNot.length * 2 + rather.length;
}

/** So many places are tried for people before it is said that it cannot be. */
const MOST_TRIES = 20_000;

/**
 * The same small groups, with people changed over so that nobody sits with whom they are never put together with, and
 * wishes are met as far as that goes; as few as possible change over. Where exclusions cannot all be kept (three people
 * in one trio), the groups that come nearest: whoever opens the session is told.
 */
export function keepApart(groups: readonly (readonly string[])[], company: Company): string[][] {
  const near = descend(
    groups.map((group) => [...group]),
    company,
  );
  if (groups.length < 2 || notKept(near, company).never.length === 0) return near;
  const seated = seatApart(groups, company.never);
  return seated === null ? near : descend(seated, company);
}

/** Changes two people over, the two who bring most, until no two bring anything. */
function descend(groups: readonly string[][], company: Company): string[][] {
  let now = groups.map((group) => [...group]);
  let left = distance(now, company);
  while (left > 0) {
    let best: { readonly groups: string[][]; readonly left: number } | null = null;
    for (const other of exchanges(now)) {
      const then = distance(other, company);
      if (then < (best?.left ?? left)) best = { groups: other, left: then };
    }
    if (best === null) return now;
    ({ groups: now, left } = best);
  }
  return now;
}

function* exchanges(groups: readonly (readonly string[])[]): Generator<string[][]> {
  for (const [one, group] of groups.entries())
    for (const [other, others] of groups.entries())
      if (other > one)
        for (const [i, a] of group.entries())
          for (const [j, b] of others.entries())
            yield groups.map((each, at) =>
              at === one ? each.with(i, b) : at === other ? each.with(j, a) : [...each],
            );
}

/** Finds a seat for everybody, those with most exclusions first; null where there is none, or it was not found in time. */
function seatApart(groups: readonly (readonly string[])[], never: readonly Two[]): string[][] | null {
  const notWith = (person: string): string[] =>
    never.flatMap(([a, b]) => (a === person ? [b] : b === person ? [a] : []));
  const home = new Map(groups.flatMap((group, at) => group.map((person) => [person, at] as const)));
  const people = [...home.keys()].toSorted((a, b) => notWith(b).length - notWith(a).length);
  const seated: string[][] = groups.map(() => []);
  let tries = 0;
  const seat = (place: number): boolean => {
    const person = people[place];
    if (person === undefined) return true;
    const apart = notWith(person);
    const own = home.get(person) ?? 0;
    for (const at of [own, ...groups.flatMap((_, each) => (each === own ? [] : [each]))]) {
      const here = seated[at] ?? [];
      tries += 1;
      if (tries > MOST_TRIES) return false;
      if (here.length >= (groups[at]?.length ?? 0) || here.some((one) => apart.includes(one))) continue;
      here.push(person);
      if (seat(place + 1)) return true;
      here.pop();
    }
    return false;
  };
  return seat(0) ? seated : null;
}
