import { clipNames, emsWide } from './clipNames.ts';

/** Ems that a line of names holds, what stands between two of them, and by how much a second line of a group is indented. */
const LINE = 15.4;
const GAP = 0.9;
const INDENT = 1;
/** With fewer ems a name is its first letter and a number, and nobody knows whose it is. */
const LEAST_NAME = 2.7;

interface Row {
  /** The place in the group of the first who stands in this line. */
  readonly from: number;
  readonly labels: readonly string[];
}

/**
 * The names of small groups in lines, each cut to an equal part of its line and told apart in the whole room; whole
 * where the names of a group fit on one line. A group has as many lines as leave each name enough to be read.
 */
export function circleRows(circles: readonly (readonly string[])[]): Row[][] {
  const cuts = circles.map(cutOf);
  const labels = clipNames(
    circles.flat(),
    Infinity,
    circles.flatMap((circle, i) => circle.map(() => cuts[i]?.ems ?? Infinity)),
  );
  let first = 0;
  return circles.map((circle, i) => {
    const own = labels.slice(first, (first += circle.length));
    const { rows, inRow } = cuts[i] ?? { rows: 1, inRow: own.length };
    return Array.from({ length: rows }, (_, row) => ({
      from: row * inRow,
      labels: own.slice(row * inRow, (row + 1) * inRow),
    }));
  });
}

/** Into how many lines a group is cut, how many names stand in each, and what room each name has there. */
function cutOf(circle: readonly string[]): { rows: number; inRow: number; ems: number } {
  const roomOf = (count: number, line: number): number => (line - GAP * (count - 1)) / count;
  const all = circle.reduce((sum, name) => sum + emsWide(name), GAP * (circle.length - 1));
  if (all <= LINE) return { rows: 1, inRow: circle.length, ems: Infinity };
  if (roomOf(circle.length, LINE) >= LEAST_NAME)
    return { rows: 1, inRow: circle.length, ems: roomOf(circle.length, LINE) };
  // A line that is not a group's last ends in what stands between two names.
  const fewer = (count: number): number => roomOf(count, LINE - INDENT - GAP);
  let rows = 2;
  while (fewer(Math.ceil(circle.length / rows)) < LEAST_NAME) rows += 1;
  const inRow = Math.ceil(circle.length / rows);
  return { rows: Math.ceil(circle.length / inRow), inRow, ems: fewer(inRow) };
}
