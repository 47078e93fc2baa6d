/** Letters that a row of the list holds. */
const ROW = 36;
/** Fewer letters than this before a mark tell too little of a line. */
const LEAST = 12;

/**
 * The first clauses of a line of the agreement that one row holds, without the mark at their end: by these a group that
 * knows its agreement finds the line. The whole line where it has no clause that says enough.
 */
export function shortLine(line: string): string {
  const ends = [...line.matchAll(/[;:,.!?](?=\s|$)/gu)]
    .map(({ index }) => index)
    .filter((end) => end >= LEAST);
  const last = ends.filter((end) => end <= ROW).at(-1) ?? ends[0];
  return last === undefined ? line : line.slice(0, last);
}
