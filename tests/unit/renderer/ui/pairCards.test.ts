import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emsWide } from '../../../../src/renderer/ui/clipNames.ts';
import { PAIR_CARD, pairCards } from '../../../../src/renderer/ui/pairCards.ts';
import { DRAWINGS } from '../../../../src/renderer/ui/pictureDrawings.ts';

const LONG = [...'ABCDEFGHIJKLMNOPQ'].map((letter) => `${letter}nne-Sophie Leutheusser-Schnarrenberger`);
const { pond, limits, stoneAlone } = DRAWINGS.room;

/** So many pairs of people with long names, the last of them a trio where it is asked for. */
const pairsOf = (count: number, trio: boolean): string[][] =>
  Array.from({ length: count }, (_, i) =>
    LONG.slice(2 * i, 2 * i + (trio && i === count - 1 ? 3 : 2)),
  ).filter((pair) => pair.length > 1);

describe('the cards of all pairs', () => {
  it('are as wide as long names need where nothing stands beside them', () => {
    for (const { width, labels } of pairCards(pairsOf(6, false))) {
      expect(width).toBeGreaterThan(1.3 * PAIR_CARD.least);
      for (const label of labels) expect(emsWide(label)).toBeGreaterThan(4.5);
    }
  });

  it('hold their names, within the drawing, on no other card and not on the stone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.boolean(), (count, trio) => {
        const cards = pairCards(pairsOf(count, trio)).map((card) => ({
          ...card,
          right: card.x + card.width,
          bottom: card.y + PAIR_CARD.row * card.labels.length,
        }));
        cards.forEach(({ x, y, width, right, bottom, labels }, i) => {
          expect(x).toBeGreaterThanOrEqual(limits[0] + PAIR_CARD.edge);
          expect(right).toBeLessThanOrEqual(limits[1] + 0.01);
          for (const label of labels) expect(emsWide(label) * PAIR_CARD.font).toBeLessThanOrEqual(width - 8);
          const half = stoneAlone / 2;
          const onStone =
            x < pond.cx + half && right > pond.cx - half && y < pond.cy + half && bottom > pond.cy - half;
          expect(onStone).toBe(false);
          for (const other of cards.slice(i + 1))
            expect(other.x < right && other.right > x && other.y < bottom && other.bottom > y).toBe(false);
        });
      }),
    );
  });
});
