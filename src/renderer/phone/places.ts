/** Where a seat stands on the phone: in which row, and on which side. */
export interface Place {
  /** From 1 on, from above. */
  readonly row: number;
  readonly side: 'left' | 'right' | 'middle';
}

/** Up to so many people sit in a circle with somebody above, and, where they are even, somebody below. */
export const MOST_IN_CIRCLE = 8;

/**
 * The seats in their order round the circle, clockwise from above. From nine people on the circle is pressed flat: two
 * columns, the first one above on the right, so that neighbours stay neighbours.
 */
export function placesOf(people: number): readonly Place[] {
  if (people <= MOST_IN_CIRCLE) return circle(people);
  const right = Math.ceil(people / 2);
  return Array.from({ length: people }, (_, i) =>
    i < right ? { row: i + 1, side: 'right' } : { row: people - i + (people % 2), side: 'left' },
  );
}

/** The rows of the circle that have the water between them: its first and its last one. */
export function waterRows(places: readonly Place[]): readonly [number, number] {
  const beside = places.filter(({ side }) => side !== 'middle').map(({ row }) => row);
  return [2, Math.max(2, ...beside)];
}

function circle(people: number): readonly Place[] {
  const right = Math.floor((people - 1) / 2);
  const below = people % 2 === 0 && people > 1;
  // Two people have the water between them.
  const last = Math.max(right, 1) + 2;
  return Array.from({ length: people }, (_, i): Place => {
    if (i === 0) return { row: 1, side: 'middle' };
    if (i <= right) return { row: i + 1, side: 'right' };
    if (below && i === right + 1) return { row: last, side: 'middle' };
    return { row: people - i + 1, side: 'left' };
  });
}

/**
 * What a thumb needs of a seat, in CSS pixels: it strays by 2.3 mm, and a seat this high is missed by one tap in forty.
 */
const LEAST_SEAT = 65;
/** Heights of what stands on an upright phone, in CSS pixels, as `phone.css` has them. */
const GAP = 8;
const HEAD = 44;
const FOOT = 66;
/** With the button for nobody in it, which a circle has in its middle. */
const FOOT_OF_COLUMNS = 81;
const AGO = 48;
const CODE = 56;
const CODES_IN_ROW = 3;
/** Room for so many rows of codes is kept in every phase, so that no seat moves from one to the next. */
const LEAST_CODE_ROWS = 2;
/** So many rows the circle has room for at least: what stands in its middle needs two of them. */
const LEAST_ROWS = 4;

/** How high an upright phone is that has room for all: seats for a thumb, and the codes of the phase below them. */
export function heightForAll(people: number, codes: number): number {
  const rows = Math.max(LEAST_ROWS, ...placesOf(people).map(({ row }) => row));
  const foot = people > MOST_IN_CIRCLE ? FOOT_OF_COLUMNS : FOOT;
  const codeRows = Math.ceil(codes / CODES_IN_ROW);
  return (
    HEAD + foot + rows * (LEAST_SEAT + GAP) + GAP + AGO + Math.max(LEAST_CODE_ROWS, codeRows) * (GAP + CODE)
  );
}
