import type { Expectation } from './expected.ts';

/** What one person spoke (p) beside what the phases expected (q), as parts of 1. */
export interface AgainstExpected {
  readonly people: readonly {
    readonly person: string;
    readonly p: number | null;
    readonly q: number | null;
  }[];
  /** D = ½ Σ |p − q|: the part of the talk that would have to change hands; null where p or q is undefined. */
  readonly distance: number | null;
}

/** Sets spoken lengths against an expectation. Only people in `lengths` are told apart. */
export function againstExpected(
  lengths: ReadonlyMap<string, number>,
  expectation: Expectation | null,
): AgainstExpected {
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
