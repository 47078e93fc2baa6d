import type { WallTime } from '#shared/time.ts';

/**
 * A field that two facilitators may have changed, each on the own computer: what it says, and what each computer knew
 * when it was changed (docs/domain/bundle.md). It is joined so that a change made in the knowledge of another one takes
 * its place, and of two that did not know of each other both stay.
 */

/** What a field says, since when, and on which computer that was written. */
export interface Version {
  readonly value: unknown;
  readonly at: WallTime;
  readonly by: string;
}

/** For each computer: until when its changes are known. */
export type Seen = Readonly<Record<string, number>>;

export interface Field {
  /** The one that stands first, then those that did not know of it. Never empty. */
  readonly versions: readonly [Version, ...Version[]];
  /** Every version is seen by it, and every one that was replaced. */
  readonly seen: Seen;
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

/** The later change stands; of one instant the order of their texts decides, the same on every computer. */
function byStanding(a: Version, b: Version): number {
  if (a.at !== b.at) return b.at - a.at;
  const [one, other] = [textOf(a.value) + a.by, textOf(b.value) + b.by];
  return one === other ? 0 : one < other ? 1 : -1;
}

const isOf = (a: Version, b: Version): boolean => a.at === b.at && a.by === b.by;
const knows = (seen: Seen, { at, by }: Version): boolean => (seen[by] ?? -1) >= at;

const bothSeen = (a: Seen, b: Seen): Seen =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .toSorted()
      .map((by) => [by, Math.max(a[by] ?? -1, b[by] ?? -1)]),
  );

/** What two computers know of a field, put together: in any order, and as often as one likes. */
export function joinFields(a: Field, b: Field): Field {
  const still = a.versions.filter(
    (one) => b.versions.some((other) => isOf(one, other)) || !knows(b.seen, one),
  );
  const fresh = b.versions.filter((one) => !knows(a.seen, one));
  const [first, ...rest] = [...still, ...fresh].toSorted(byStanding);
  // Whoever replaced a version holds the one that replaced it: one is always left.
  if (first === undefined) return a;
  return { versions: [first, ...rest], seen: bothSeen(a.seen, b.seen) };
}

/** The field changed on computer `by`, by somebody who saw all that it says: later than anything they saw. */
export function writeField(before: Field | null, value: unknown, { at, by }: Omit<Version, 'value'>): Field {
  const latest = Math.max(at, ...Object.values(before?.seen ?? {}).map((known) => known + 1));
  const version: Version = { value, at: latest as WallTime, by };
  return { versions: [version], seen: bothSeen(before?.seen ?? {}, { [by]: latest }) };
}

/** Versions that say something else than the one that stands: somebody should choose. */
export const othersOf = ({ versions: [standing, ...others] }: Field): readonly Version[] =>
  others.filter(({ value }) => textOf(value) !== textOf(standing.value));
