import type { Format } from '#shared/format/schema.ts';

/** A session has so many small groups at most. */
const MOST_GROUPS = 12;

/** How many groups of the format's size the people make, where it may run in several; 1 where they cannot. */
export function groupsFor({ trios, size }: Pick<Format, 'trios' | 'size'>, people: number): number {
  const groups = Math.ceil(people / size.max);
  return trios && groups > 0 && Math.floor(people / groups) >= size.min ? groups : 1;
}

/** How many small groups these people can make at most, a single one included. */
export const mostGroups = ({ trios, size }: Pick<Format, 'trios' | 'size'>, people: number): number =>
  trios === true ? Math.min(MOST_GROUPS, Math.max(1, Math.floor(people / size.min))) : 1;

/** The people of the largest group: the one whose size the format has to take. */
export const largestGroup = (format: Pick<Format, 'trios' | 'size'>, people: number): number =>
  Math.ceil(people / groupsFor(format, people));

/** Neighbours sit together, in groups as equal as they can be; a single group is none. */
export function dealt<T>(people: readonly T[], groups: number): T[][] {
  const least = Math.floor(people.length / groups);
  if (groups < 2 || least < 1) return [];
  const larger = people.length % groups;
  let from = 0;
  return Array.from({ length: groups }, (_, i) => {
    const to = from + least + (i < larger ? 1 : 0);
    const group = people.slice(from, to);
    from = to;
    return group;
  });
}
