import type { Format } from '#shared/format/schema.ts';
import { MOST_SMALL_GROUPS } from '#shared/limits.ts';

/** How many groups of the format's size these people make; 1 if the format or their number does not allow more. */
export function groupCount({ trios, size }: Pick<Format, 'trios' | 'size'>, people: number): number {
  const groups = Math.ceil(people / size.max);
  return trios && groups > 0 && Math.floor(people / groups) >= size.min ? groups : 1;
}

/** The largest number of small groups that these people can make; at least 1. */
export const maxGroupCount = ({ trios, size }: Pick<Format, 'trios' | 'size'>, people: number): number =>
  trios === true ? Math.min(MOST_SMALL_GROUPS, Math.max(1, Math.floor(people / size.min))) : 1;

/** How many people are in the largest group. The format must allow this size. */
export const largestGroup = (format: Pick<Format, 'trios' | 'size'>, people: number): number =>
  Math.ceil(people / groupCount(format, people));

/** In which of the small groups somebody sits, and when their slot is there; both from 1. Null: in none. */
export function placeInGroups<T>(
  groups: readonly (readonly T[])[],
  person: T,
): { readonly group: number; readonly place: number } | null {
  const group = groups.findIndex((one) => one.includes(person));
  return group < 0 ? null : { group: group + 1, place: (groups[group]?.indexOf(person) ?? 0) + 1 };
}

/** Divides people into groups of neighbours, as equal in size as possible. Empty if there is only one group. */
export function divideIntoGroups<T>(people: readonly T[], groups: number): T[][] {
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
