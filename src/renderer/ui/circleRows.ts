import { clipNameAmong, clipNames, emsWide } from './clipNames.ts';

/** Ems that a line of names holds, what stands between two of them, and by how much a second line of a group is indented. */
const LINE = 15.4;
const GAP = 0.9;
const INDENT = 1;
/** What any line has for one name. */
const LEAST_LINE = LINE - INDENT - GAP;
/** With fewer ems a name is its first letter and a number, and nobody knows whose it is. */
const LEAST_NAME = 2.7;

interface Row {
  /** The place in the group of the first who stands in this line. */
  readonly from: number;
  readonly labels: readonly string[];
}

/** Lines of all groups together that leave the words above them their size. */
const LINES = 4;

/**
 * The names of small groups in lines: whole where those of a group fit on one line, else as on their seats (`seatLabel`),
 * on two lines where one does not hold them.
 */
export const rowsAsSeated = (
  circles: readonly (readonly string[])[],
  seatLabel: (name: string) => string,
): Row[][] => {
  const everybody = circles.flat();
  const inLine = (name: string): string => {
    const label = seatLabel(name);
    return emsWide(label) <= LEAST_LINE ? label : clipNameAmong(name, everybody, Infinity, LEAST_LINE);
  };
  return circles.map((circle) =>
    widthOf(circle) <= LINE ? [{ from: 0, labels: circle }] : rowsOf(circle.map(inLine)),
  );
};

/** The same in few lines, whatever stands above them: where it takes too many they are cut further (`cutRows`). */
export function circleRows(
  circles: readonly (readonly string[])[],
  seatLabel: (name: string) => string,
): Row[][] {
  const rows = rowsAsSeated(circles, seatLabel);
  return rows.flat().length <= LINES ? rows : cutRows(circles);
}

const widthOf = (labels: readonly string[]): number =>
  labels.reduce((sum, label) => sum + emsWide(label), GAP * (labels.length - 1));

/** Labels in as few lines as hold them, with as many in each. */
function rowsOf(labels: readonly string[]): Row[] {
  for (let lines = 1; ; lines += 1) {
    const inRow = Math.ceil(labels.length / lines);
    const rows = inLines(labels, inRow);
    /** A line that is not a group's last ends in what stands between two names. */
    const room = (row: number): number =>
      LINE - (row === 0 ? 0 : INDENT) - (row === rows.length - 1 ? 0 : GAP);
    if (inRow === 1 || rows.every(({ labels: own }, row) => widthOf(own) <= room(row))) return rows;
  }
}

const inLines = (labels: readonly string[], inRow: number): Row[] =>
  Array.from({ length: Math.ceil(labels.length / inRow) }, (_, row) => ({
    from: row * inRow,
    labels: labels.slice(row * inRow, (row + 1) * inRow),
  }));

/** The names each cut to an equal part of its line and told apart in the whole room; a group has as many lines as there
 * are for it, or more where each name would not have enough to be read. */
function cutRows(circles: readonly (readonly string[])[]): Row[][] {
  const lines = Math.max(1, Math.floor(LINES / circles.length));
  const cuts = circles.map((circle) => cutOf(circle, lines));
  const labels = clipNames(
    circles.flat(),
    Infinity,
    circles.flatMap((circle, i) => circle.map(() => cuts[i]?.ems ?? Infinity)),
  );
  let first = 0;
  return circles.map((circle, i) => {
    const own = labels.slice(first, (first += circle.length));
    return inLines(own, cuts[i]?.inRow ?? own.length);
  });
}

/** How many names of a group stand in each of so many lines, and what room each name has there. */
function cutOf(circle: readonly string[], lines: number): { inRow: number; ems: number } {
  const roomOf = (count: number, line: number): number => (line - GAP * (count - 1)) / count;
  if (widthOf(circle) <= LINE) return { inRow: circle.length, ems: Infinity };
  if (lines === 1 && roomOf(circle.length, LINE) >= LEAST_NAME)
    return { inRow: circle.length, ems: roomOf(circle.length, LINE) };
  // A line that is not a group's last ends in what stands between two names.
  const fewer = (count: number): number => roomOf(count, LINE - INDENT - GAP);
  let rows = Math.max(2, lines);
  while (fewer(Math.ceil(circle.length / rows)) < LEAST_NAME) rows += 1;
  const inRow = Math.ceil(circle.length / rows);
  return { inRow, ems: fewer(inRow) };
}
