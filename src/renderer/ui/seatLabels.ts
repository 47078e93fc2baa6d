import { clipNames } from './clipNames.ts';
import type { Drawing } from './pictureDrawings.ts';
import { seatPoint } from './rings.ts';
import { cardEms, sizesAt } from './SeatCard.tsx';

/** Sizes of the cards round a pond with so many seats; null where seats are dots. */
export const cardSizes = (drawing: Drawing, seats: number) => (seats > 8 ? drawing.crowded : drawing.cards);

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
