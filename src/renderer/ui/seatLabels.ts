import { clipNames } from './clipNames.ts';
import type { Drawing } from './pictureDrawings.ts';
import { seatAngle, seatPoint, stoneOnCircle, type Point } from './rings.ts';
import { cardEms, sizesAt, type CardSizes } from './SeatCard.tsx';

/** More cards are smaller. */
const MOST_APART = 8;
/** So few cards lie far apart: a long name has room. */
const FEW = 4;
const WIDER = 2.2;

/** Sizes of the cards round a pond with so many seats; null where seats are dots. */
export function cardSizes({ cards, crowded }: Drawing, seats: number): CardSizes | null {
  if (seats > MOST_APART) return crowded;
  if (cards === null || seats > FEW) return cards;
  return { ...cards, most: cards.most * WIDER, letters: Math.round(cards.letters * WIDER) };
}

/** Between two cards, and between a card and the stone, in units of the room's drawing. */
const APART = 14;
/** How high the stone is, of its width. */
const STONE_HIGH = 0.82;

/** A card, and how far it may reach to each side of its seat: a wide one stands aside of it. */
export interface CardPlace extends CardSizes {
  readonly left: number;
  readonly right: number;
  /** How far its middle stands below its seat: above it where that is negative. */
  readonly down: number;
}

const ROUNDING = 1e-6;
/** So far a card stands off its seat, and still lies on it. */
const MOST_DOWN = 30;

/**
 * The places of all cards, first to last; null where seats are dots. Where a drawing lets them spread, a card is as wide
 * as those beside it, the stone wherever it may lie, and the edges leave it.
 */
export function cardPlaces(
  drawing: Drawing,
  seats: number,
  seatingTurn: number,
): readonly CardPlace[] | null {
  const sizes = cardSizes(drawing, seats);
  if (sizes === null) return null;
  const { pond, limits, spread, stone } = drawing;
  const seated = Array.from({ length: seats }, (_, i) => seatPoint(pond, i, seats, seatingTurn));
  const stones = seated.map((_, i) => stoneOnCircle(pond, seatAngle(i, seats, seatingTurn)));
  /** From the middle of a card to that of the stone, one below the other. */
  const clear = (sizes.height + stone * STONE_HIGH) / 2 + APART;
  /** Where a little up or down is enough, a card stands off the stone before its seat, and is as wide as its name. */
  const points = seated.map((at, i) => {
    const off = at.y - (stones[i] ?? at).y;
    const lacks = clear - Math.abs(off);
    const moves = spread !== undefined && seats <= MOST_APART && lacks > 0 && lacks <= MOST_DOWN;
    return moves ? { ...at, y: at.y + Math.sign(off) * lacks } : at;
  });
  return points.map((at, i) => {
    const own = sizesAt(sizes, at.x, limits);
    const down = at.y - (seated[i] ?? at).y;
    /** What the stone before its own seat, an oval, leaves of a card that lies beside it. */
    const besideStone = (side: -1 | 1): number => {
      const before = stones[i] ?? at;
      const over = Math.max(0, Math.abs(before.y - at.y) - sizes.height / 2) / ((stone * STONE_HIGH) / 2);
      if (over >= 1 || (before.x - at.x) * side < stone / 2) return Infinity;
      return Math.abs(before.x - at.x) - (stone / 2) * Math.sqrt(1 - over * over) - sizes.edge;
    };
    if (spread === undefined) {
      const left = Math.min(own.most / 2, besideStone(-1));
      const right = Math.min(own.most / 2, besideStone(1));
      return { ...own, most: left + right, left, right, down };
    }
    /** Where the stone may lie beside the card, before its own seat or another. */
    const level = stones.filter(({ y }) => Math.abs(y - at.y) < clear - ROUNDING);
    const half = (side: -1 | 1, edge: number): number => {
      // Each of two beside each other has half of what lies between their middles.
      const beside = points.flatMap(({ x, y }, k) =>
        k !== i && (x - at.x) * side > 0 && Math.abs(y - at.y) < sizes.height + APART
          ? [(Math.abs(x - at.x) - APART) / 2]
          : [],
      );
      const free = level.flatMap(({ x }) =>
        (x - at.x) * side > 0 ? [Math.abs(x - at.x) - stone / 2 - APART] : [],
      );
      const reach = Math.min((edge - at.x) * side, spread.most / 2, ...beside, ...free);
      return Math.max(Math.min(own.most / 2, besideStone(side), ...beside), reach);
    };
    const [left, right] = [half(-1, spread.left), half(1, limits[1])];
    return { ...own, most: left + right, left, right, down };
  });
}

/** How far the middle of a card stands right of its seat: left of it where that is negative. */
const standsAside = (width: number, { left, right }: CardPlace): number =>
  Math.max(0, width / 2 - left) - Math.max(0, width / 2 - right);

/** The middle of a card as wide as that. */
export const standing = (seat: Point, width: number, place: CardPlace): Point => ({
  x: seat.x + standsAside(width, place),
  y: seat.y + place.down,
});

/** What the cards of the seats show of the names, in the same order; nothing where seats are dots. */
export function seatLabels(
  drawing: Drawing,
  names: readonly string[],
  seatingTurn: number,
): readonly string[] {
  const sizes = cardPlaces(drawing, names.length, seatingTurn);
  if (sizes === null) return [];
  const letters = drawing.spread === undefined ? (sizes[0]?.letters ?? Infinity) : Infinity;
  return clipNames(names, letters, sizes.map(cardEms));
}
