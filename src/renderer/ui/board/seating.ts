import { seatAngle, type Point } from '../rings.ts';

/** Where the seats of the board lie, in the pixels of its box. */
export interface Seating {
  readonly box: { readonly width: number; readonly height: number };
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
  /** Size of a seat: every one is a target of at least 64 px. */
  readonly seat: { readonly width: number; readonly height: number };
  readonly at: readonly Point[];
}

/** What a speaking seat's double edge takes beyond the seat, in pixels. */
const EDGE = 9;
/** Between two seats: the edge of whoever speaks lies there. */
const BETWEEN = EDGE + 2;
/** From nine people on, seats are smaller. */
const CROWDED = 9;
/** Narrower than this no seat is, though they meet. */
const NARROWEST = 96;
/** Of any target on the board. */
const LOWEST = 64;
const SEAT = { few: { width: 192, height: 82 }, crowded: { width: 156, height: 70 } } as const;
/** Where nothing but who speaks is asked. */
const LARGE = { few: { width: 236, height: 104 }, crowded: { width: 184, height: 84 } } as const;

/** Seats on an ellipse, the first at the top, then clockwise. */
export function boardSeating(box: { width: number; height: number }, people: number, large = false): Seating {
  const crowded = people >= CROWDED;
  const widest: Seating['seat'] = large
    ? crowded
      ? LARGE.crowded
      : LARGE.few
    : crowded
      ? SEAT.crowded
      : SEAT.few;
  for (let { width, height } = widest; ; width -= 4, height = Math.max(LOWEST, height - 1)) {
    const seating = seatingOf(box, people, { width, height }, large ? 530 : crowded ? 372 : 300);
    if (width <= NARROWEST || !seatsMeet(seating)) return seating;
  }
}

/** Whether two seats lie on each other, or nearly. */
const seatsMeet = ({ at, seat }: Seating): boolean =>
  at.some((a, i) =>
    at
      .slice(i + 1)
      .some((b) => Math.abs(a.x - b.x) < seat.width + BETWEEN && Math.abs(a.y - b.y) < seat.height + 2),
  );

function seatingOf(
  box: { readonly width: number; readonly height: number },
  people: number,
  seat: Seating['seat'],
  widest: number,
): Seating {
  const centre = { x: box.width / 2, y: box.height / 2 };
  const rx = Math.max(120, Math.min(box.width / 2 - seat.width / 2 - EDGE - 3, widest));
  const ry = Math.max(100, box.height / 2 - seat.height / 2 - EDGE - 2);
  return {
    box,
    centre,
    rx,
    ry,
    seat,
    at: Array.from({ length: people }, (_, i) => {
      const angle = seatAngle(i, people);
      return { x: centre.x + rx * Math.cos(angle), y: centre.y + ry * Math.sin(angle) };
    }),
  };
}

/** Half of the stone, and of the words in the middle: a narrow box has smaller ones (boardRing.css). */
const STONE = { x: 28, y: 22 };
const WORDS = { wide: { x: 112, y: 78 }, narrow: { x: 84, y: 66 } };
const WORDS_LOWER = 10;
/** From the edge of the seat to the middle of the stone; the second where the first place is taken. */
const DISTANCES = [
  { x: 42, y: 45 },
  { x: 38, y: 35 },
];
/** How far the stone may turn aside to lie beside words (radians), the nearest first. */
const TURNS_ASIDE = [0, 10, -10, 20, -20, 30, -30, 40, -40, 50, -50, 60, -60, 70, -70, 80, -80].map(
  (degrees) => (degrees / 180) * Math.PI,
);

const wordsIn = ({ box }: Seating): Point =>
  box.width < 760 || box.height < 500 ? WORDS.narrow : WORDS.wide;

/** Where the stone lies before a speaking seat: towards the middle, and beside the words there. */
export function stoneBefore(seating: Seating, index: number): Point {
  const { centre, seat } = seating;
  const words = wordsIn(seating);
  const free = ({ x, y }: Point): boolean =>
    (Math.abs(x - centre.x) > words.x + STONE.x ||
      Math.abs(y - centre.y - WORDS_LOWER) > words.y + STONE.y) &&
    seating.at.every(
      (other) =>
        Math.abs(x - other.x) > seat.width / 2 + STONE.x || Math.abs(y - other.y) > seat.height / 2 + STONE.y,
    );
  const places = TURNS_ASIDE.flatMap((turn) =>
    DISTANCES.map((clear) => towardsMiddle(seating, index, turn, clear)),
  );
  return places.find(free) ?? places[0] ?? centre;
}

/** Just before a seat, on the way to the middle or turned aside from it. */
function towardsMiddle(seating: Seating, index: number, turn: number, beside: Point): Point {
  const seat = seating.at[index] ?? seating.centre;
  const straight = { x: seating.centre.x - seat.x, y: seating.centre.y - seat.y };
  const dx = straight.x * Math.cos(turn) - straight.y * Math.sin(turn);
  const dy = straight.x * Math.sin(turn) + straight.y * Math.cos(turn);
  const length = Math.hypot(dx, dy) || 1;
  // Clear of the seat's box along this direction.
  const clear = Math.min(
    (seating.seat.width / 2 + beside.x) / Math.max(1e-6, Math.abs(dx) / length),
    (seating.seat.height / 2 + beside.y) / Math.max(1e-6, Math.abs(dy) / length),
  );
  return { x: seat.x + (dx / length) * clear, y: seat.y + (dy / length) * clear };
}

/** How far an arrow may bow aside, in parts of its length, the nearest first. */
const BOWS = [0, 0.15, -0.15, 0.3, -0.3, 0.45, -0.45, 0.6, -0.6, 0.8, -0.8, 1, -1, 1.3, -1.3];
/** Pixels between an arrow and what it goes round. */
const BESIDE_ARROW = 8;
/** So many points of an arrow are looked at. */
const POINTS = 32;

/** An arrow from one seat to another, bent a little towards the middle and round the words there; an SVG path. */
export function arrowBetween(seating: Seating, from: number, to: number): string {
  const a = edgeTowards(seating, from, to);
  const b = edgeTowards(seating, to, from);
  const { centre, seat } = seating;
  const words = wordsIn(seating);
  const bend = (p: Point, bow: number) => ({
    x: p.x + (centre.x - p.x) * 0.2 - (b.y - a.y) * bow,
    y: p.y + (centre.y - p.y) * 0.2 + (b.x - a.x) * bow,
  });
  const curves = BOWS.map((bow) => [a, bend(a, bow), bend(b, bow), b] as const);
  const clearOf = (at: Point, half: Point) => (curve: (typeof curves)[number]) =>
    Array.from({ length: POINTS + 1 }, (_, i) => pointOf(curve, i / POINTS)).every(
      ({ x, y }) => Math.abs(x - at.x) > half.x + BESIDE_ARROW || Math.abs(y - at.y) > half.y + BESIDE_ARROW,
    );
  const besideWords = curves.filter(clearOf({ x: centre.x, y: centre.y + WORDS_LOWER }, words));
  const others = seating.at.filter((_, i) => i !== from && i !== to);
  const half = { x: seat.width / 2, y: seat.height / 2 };
  const [, c, d] = besideWords.find((curve) => others.every((at) => clearOf(at, half)(curve))) ??
    besideWords[0] ??
    curves[0] ?? [a, a, b, b];
  const f = (n: number) => n.toFixed(1);
  return `M${f(a.x)} ${f(a.y)}C${f(c.x)} ${f(c.y)} ${f(d.x)} ${f(d.y)} ${f(b.x)} ${f(b.y)}`;
}

/** A point of a Bézier curve of four points, from 0 to 1. */
function pointOf([a, c, d, b]: readonly [Point, Point, Point, Point], t: number): Point {
  const of = (from: number, first: number, second: number, to: number): number =>
    (1 - t) ** 3 * from + 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t ** 2 * second + t ** 3 * to;
  return { x: of(a.x, c.x, d.x, b.x), y: of(a.y, c.y, d.y, b.y) };
}

/** Just outside a seat's box, on the way to another seat. */
function edgeTowards(seating: Seating, index: number, other: number): Point {
  const seat = seating.at[index] ?? seating.centre;
  const goal = seating.at[other] ?? seating.centre;
  const dx = goal.x - seat.x;
  const dy = goal.y - seat.y;
  const length = Math.hypot(dx, dy) || 1;
  const clear = Math.min(
    (seating.seat.width / 2 + 14) / Math.max(1e-6, Math.abs(dx) / length),
    (seating.seat.height / 2 + 14) / Math.max(1e-6, Math.abs(dy) / length),
    length / 2 - 4,
  );
  return { x: seat.x + (dx / length) * clear, y: seat.y + (dy / length) * clear };
}

/** The console's small board: targets of at least 44 px round the pond's shore. */
export interface PondSeating {
  /** Half the width and height of the box round all seats. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly seat: { readonly width: number; readonly height: number };
  /** How wide a name may be, in px: where many sit on a small shore, neighbours lie over the edges of a seat. */
  readonly name: number;
  /** From the middle of the box. */
  readonly at: readonly Point[];
}

const LEAST_TARGET = 44;
const WIDEST_TARGET = 66;
/** Of two, one above the other: nothing lies beside them, as far as the box of all seats goes. */
const widestOfTwo = (shore: number): number => Math.min(170, 2 * shore + WIDEST_TARGET);

/** Radius of the shore at least and at most, in px. */
export const MIN_SHORE = 72;
const MAX_SHORE = 118;
/** The pond takes at most this part of its row: the clock is beside it. */
const MAX_PART_OF_ROW = 0.47;
/** So far the seats stand out beyond the shore, to the side and above or below. */
const SEAT_BEYOND = { side: 33, end: 24 };
/** Heights are measured in whole pixels, so they may be wrong by half a pixel. */
const MEASURED_TO = 0.5;

/**
 * The radius of the shore for a row of this width and a pond of this height, in px. A larger pond makes the words beside
 * it narrower and so changes its own height by a part of a pixel: a change that small keeps the radius that is `shown`,
 * or two sizes would take turns.
 */
export function fitShore(shown: number, rowWidth: number, height: number): number {
  const side = (rowWidth * MAX_PART_OF_ROW) / 2 - SEAT_BEYOND.side;
  const fits = Math.max(MIN_SHORE, Math.min(MAX_SHORE, height / 2 - SEAT_BEYOND.end, side));
  return Math.abs(fits - shown) <= MEASURED_TO ? shown : fits;
}

/** Seats round a shore of the given radius; wider than they must be where neighbours leave room for a name. */
export function pondSeating(shore: number, people: number): PondSeating {
  const at = Array.from({ length: people }, (_, i) => {
    const angle = seatAngle(i, people);
    return { x: shore * Math.cos(angle), y: shore * Math.sin(angle) };
  });
  const beside = at.flatMap((a, i) => {
    const b = at[(i + 1) % people] ?? a;
    return a !== b && Math.abs(a.y - b.y) < LEAST_TARGET ? [Math.abs(a.x - b.x) - 2] : [];
  });
  const widest = people === 2 ? widestOfTwo(shore) : WIDEST_TARGET;
  const width = Math.max(LEAST_TARGET, Math.min(widest, ...beside.map(Math.floor)));
  return {
    halfWidth: shore + Math.min(width, WIDEST_TARGET) / 2,
    halfHeight: shore + LEAST_TARGET / 2,
    seat: { width, height: LEAST_TARGET },
    name: Math.min(width - INSIDE_SEAT, ...at.map((a, i) => clearOf(a, at[(i + 1) % people] ?? a, width))),
    at,
  };
}

/** What a seat's edges and the space inside them take, in px. */
const INSIDE_SEAT = 9;

/** What of a seat this wide its neighbours on both sides leave in sight, in px. */
const clearOf = (a: Point, b: Point, width: number): number =>
  a === b ? Infinity : 2 * Math.hypot(a.x - b.x, a.y - b.y) - width - 1;
