import { clipNames, emsWide } from './clipNames.ts';
import { DRAWINGS, type Drawing } from './pictureDrawings.ts';
import { seatPoint } from './rings.ts';
import { cardPlaces, standing } from './seatLabels.ts';

/** Sizes of a pair's card, in units of the drawing of the room; `row` and `font` are a name's. */
export const PAIR_CARD = { row: 62, corner: 31, font: 40, edge: 3, least: 176, most: 400, pad: 36 };
/** What of a card's width a name leaves free at least. */
const FREE = 20;

export interface PairCard {
  /** Of its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** A name for each row. */
  readonly labels: readonly string[];
}

/** The cards of all pairs on the shore, first to last: each as wide as its names need, and as those beside it leave. */
export function pairCards(pairs: readonly (readonly string[])[]): readonly PairCard[] {
  const { room } = DRAWINGS;
  const { row, font, least, most, pad, edge, corner } = PAIR_CARD;
  const height = row * Math.max(...pairs.map(({ length }) => length));
  const sizes = {
    ...{ font, height, least, most: least, letters: Infinity, pad, corner },
    ...{ edge, edgeNext: edge, edgePresenter: edge },
  };
  const drawing: Drawing = {
    ...room,
    // The stone lies in the middle: nobody of a pair holds it.
    pond: { ...room.pond, radius: room.pond.radius - 4, stoneAt: 0 },
    cards: sizes,
    crowded: sizes,
    limits: [room.limits[0] + 2 * edge, room.limits[1]],
    spread: { left: room.spread?.left ?? room.limits[0], most },
  };
  const turn = pairs.length === 8 ? 22.5 : 0;
  const places = cardPlaces(drawing, pairs.length, turn) ?? [];
  const ems = pairs.flatMap((pair, i) => pair.map(() => ((places[i]?.most ?? least) - FREE) / font));
  const labels = clipNames(pairs.flat(), Infinity, ems);
  let first = 0;
  return pairs.map((pair, i) => {
    const own = labels.slice(first, (first += pair.length));
    const place = places[i] ?? { ...sizes, left: least / 2, right: least / 2, down: 0 };
    const width = Math.min(place.most, Math.max(least, Math.max(...own.map(emsWide)) * font + pad));
    const at = standing(seatPoint(drawing.pond, i, pairs.length, turn), width, place);
    return {
      x: at.x - width / 2,
      y: at.y - (row * pair.length) / 2,
      width,
      labels: own,
    };
  });
}
