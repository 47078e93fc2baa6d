import { clipNames } from './clipNames.ts';
import type { Drawing } from './pictureDrawings.ts';
import { seatPoint } from './rings.ts';
import { cardEms, sizesAt, type CardSizes } from './SeatCard.tsx';

/** So few cards lie far apart: a long name has room. */
const FEW = 4;
const WIDER = 2.2;

/** Sizes of the cards round a pond with so many seats; null where seats are dots. */
export function cardSizes({ cards, crowded }: Drawing, seats: number): CardSizes | null {
  if (seats > 8) return crowded;
  if (cards === null || seats > FEW) return cards;
  return { ...cards, most: cards.most * WIDER, letters: Math.round(cards.letters * WIDER) };
}

/** What the cards of the seats show of the names, in the same order; nothing where seats are dots. */
export function seatLabels(
  drawing: Drawing,
  names: readonly string[],
  seatingTurn: number,
): readonly string[] {
  const sizes = cardSizes(drawing, names.length);
  if (sizes === null) return [];
  return clipNames(
    names,
    sizes.letters,
    names.map((_, i) => {
      const { x } = seatPoint(drawing.pond, i, names.length, seatingTurn);
      return cardEms(sizesAt(sizes, x, drawing.limits));
    }),
  );
}
