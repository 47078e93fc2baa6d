import type { Expectation } from './expected.ts';

/** How much each person spoke (p) and how much the phases expected (q), as parts of 1 (docs/domain/observer.md). */
export interface ExpectedComparison {
  readonly people: readonly {
    readonly person: string;
    readonly p: number | null;
    readonly q: number | null;
  }[];
  /** D = ½ Σ |p − q|: the part of the talk that other people should have had; null if p or q is undefined. */
  readonly distance: number | null;
}

/** Compares how long people spoke with an expectation. The result contains the people of `lengths`. */
export function compareWithExpected(
  lengths: ReadonlyMap<string, number>,
  expectation: Expectation | null,
): ExpectedComparison {
  const sum = [...lengths.values()].reduce((whole, length) => whole + length, 0);
  const people = [...lengths].map(([person, length]) => ({
    person,
    p: sum === 0 ? null : length / sum,
    q: expectation === null ? null : (expectation.get(person) ?? 0),
  }));
  const distance =
    sum === 0 || expectation === null
      ? null
      : people.reduce((whole, { p, q }) => whole + Math.abs((p ?? 0) - (q ?? 0)), 0) / 2;
  return { people, distance };
}
