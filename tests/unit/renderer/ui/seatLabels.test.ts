import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAWINGS } from '../../../../src/renderer/ui/pictureDrawings.ts';
import { seatAngle, seatPoint, stoneOnCircle } from '../../../../src/renderer/ui/rings.ts';
import { cardWidth, sizesAt } from '../../../../src/renderer/ui/SeatCard.tsx';
import { cardPlaces, cardSizes, seatLabels, standing } from '../../../../src/renderer/ui/seatLabels.ts';

const { room } = DRAWINGS;
const LONGEST = 'Maximiliane-Charlotte von Hohenstein-Rabenau of the Lower Harbour';

describe.each(['room', 'start', 'group'] as const)('a card round the water of %s', (size) => {
  const drawing = DRAWINGS[size];
  const { pond, stone } = drawing;
  it('never lies on the stone before its own seat', () => {
    for (let seats = 1; seats <= 12; seats += 1)
      for (const [i, place] of (cardPlaces(drawing, seats, 0) ?? []).entries()) {
        const seat = seatPoint(pond, i, seats);
        const at = stoneOnCircle(pond, seatAngle(i, seats, 0));
        const width = cardWidth(LONGEST, place);
        const { x, y } = standing(seat, width, place);
        // Above and below, the stone lies under the middle of the card.
        if (Math.abs(at.x - seat.x) <= stone / 2) continue;
        const beside = Math.max(0, Math.abs(at.x - x) - width / 2) / (stone / 2);
        const below = Math.max(0, Math.abs(at.y - y) - place.height / 2) / (0.41 * stone);
        expect([seats, i, Math.hypot(beside, below) >= 1]).toEqual([seats, i, true]);
      }
  });
});

describe('cards round the water of the room', () => {
  it('lie on no other card, not on the stone before any seat, and within the drawing, however long the names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), (seats) => {
        const sizes = cardPlaces(room, seats, 0) ?? [];
        const always = cardSizes(room, seats);
        const cards = sizes.map((size, i) => {
          const seat = seatPoint(room.pond, i, seats);
          const width = cardWidth(LONGEST, size);
          const { x, y } = standing(seat, width, size);
          const half = width / 2;
          // It still lies on its seat.
          expect(Math.abs(y - seat.y)).toBeLessThan(size.height / 2);
          const narrow = always === null ? 0 : sizesAt(always, seat.x, room.limits).most / 2 + 0.01;
          return { left: x - half, right: x + half, y, height: size.height, seat, narrow };
        });
        const stones = cards.map((_, i) => stoneOnCircle(room.pond, seatAngle(i, seats, 0)));
        cards.forEach(({ left, right, y, height, seat, narrow }, i) => {
          expect(left).toBeGreaterThanOrEqual(room.limits[0] - 0.01);
          expect(right).toBeLessThanOrEqual(room.limits[1] + 0.01);
          // As far as every card reaches it may lie on the stone; no farther, before whichever seat that is.
          for (const stone of stones) {
            const beside = Math.abs(stone.y - y) < (height + 0.82 * room.stone) / 2;
            const over = left < stone.x + room.stone / 2 && right > stone.x - room.stone / 2;
            const reach = stone.x > seat.x ? right - seat.x : seat.x - left;
            expect(beside && over && reach > narrow).toBe(false);
          }
          for (const other of cards.slice(i + 1))
            expect(Math.abs(other.y - y) < height && other.left < right && other.right > left).toBe(false);
        });
      }),
    );
  });

  it('are whole at the top and below, and show more than a beginning beside the stone, where few sit', () => {
    const names = [
      'Maximiliane Wolkenstein-Trostburg',
      'Maximilian Wolkenstein-Trostberg',
      'Jean-Baptiste de La Rochefoucauld',
    ];
    expect(seatLabels(room, names, 0)).toEqual([
      'Maximiliane Wolkenstein-Trostburg',
      'Maximilian Wolke…erg',
      'Jean-Baptiste de La…',
    ]);
  });

  it('show more of a name at the top and below than at a side', () => {
    const names = Array.from({ length: 8 }, (_, i) => `${'ABCDEFGH'[i]}nastasia Feodorovna Petrowna`);
    const shown = seatLabels(room, names, 0).map((label) => label.length);
    expect(Math.min(shown[0] ?? 0, shown[4] ?? 0)).toBeGreaterThan(18);
    expect(shown[2]).toBeLessThan(10);
  });
});
